import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { defaultDocument, readDocument } from '../../../../src/main/settings/settingsDocument.ts';
import { defaultPreferences } from '../../../../src/shared/settings/preferences.ts';
import { type DocumentStore, openSettingsFile } from '../../../../src/main/settings/settingsFile.ts';

const good = defaultDocument();
const preferences = defaultPreferences({ homeRegion: 'GB' });
const connection = {
  gatewayAddress: 'https://gw.example:8043',
  trust: { by: 'system' },
  cms: null,
} as const;

function setup(text?: string) {
  const directory = mkdtempSync(join(tmpdir(), 'ringside-settings-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const path = join(directory, 'settings.json');
  if (text !== undefined) writeFileSync(path, text);
  const write = vi.fn<DocumentStore['write']>();
  const openStore = vi.fn<() => DocumentStore>(() => ({ write }));
  const open = () => openSettingsFile(path, openStore, preferences, () => 1700);
  return { directory, path, write, openStore, open };
}

describe('openSettingsFile', () => {
  it('starts with the defaults on a first run', () => {
    expect(setup().open()).toMatchObject({ document: defaultDocument(), unread: null });
  });

  it('reads what was written', () => {
    const document = { ...good, preferences: { ...preferences, theme: 'dark' } };
    expect(setup(JSON.stringify(document)).open().document.preferences.theme).toBe('dark');
  });

  it.each([
    ['half a file', '{"version":1,"conn'],
    ['another program’s file', '{"window":{"width":3}}'],
    ['a list', '[]'],
    ['nothing at all', ''],
    ['a file of a newer version', JSON.stringify({ ...good, version: 4 })],
    [
      'an agent who cannot be',
      JSON.stringify({ ...good, remembered: { agentId: '100', phoneNumber: '1', password: null } }),
    ],
    ['a connection that cannot be', JSON.stringify({ ...good, connection: { gatewayAddress: 7 } })],
  ])('starts with the defaults and keeps a copy of %s', (_what, text) => {
    const { directory, open } = setup(text);
    const { document, unread } = open();
    const keptCopy = join(directory, 'settings.unreadable-1700.json');
    expect({ document, unread }).toEqual({
      document: defaultDocument(),
      unread: { keptCopy, preferences: null },
    });
    expect(readFileSync(keptCopy, 'utf8')).toBe(text);
  });

  it('leaves no file behind that the store could not read', () => {
    const { directory, open } = setup('{');
    open();
    expect(readdirSync(directory)).toEqual(['settings.unreadable-1700.json']);
  });
});

describe('the copy of a settings file that cannot be read', () => {
  const trust = { by: 'system' };
  const sealed = Buffer.from('sealed by the keyring, and long').toString('base64');
  /** As version 1 wrote it. */
  const older = {
    ...{ version: 1, connection: null, cmsSecretKey: sealed, preferences, mainWindow: null },
    remembered: { agentId: '1001', phoneNumber: '40038', password: sealed },
  };
  const withKey = (accessKey: unknown) => ({
    ...older,
    connection: { gatewayAddress: 'https://gw.example', trust, cms: { accessKey, signedHeaders: ['host'] } },
  });
  const copyOf = (text: string | Buffer) => {
    const { directory, path, open } = setup('');
    writeFileSync(path, text);
    open();
    return join(directory, 'settings.unreadable-1700.json');
  };
  const copied = (text: string) => readFileSync(copyOf(text), 'utf8');
  const indented = (given: unknown) => JSON.stringify(given, null, '\t');

  it.skipIf(process.platform === 'win32')('is for its owner alone', () => {
    expect(statSync(copyOf('{')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['of version 1', (key: string) => indented(withKey(key))],
    ['that looks sealed', (key: string) => JSON.stringify(withKey(`${key}${sealed}`))],
    ['with quotes', (key: string) => JSON.stringify(withKey(`${key}"${key}\\`))],
    ['in half a file', (key: string) => `${indented(withKey(key)).split(`${key}"`)[0] ?? ''}${key}`],
    ['by another name', (key: string) => JSON.stringify({ ...older, version: 4, secretKey: key })],
    ['without quotes', (key: string) => indented(withKey(key)).replace(`"${key}"`, key)],
    ['in the wrong quotes', (key: string) => indented(withKey(key)).replace(`"${key}"`, `'a ${key}'`)],
    ['where a sealed one belongs', (key: string) => JSON.stringify({ ...older, cmsSecretKey: key })],
  ])('has no key in clear: one %s', (_, write) => {
    const text = write('AK-in-clear');
    expect([text.includes('AK-in-clear'), copied(text).includes('AK-in-clear')]).toEqual([true, false]);
  });

  it('has no password in clear that somebody wrote as a number', () => {
    const text = JSON.stringify({ ...older, remembered: { password: 271_828 } });
    expect(copied(text)).toBe(text.replace('271828', '0'));
  });

  it('has all else as it was, sealed secrets included', () => {
    expect(JSON.parse(copied(indented(withKey('AK-in-clear'))))).toEqual(withKey(''));
  });

  it('has every byte of a file that is no text', () => {
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, nth) => nth % 256));
    expect(readFileSync(copyOf(bytes)).equals(bytes)).toBe(true);
  });

  it('takes the place of no other', () => {
    const { directory, path, open } = setup('{');
    const other = join(directory, 'settings.unreadable-1700.json');
    writeFileSync(other, 'other');
    expect(open()).toMatchObject({ unread: null, problem: { failed: 'read' } });
    expect([readFileSync(other, 'utf8'), readFileSync(path, 'utf8')]).toEqual(['other', '{']);
  });

  it('leaves a key in clear where it is until it is kept encrypted', () => {
    const cms = { ...withKey('AK').connection.cms, address: 'https://cms.example', ccId: 1, vdn: 1, trust };
    const connection = { gatewayAddress: 'https://gw.example', trust, cms };
    const text = JSON.stringify({ ...older, connection, preferences: { ...preferences, theme: 'purple' } });
    const { path, write, open } = setup(text);
    expect(open()).toMatchObject({ clearAccessKey: 'AK', unread: { preferences: ['theme'] } });
    expect([write.mock.calls.length, readFileSync(path, 'utf8')]).toEqual([0, text]);
  });
});

describe('a settings file that cannot be opened', () => {
  const folder = () => {
    const made = setup();
    mkdirSync(made.path);
    return made;
  };

  it('does not keep the program from starting', () => {
    const { path, open } = folder();
    const problem = { kind: 'settingsFile', failed: 'read', path, trouble: 'isFolder' };
    expect(open()).toMatchObject({ document: good, unread: null, problem });
  });

  it('is left alone: what it holds is not known', () => {
    const { path, open, openStore } = folder();
    const { store } = open();
    expect(() => store.write(good)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ failed: 'read', path }) as unknown }),
    );
    expect(openStore).not.toHaveBeenCalled();
  });

  it('is left alone when no copy of what cannot be read can be made', () => {
    const { directory, path, open } = setup('{');
    mkdirSync(join(directory, 'settings.unreadable-1700.json'));
    expect(open()).toMatchObject({ document: good, unread: null, problem: { failed: 'read' } });
    expect(readFileSync(path, 'utf8')).toBe('{');
  });
});

