import { describe, expect, it } from 'vitest';
import {
  isInClear,
  toAccessKey,
  toCaFilePath,
  toCmsAddress,
  toConnection,
  toFingerprint,
  toGatewayAddress,
  toSecretKey,
  toSignedHeaders,
  toTrust,
} from '../../../../src/shared/settings/connection.ts';
import { problemFrom } from '../../../support/problemFrom.ts';

const hex = 'ab'.repeat(32);
const colons = Array.from({ length: 32 }, () => 'AB').join(':');

describe('toGatewayAddress', () => {
  it.each([
    ['https://gateway.example', 'https://gateway.example:8043'],
    ['https://gateway.example/', 'https://gateway.example:8043'],
    [' HTTPS://Gateway.Example:9000 ', 'https://gateway.example:9000'],
    ['https://10.1.2.3:443', 'https://10.1.2.3:443'],
    ['http://10.1.2.3', 'http://10.1.2.3:80'],
    ['http://10.1.2.3:8080', 'http://10.1.2.3:8080'],
    ['https://[::1]', 'https://[::1]:8043'],
    ['10.0.0.5:8043', 'https://10.0.0.5:8043'],
    [' GW.example.com ', 'https://gw.example.com:8043'],
    ['gw/', 'https://gw:8043'],
    ['gw:80', 'https://gw:80'],
    ['[fe80::1]:9000', 'https://[fe80::1]:9000'],
  ])('takes %s as %s', (given, address) => {
    expect(toGatewayAddress(given)).toBe(address);
  });

  it.each([
    '',
    'ftp://gateway.example',
    'ftp:gateway.example',
    '//gateway.example',
    'https://',
    'https:',
    'https',
    'http:8043',
    'https:/gateway.example',
    'gateway.example/agentgateway',
    'gateway.example:8043/agentgateway/resource',
    `https://${'a.'.repeat(140)}example`,
    'gateway.example:8043?x',
    'agent:secret@gateway.example',
    'gateway.example;8043',
    'gateway.example:',
    '8043',
    '10.0.5',
    '010.0.0.5',
    '10.0.0.256',
    'fe80::1',
    '.',
    'https://gateway.example/agentgateway',
    'https://gateway.example?x',
    'https://gateway.example#x',
    'https://agent:secret@gateway.example',
    'https://gateway.example:0',
    'https://gateway.example:65536',
    'https://two words',
    'https://[::g]',
    `https://${'x'.repeat(400)}`,
    undefined,
    8043,
  ])('refuses %j, naming the field and the schemes', async (given) => {
    expect(await problemFrom(() => toGatewayAddress(given))).toMatchObject({
      kind: 'invalidInput',
      field: 'gatewayAddress',
      allowed: { is: 'url', schemes: ['https', 'http'] },
    });
  });
});

describe('toCmsAddress', () => {
  it('takes the port of the scheme where none is named', () => {
    expect(toCmsAddress('https://cms.example')).toBe('https://cms.example:443');
  });

  it('takes an address without a scheme as https', () => {
    expect(toCmsAddress('cms.example:28080')).toBe('https://cms.example:28080');
  });

  it('names its own field', async () => {
    expect(await problemFrom(() => toCmsAddress('cms/openapi'))).toMatchObject({ field: 'cmsAddress' });
  });
});

describe('toFingerprint', () => {
  it.each([hex, hex.toUpperCase(), colons, colons.toLowerCase(), colons.replaceAll(':', ' ')])(
    'takes %s',
    (given) => {
      expect(toFingerprint(given)).toBe(colons);
    },
  );

  it.each(['', hex.slice(2), `${hex}ab`, 'zz'.repeat(32), null])('refuses %j', async (given) => {
    expect(await problemFrom(() => toFingerprint(given))).toMatchObject({
      field: 'certificateFingerprint',
      allowed: { is: 'sha256' },
    });
  });
});

