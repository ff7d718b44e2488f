import { expect, it, vi } from 'vitest';
import { type CreateCallDetails, siteCallDetails } from '../../../../src/main/site/siteCallDetails.ts';
import type { CallId } from '../../../../src/shared/domain.ts';
import type { CmsConnection } from '../../../../src/shared/settings/settingsView.ts';

const cms: CmsConnection = {
  address: 'https://cms.example',
  ccId: 1,
  vdn: 1,
  signedHeaders: ['host'],
  trust: { by: 'system' },
};
const callId = '1456297722-1253' as CallId;

function setup(secretKey: string | null = 'SK', connected: CmsConnection | null = cms, mayBeInClear = true) {
  const close = vi.fn<() => void>();
  const create = vi.fn<CreateCallDetails>(() => ({
    callDetails: () => Promise.reject(new Error('refused')),
    close,
  }));
  const connection = { gatewayAddress: 'https://g', trust: { by: 'system' }, cms: connected } as const;
  const workplace = {
    mode: () => ({ kind: 'gateway' }) as const,
    site: () => ({
      connection,
      cmsKeys: () => Promise.resolve({ accessKey: 'AK', secretKey }),
      mayBeInClear,
    }),
  };
  return { details: siteCallDetails(workplace, create), create, close };
}

it('is missing where no CC-CMS is set', () => {
  expect(setup('SK', null).details).toBeNull();
});

it('decrypts the keys only when details are asked for', async () => {
  const { details, create } = setup();
  const before = create.mock.calls.length;
  await details?.callDetails(callId).catch(() => undefined);
  expect([before, create.mock.calls]).toEqual([0, [[{ ...cms, accessKey: 'AK', secretKey: 'SK' }]]]);
});

it('leaves a missing key for the client to name', async () => {
  const { details, create } = setup(null);
  await details?.callDetails(callId).catch(() => undefined);
  expect(create).toHaveBeenCalledWith(expect.objectContaining({ secretKey: '' }));
});

it('closes its connections after a refusal, too', async () => {
  const { details, close } = setup();
  await details?.callDetails(callId).catch(() => undefined);
  expect(close).toHaveBeenCalledOnce();
});

it('asks nobody in clear where the policy does not allow that', async () => {
  const { details, create } = setup('SK', { ...cms, address: 'http://cms.example:80' }, false);
  await expect(details?.callDetails(callId)).rejects.toMatchObject({
    problem: { kind: 'notPossible', why: 'plainHttp' },
  });
  expect(create).not.toHaveBeenCalled();
});
