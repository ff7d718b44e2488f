import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { mostBytes, policyPath, readPolicyText } from '../../../../../src/main/settings/policy/policyFile.ts';
import { openPolicy } from '../../../../../src/main/settings/policy/readPolicy.ts';
import { noPolicy } from '../../../../../src/shared/settings/policy.ts';

function folder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'ringside-policy-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

describe('where the policy file is', () => {
  const executables = {
    win32: 'C:\\Program Files\\Ringside\\Ringside.exe',
    darwin: '/Applications/Ringside.app/Contents/MacOS/Ringside',
    linux: '/opt/Ringside/ringside',
  } as const;
  const usual = {
    win32: 'C:\\Program Files\\Ringside\\policy.json',
    darwin: '/Library/Application Support/Ringside/policy.json',
    linux: '/etc/ringside/policy.json',
  } as const;
  const at = (platform: keyof typeof usual, isThere: boolean, env = {}) =>
    policyPath({ platform, execPath: executables[platform], env, isThere: () => isThere });

  it.each(['win32', 'darwin', 'linux'] as const)(
    'is in a folder that only administrators write to: %s',
    (platform) => {
      expect(at(platform, true)).toBe(usual[platform]);
    },
  );

  it('is nowhere where there is none', () => {
    expect([at('linux', false), at('linux', false, { RINGSIDE_POLICY: '' })]).toEqual([null, null]);
  });

  it('is said by RINGSIDE_POLICY only where the file itself does not exist', () => {
    const env = { RINGSIDE_POLICY: resolve('other.json') };
    expect([at('linux', false, env), at('linux', true, env)]).toEqual([env.RINGSIDE_POLICY, usual.linux]);
  });

  it('is one that cannot be read, where what RINGSIDE_POLICY names is not there', () => {
    const log = vi.fn<(text: string, detail: unknown) => void>();
    const gone = join(folder(), 'policy.json');
    const deps = { platform: process.platform, execPath: '/none', env: { RINGSIDE_POLICY: gone } };
    expect(openPolicy({ ...deps, isThere: () => false }, log)).toMatchObject({
      path: gone,
      refusesSignIn: true,
    });
    expect(log).toHaveBeenCalledExactlyOnceWith('the policy is not in order', {
      ...{ path: gone, place: '$', says: 'is not there.' },
    });
  });

  it('is none where nothing names one', () => {
    const deps = { platform: 'linux', execPath: '/opt/ringside', env: {}, isThere: () => false } as const;
    expect(openPolicy(deps, () => undefined)).toBe(noPolicy);
  });
});

describe('what stands in it', () => {
  const written = (bytes: string | Buffer) => {
    const path = join(folder(), 'policy.json');
    writeFileSync(path, bytes);
    return readPolicyText(path);
  };

  it('is read with a byte order mark as without one', () => {
    expect([written('\uFEFF{}'), written('{}')]).toEqual([{ text: '{}' }, { text: '{}' }]);
  });

  it.each([
    ['utf16', Buffer.from('\uFEFF{}', 'utf16le')],
    ['utf16', Buffer.from('{}', 'utf16le')],
    ['utf16', Buffer.from([0xfe, 0xff, 0, 0x7b])],
    // 午餐 in GBK, as an older Notepad saves it.
    ['notUtf8', Buffer.from([0x22, 0xce, 0xe7, 0xb2, 0xcd, 0x22])],
    ['empty', ' \n'],
    ['empty', ''],
    ['tooLarge', ' '.repeat(mostBytes + 1)],
  ])('is not read, and said to be %s', (why, bytes) => {
    expect(written(bytes)).toMatchObject({ reason: { why } });
  });

  it('is not read of what is no file', () => {
    const directory = folder();
    mkdirSync(join(directory, 'policy.json'));
    expect([readPolicyText(join(directory, 'policy.json')), readPolicyText(join(directory, 'none'))]).toEqual(
      [{ reason: { why: 'isFolder' } }, { reason: { why: 'notThere' } }],
    );
  });

  it.skipIf(process.platform === 'win32')('is not read without the right to it', () => {
    const path = join(folder(), 'policy.json');
    writeFileSync(path, '{}');
    chmodSync(path, 0o000);
    // Root has every right: then it is asked as nobody, whose number this is on every system.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) {
      chmodSync(join(path, '..'), 0o755);
      process.seteuid?.(65_534);
    }
    try {
      expect(readPolicyText(path)).toEqual({ reason: { why: 'noRight' } });
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });
});