describe.skipIf(process.platform === 'win32')('a file system that gives no right', () => {
  /** Root has every right: then it is done as nobody, whose number this is on every system. */
  const withoutRights = <Value>(run: () => Value): Value => {
    if (process.geteuid?.() !== 0) return run();
    process.seteuid?.(65_534);
    try {
      return run();
    } finally {
      process.seteuid?.(0);
    }
  };
  const noRight = { kind: 'settingsFile', trouble: 'noRight' };

  it('does not keep the program from starting', () => {
    const { directory, path, open } = setup('{}');
    chmodSync(directory, 0o755);
    chmodSync(path, 0o000);
    expect(withoutRights(open)).toMatchObject({
      document: good,
      problem: { ...noRight, failed: 'read', path },
    });
  });

  it('leaves a file alone of which no copy can be made', () => {
    const { directory, path, open } = setup('{');
    chmodSync(path, 0o644);
    chmodSync(directory, 0o555);
    const { unread, problem } = withoutRights(open);
    chmodSync(directory, 0o755);
    expect({ unread, problem }).toEqual({ unread: null, problem: { ...noRight, failed: 'read', path } });
    expect([readFileSync(path, 'utf8'), readdirSync(directory)]).toEqual(['{', ['settings.json']]);
  });

  it('is said where a change is to be saved', () => {
    const { directory, path, write, open } = setup();
    write.mockImplementation((document) => writeFileSync(path, JSON.stringify(document)));
    chmodSync(directory, 0o555);
    const { store } = open();
    const saved = () => withoutRights(() => store.write(good));
    expect(saved).toThrow(expect.objectContaining({ problem: { ...noRight, failed: 'save', path } }));
    chmodSync(directory, 0o755);
  });
});

describe('a settings file that cannot be written', () => {
  it.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EACCES', 'noRight'],
    ['EROFS', 'noRight'],
    ['EISDIR', 'isFolder'],
    ['EIO', 'other'],
  ])('says where, and why: %s', (code, trouble) => {
    const { path, write, open } = setup();
    const { store } = open();
    write.mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    expect(() => store.write(good)).toThrow(
      expect.objectContaining({ problem: { kind: 'settingsFile', failed: 'save', path, trouble } }),
    );
  });

  it('is opened again with the next change', () => {
    const { write, openStore, open } = setup();
    const { store } = open();
    openStore.mockImplementationOnce(() => {
      throw new Error('no folder');
    });
    expect(() => store.write(good)).toThrow();
    store.write(good);
    expect(write).toHaveBeenCalledExactlyOnceWith(good);
  });
});

