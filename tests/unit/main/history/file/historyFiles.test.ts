import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHistoryFiles } from '../../../../../src/main/history/file/historyFiles.ts';
import { settled } from '../../../../support/manualClock.ts';
import { noon, past } from '../pastCalls.ts';

const owner = 'https://gateway.example:8043 291';

function setup({ strength = 'strong' }: { strength?: 'strong' | 'weak' | 'none' } = {}) {
  const parent = mkdtempSync(join(tmpdir(), 'ringside-history-'));
  const folder = join(parent, 'history');
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const log = vi.fn();
  const keyring = { isLost: false, whileAsked: (): void => undefined };
  const sealer = {
    strength,
    seal: async (text: string | null) => {
      await settled();
      keyring.whileAsked();
      return text === null ? null : `sealed:${text}`;
    },
    unseal: async (sealed: string | null) => {
      await settled();
      keyring.whileAsked();
      return keyring.isLost || sealed === null ? null : sealed.replace('sealed:', '');
    },
  };
  const files = createHistoryFiles({ folder, sealer: Promise.resolve(sealer), log });
  const open = async (name = owner) => {
    const file = await files.open(name, () => true);
    if (file === null) throw new Error('not opened');
    return file;
  };
  const names = (): string[] => readdirSync(folder);
  const path = (): string => join(folder, names()[0] ?? '');
  return { files, open, folder, names, path, keyring, log };
}

