import { expect, it } from 'vitest';
import { isSecretName } from '../../../src/shared/secretNames.ts';

it.each([
  'password',
  'newPassWord',
  'cmsSecretKey',
  'accessKey',
  'guid',
  'Set-Cookie',
  'authorization',
  'accessToken',
])('takes %s for the name of a secret', (name) => {
  expect(isSecretName(name)).toBe(true);
});

it.each(['agentId', 'gatewayAddress', 'phoneNumber', 'keyId'])('takes %s for no secret', (name) => {
  expect(isSecretName(name)).toBe(false);
});