describe('a preference that cannot be read', () => {
  const set = { popCorner: 'topLeft', startReady: false } as const;
  const withPreferences = (given: unknown) => JSON.stringify({ ...good, connection, preferences: given });

  it('costs only itself', () => {
    const { open } = setup(withPreferences({ ...set, theme: 'purple', homeRegion: 'gb' }));
    expect(open()).toMatchObject({
      document: { ...good, connection, preferences: set },
      unread: { preferences: ['theme', 'homeRegion'] },
    });
  });

  it('is kept in a copy of the file before what is left is written', () => {
    const text = withPreferences({ ...set, theme: 'purple' });
    const { directory, write, open } = setup(text);
    write.mockImplementation(() => {
      expect(readFileSync(join(directory, 'settings.unreadable-1700.json'), 'utf8')).toBe(text);
    });
    open();
    expect(write).toHaveBeenCalledExactlyOnceWith({ ...good, connection, preferences: set });
  });

  it.each([null, 'dark', ['dark']])('takes all others with it only where there are none: %j', (given) => {
    expect(setup(withPreferences(given)).open()).toMatchObject({
      document: { ...good, connection },
      unread: { preferences: Object.keys(preferences) },
    });
  });

  it.each([undefined, {}])('is not one that is missing: %j', (given) => {
    const { document, unread } = setup(withPreferences(given)).open();
    expect({ document, unread }).toEqual({ document: { ...good, connection }, unread: null });
  });
});

describe('readDocument', () => {
  const read = (given: unknown, steps?: Parameters<typeof readDocument>[2]) =>
    readDocument(typeof given === 'string' ? given : JSON.stringify(given), preferences, steps);

  it('reads a file that an editor began with a byte order mark', () => {
    expect(read(`\uFEFF${JSON.stringify(good)}`)?.document).toEqual(good);
  });

  it('brings an older document up to date step by step', () => {
    const steps = [
      (document: object) => ({ ...document, version: 2 }),
      (document: object) => ({ ...good, ...document, version: 3, mainWindow: null }),
    ];
    expect(read({ version: 1, mainWindow: 'left' }, steps)?.document).toEqual(good);
  });

  it('takes the access key out of a connection of version 1, to be encrypted', () => {
    const cms = { address: 'https://cms.example', ccId: 1, vdn: 1, accessKey: 'AK', signedHeaders: ['host'] };
    const trust = { by: 'system' };
    const connection = { gatewayAddress: 'https://gw.example', trust, cms: { ...cms, trust } };
    const result = read({ ...good, cmsAccessKey: undefined, version: 1, connection });
    expect(result).toMatchObject({ clearAccessKey: 'AK', document: { version: 3, cmsAccessKey: null } });
    expect(JSON.stringify(result?.document)).not.toContain('AK');
  });

  it('takes of a document of version 2, which had all preferences, those that the program does not start with', () => {
    const all = { ...preferences, theme: 'dark', homeRegion: 'CN' };
    expect(read({ ...good, version: 2, preferences: all })?.document.preferences).toEqual({
      theme: 'dark',
      homeRegion: 'CN',
    });
  });

  it('takes the password of a document of version 2 for that of its gateway', () => {
    const remembered = { agentId: '291', phoneNumber: '1', password: null };
    const older = { ...good, version: 2, connection, remembered };
    expect(read(older)?.document.remembered).toEqual({
      ...remembered,
      gatewayAddress: connection.gatewayAddress,
    });
  });

  it('keeps what was set of a connection, and no more', () => {
    const own = { trust: { by: 'system' } };
    expect(read({ ...good, connection: own })?.document.connection).toEqual(own);
  });

  it.each(['left', { x: 1 }, { x: 1.5, y: 0, width: 1, height: 1, maximized: false }, undefined])(
    'forgets a place of the main window that cannot be, and keeps the rest: %j',
    (mainWindow) => {
      expect(read({ ...good, mainWindow })?.document).toEqual(good);
    },
  );

  it.each([
    'left',
    { '1 1 800 600': { corner: 'middle', x: 1, y: 1 } },
    { a: { corner: 'topLeft', x: -1, y: 0 } },
  ])('forgets places of the pop that cannot be, and keeps the rest: %j', (popPlaces) => {
    expect(read({ ...good, popPlaces })?.document).toEqual(good);
  });

  it.each([
    '1',
    { '291': ['1'] },
    [{ agentId: '291', skillIds: ['a'] }],
    [{ agentId: 'x', skillIds: ['1'] }],
    [{ agentId: '291', skillIds: [] }],
  ])('forgets choices of queues that cannot be, and keeps the rest: %j', (queueChoices) => {
    expect(read({ ...good, queueChoices })?.document).toEqual(good);
  });

  it('drops members that it does not know, but keeps the rest', () => {
    expect(read({ ...good, colour: 'blue' })?.document).toEqual(good);
  });
});