describe('toCaFilePath', () => {
  it.each(['/etc/ca.pem', 'C:\\certs\\ca.pem', 'd:/ca.pem', '\\\\server\\share\\ca.pem'])(
    'takes %s',
    (given) => {
      expect(toCaFilePath(given)).toBe(given);
    },
  );

  it.each(['', '/', 'ca.pem', './ca.pem', '/with\0nul', 7])('refuses %j', async (given) => {
    expect(await problemFrom(() => toCaFilePath(given))).toMatchObject({
      field: 'caFile',
      allowed: { is: 'file' },
    });
  });
});

describe('toTrust', () => {
  it('has no way to trust everybody', async () => {
    expect(await problemFrom(() => toTrust({ by: 'anything' }))).toMatchObject({
      kind: 'invalidInput',
      allowed: { is: 'oneOf', values: ['system', 'fingerprint', 'caFile'] },
    });
  });

  it('keeps only what the way of trusting needs', () => {
    expect(toTrust({ by: 'system', fingerprint: hex, more: 1 })).toEqual({ by: 'system' });
  });
});

describe('the keys of CC-CMS', () => {
  it.each(['', 'a/b', 'a b', 'line\n', 'x'.repeat(129), null])('refuse the access key %j', async (given) => {
    expect(await problemFrom(() => toAccessKey(given))).toMatchObject({
      field: 'accessKey',
      allowed: { is: 'text', minLength: 1, maxLength: 128 },
    });
  });

  it.each(['', 'x'.repeat(257), undefined])('refuse the secret key %j', async (given) => {
    expect(await problemFrom(() => toSecretKey(given))).toMatchObject({ field: 'secretKey' });
  });

  it('never tell the value that was refused', async () => {
    const problem = await problemFrom(() => toSecretKey('s3cret'.repeat(50)));
    expect(JSON.stringify(problem)).not.toContain('s3cret');
  });
});

describe('toSignedHeaders', () => {
  it('takes names in any case and order, each once', () => {
    expect(toSignedHeaders(['Host', 'content-type', 'host'])).toEqual(['content-type', 'host']);
  });

  it.each([[[]], [['host', 'authorization']], ['host'], [null], [[7]]])('refuses %j', async (given) => {
    expect(await problemFrom(() => toSignedHeaders(given))).toMatchObject({ field: 'signedHeaders' });
  });
});

describe('isInClear', () => {
  it.each(['http://gw.example', ' HTTP://gw.example:80', 'http:'])('is what %j asks for', (address) => {
    expect(isInClear(address)).toBe(true);
  });

  it.each(['', 'https://gw.example', 'gw.example', 'http.example', 'https:'])('is not %j', (address) => {
    expect(isInClear(address)).toBe(false);
  });
});

describe('toConnection', () => {
  const cms = {
    address: 'https://cms.example:28080',
    ccId: 1,
    vdn: 1,
    signedHeaders: ['host'],
    trust: { by: 'system' },
  };
  const connection = { gatewayAddress: 'https://gw.example', trust: { by: 'system' }, cms };

  it('takes a whole connection', () => {
    expect(toConnection(connection)).toEqual({ ...connection, gatewayAddress: 'https://gw.example:8043' });
  });

  it('takes one without CC-CMS', () => {
    expect(toConnection({ ...connection, cms: null }).cms).toBeNull();
  });

  it.each<[string, Record<string, unknown>, unknown]>([
    ['ccId', { ccId: 65_536 }, { is: 'integer', min: 1, max: 65_535 }],
    ['ccId', { ccId: 0 }, { is: 'integer', min: 1, max: 65_535 }],
    ['vdn', { vdn: 5001 }, { is: 'integer', min: 1, max: 5000 }],
    ['vdn', { vdn: 1.5 }, { is: 'integer', min: 1, max: 5000 }],
  ])('refuses the %s of %j', async (field, wrong, allowed) => {
    const problem = await problemFrom(() => toConnection({ ...connection, cms: { ...cms, ...wrong } }));
    expect(problem).toMatchObject({ kind: 'invalidInput', field, allowed });
  });

  it.each([null, undefined, 'x', { gatewayAddress: 'https://gw.example' }])('refuses %j', async (given) => {
    expect(await problemFrom(() => toConnection(given))).toMatchObject({ kind: 'invalidInput' });
  });
});
