import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultDocument, readDocument } from '../../../../src/main/settings/settingsDocument.ts';
import { openSettingsFile } from '../../../../src/main/settings/settingsFile.ts';

const good = { ...defaultDocument('GB'), connection: null };

function setup(text?: string) {
  const directory = mkdtempSync(join(tmpdir(), 'ringside-settings-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const path = join(directory, 'settings.json');
  if (text !== undefined) writeFileSync(path, text);
  const open = () =>
    openSettingsFile(
      path,
      () => ({ write: () => undefined }),
      'GB',
      () => 1700,
    );
  return { directory, path, open };
}

describe('openSettingsFile', () => {
  it('starts with the defaults on a first run', () => {
    expect(setup().open()).toMatchObject({ document: defaultDocument('GB'), keptCopy: null });
  });

  it('reads what was written', () => {
    const document = { ...good, preferences: { ...good.preferences, theme: 'dark' } };
    expect(setup(JSON.stringify(document)).open().document.preferences.theme).toBe('dark');
  });

  it.each([
    ['half a file', '{"version":1,"conn'],
    ['another program’s file', '{"window":{"width":3}}'],
    ['a list', '[]'],
    ['nothing at all', ''],
    ['a file of a newer version', JSON.stringify({ ...good, version: 2 })],
    [
      'an agent who cannot be',
      JSON.stringify({ ...good, remembered: { agentId: '100', phoneNumber: '1', password: null } }),
    ],
    ['a password that is not encrypted', JSON.stringify({ ...good, cmsSecretKey: 'plain text!' })],
  ])('starts with the defaults and keeps a copy of %s', (_what, text) => {
    const { directory, open } = setup(text);
    const { document, keptCopy } = open();
    expect(document).toEqual(defaultDocument('GB'));
    expect(keptCopy).toBe(join(directory, 'settings.unreadable-1700.json'));
    expect(readFileSync(keptCopy ?? '', 'utf8')).toBe(text);
  });

  it('leaves no file behind that the store could not read', () => {
    const { directory, open } = setup('{');
    open();
    expect(readdirSync(directory)).toEqual(['settings.unreadable-1700.json']);
  });
});

describe('readDocument', () => {
  it('reads a file that an editor began with a byte order mark', () => {
    expect(readDocument(`\uFEFF${JSON.stringify(good)}`)).toEqual(good);
  });

  it('brings an older document up to date step by step', () => {
    const steps = [(document: object) => ({ ...good, ...document, version: 1, mainWindow: null })];
    const older = JSON.stringify({ version: 1, mainWindow: 'left' });
    expect(readDocument(older, steps)).toEqual(good);
  });

  it('drops members that it does not know, but keeps the rest', () => {
    expect(readDocument(JSON.stringify({ ...good, colour: 'blue' }))).toEqual(good);
  });
});