describe('a history on disk', () => {
  it('has the calls again, the last of each', async () => {
    const { open } = setup();
    const file = await open();
    file.add([past({ id: 1 }), past({ id: 2, note: 'a' })]);
    file.add([past({ id: 2, note: 'ab', associatedData: '{"name":"王芳"}' })]);
    expect((await open()).calls).toEqual([
      past({ id: 1 }),
      past({ id: 2, note: 'ab', associatedData: '{"name":"王芳"}' }),
    ]);
  });

  it('tells nobody who looks at the disk who has called whom', async () => {
    const { open, path, names } = setup();
    (await open()).add([past({ note: 'Replacement promised', associatedData: '{"name":"Olivia"}' })]);
    const text = readFileSync(path(), 'utf8');
    // Long enough, or with a space, so that what is encrypted does not have them by chance.
    expect([...names(), text].join()).not.toMatch(/2079460|Olivia|promised| 291|gateway/);
  });

  it('keeps agents apart: another one’s lines are not opened', async () => {
    const { open, files, path, folder, names } = setup();
    (await open()).add([past()]);
    const [line = ''] = readFileSync(path(), 'utf8').split('\n').slice(1).filter(Boolean);
    files.remove(owner);
    const other = 'https://gateway.example:8043 292';
    await open(other);
    appendFileSync(join(folder, names()[0] ?? ''), `${line}\n`);
    expect((await open(other)).calls).toEqual([]);
  });

  it('reads what is left of a file that was damaged, and mends it', async () => {
    const { open, path, log } = setup();
    (await open()).add([past({ id: 1 }), past({ id: 2 }), past({ id: 3 })]);
    const lines = readFileSync(path(), 'utf8').split('\n').filter(Boolean);
    const [head = '', first = '', second = '', third = ''] = lines;
    writeFileSync(
      path(),
      [head, first, `${second.slice(0, 40)}AAAA${second.slice(44)}`, third.slice(0, 30)].join('\n'),
    );
    const file = await open();
    file.add([past({ id: 4 })]);
    expect((await open()).calls.map(({ id }) => id)).toEqual([1, 4]);
    expect(log).toHaveBeenCalledExactlyOnceWith('some of a history cannot be read', { lines: 2 });
  });

  it.each([
    ['whose key the keyring no longer has', () => undefined, true],
    ['that is something else', (path: string) => writeFileSync(path, '\u0000\u0001'), false],
    ['of a form of later', (path: string) => writeFileSync(path, '{"form":2,"key":"x"}\n'), false],
  ])('sets a file aside %s, and begins a new one', async (_what, damage, isLost) => {
    const { open, names, path, keyring } = setup();
    (await open()).add([past({ id: 1 })]);
    damage(path());
    keyring.isLost = isLost;
    const file = await open();
    keyring.isLost = false;
    expect(file.calls).toEqual([]);
    file.add([past({ id: 2 })]);
    expect((await open()).calls.map(({ id }) => id)).toEqual([2]);
    expect(names().filter((name) => name.endsWith('.unreadable'))).toHaveLength(1);
  });

  it.each(['weak', 'none'] as const)(
    'keeps nothing where the machine’s encryption is %s',
    async (strength) => {
      const { files, folder } = setup({ strength });
      expect([await files.open(owner, () => true), existsSync(folder)]).toEqual([null, false]);
    },
  );

  it('is gone when it is removed, with what was set aside', async () => {
    const { open, files, names, path, keyring } = setup();
    (await open()).add([past()]);
    keyring.isLost = true;
    await open();
    writeFileSync(`${path()}.new`, 'cut off');
    files.remove(owner);
    expect(names()).toEqual([]);
  });

  it.each(['new', 'read', 'unreadable'])(
    'stays gone where it is removed while the keyring is waited for: %s',
    async (which) => {
      const { open, files, names, folder, keyring } = setup();
      if (which !== 'new') (await open()).keepAtHand([past()]);
      keyring.isLost = which === 'unreadable';
      let isWanted = true;
      keyring.whileAsked = () => {
        files.remove(owner);
        isWanted = false;
      };
      expect(await files.open(owner, () => isWanted)).toBeNull();
      expect(existsSync(folder) ? names() : []).toEqual([]);
    },
  );

  it('has what was at hand when the program was ended, once, and with what is known for longer', async () => {
    const { open, names, path } = setup();
    const file = await open();
    file.add([past({ id: 1, endedAt: noon + 2000 }), past({ id: 2, endedAt: noon + 9000, note: 'whole' })]);
    file.keepAtHand([past({ id: 3 })]);
    file.keepAtHand([
      past({ id: 1, endedAt: noon + 5000 }),
      past({ id: 2, endedAt: noon + 5000 }),
      past({ id: 4 }),
    ]);
    expect(
      names()
        .map((name) => readFileSync(join(path(), '..', name), 'utf8'))
        .join(),
    ).not.toMatch(/2079460/);
    const { calls } = await open();
    expect(calls.map(({ id, endedAt, note }) => [id, endedAt - noon, note])).toEqual([
      [1, 5000, ''],
      [2, 9000, 'whole'],
      [4, 65_000, ''],
    ]);
    expect(names()).toHaveLength(1);
    expect((await open()).calls).toEqual(calls);
  });

  it('forgets what was at hand when nothing is, and when the history is removed', async () => {
    const { open, files, names } = setup();
    const file = await open();
    file.keepAtHand([past({ id: 3 })]);
    file.keepAtHand([]);
    expect((await open()).calls).toEqual([]);
    file.keepAtHand([past({ id: 3 })]);
    files.remove(owner);
    expect(names()).toEqual([]);
  });

  it('leaves out what was at hand where a half-written file cannot be opened', async () => {
    const { open, names, path, log } = setup();
    const file = await open();
    file.add([past({ id: 1 })]);
    file.keepAtHand([past({ id: 3 })]);
    const left = join(path(), '..', names().find((name) => name.endsWith('.at-hand')) ?? '');
    writeFileSync(left, readFileSync(left, 'utf8').slice(0, 50));
    expect((await open()).calls.map(({ id }) => id)).toEqual([1]);
    expect(log).toHaveBeenCalledWith('some of a history cannot be read', { lines: 1 });
    expect(names()).toHaveLength(1);
  });

  it('says so when somebody has removed it meanwhile, and can be written as a whole', async () => {
    const { open, path } = setup();
    const file = await open();
    rmSync(path());
    expect(() => file.add([past({ id: 1 })])).toThrow('gone');
    file.replace([past({ id: 1 })]);
    expect((await open()).calls).toHaveLength(1);
  });

  it('removes what nobody has written to for long', async () => {
    const { open, files, names, path } = setup();
    (await open()).add([past()]);
    utimesSync(path(), noon / 1000, noon / 1000);
    files.removeOlder(noon);
    expect(names()).toHaveLength(1);
    files.removeOlder(noon + 1);
    expect(names()).toEqual([]);
  });
});
