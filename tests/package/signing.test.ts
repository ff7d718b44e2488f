import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executableIn, readManifest } from '../../scripts/package/builderConfig.ts';
import { windowsSigner } from '../../scripts/package/signing/windowsSigner.ts';
import { dist, made, root, unpacked } from './made.ts';

const manifest = readManifest(root);
const scratch = mkdtempSync(join(tmpdir(), 'ringside-signed-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const at = (name: string): string => join(scratch, name);
const run = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { cwd: scratch, encoding: 'utf8' });

describe.runIf(process.platform === 'linux')('what is signed for Windows', () => {
  beforeAll(() => {
    const made = run(
      'openssl',
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=Throw-away maker',
      '-addext',
      'extendedKeyUsage=codeSigning',
      '-keyout',
      'key.pem',
      '-out',
      'certificate.pem',
    );
    const packed = run(
      'openssl',
      'pkcs12',
      '-export',
      '-inkey',
      'key.pem',
      '-in',
      'certificate.pem',
      '-out',
      'maker.p12',
      '-passout',
      'pass:open sesame',
    );
    expect([made.status, packed.status]).toEqual([0, 0]);
  });

  const sources = [
    ...unpacked
      .filter(({ platform }) => platform === 'win32')
      .map(({ folder }) => executableIn(folder, 'win32')),
    ...made.filter(({ kind }) => kind === 'msi').map(({ name }) => join(dist, name)),
  ];

  it.each(sources)('%s is the named maker’s, and nobody’s before', async (source) => {
    const file = at('file');
    copyFileSync(source, file);
    const verify = (): number | null =>
      run('osslsigncode', 'verify', '-CAfile', 'certificate.pem', '-in', file).status;
    expect(verify()).not.toBe(0);
    const env = { RINGSIDE_SIGN_P12: at('maker.p12'), RINGSIDE_SIGN_PASSWORD: 'open sesame' };
    await windowsSigner(env, manifest.productName)?.(file);
    expect(verify()).toBe(0);
  });

  it('is left as it was where the password is another one', async () => {
    const [source = ''] = sources;
    copyFileSync(source, at('file'));
    const env = { RINGSIDE_SIGN_P12: at('maker.p12'), RINGSIDE_SIGN_PASSWORD: 'wrong' };
    await expect(windowsSigner(env, manifest.productName)?.(at('file'))).rejects.toThrow(
      /osslsigncode failed/,
    );
    expect(run('cmp', source, 'file').status).toBe(0);
  });
});

it('nothing is signed where no certificate is named', () => {
  expect([windowsSigner({}, 'Ringside'), windowsSigner({ RINGSIDE_SIGN_P12: '' }, 'Ringside')]).toEqual([
    null,
    null,
  ]);
});
