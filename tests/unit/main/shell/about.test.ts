import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { type AboutFacts, aboutText, createAbout, noticesPath } from '../../../../src/main/shell/about.ts';

const built: AboutFacts = {
  version: '1.2.3',
  build: { commit: '90a20e3879d715231ec22d7baa2deab5ab439b07', date: '2026-11-29T23:59:00.000Z' },
  versions: { electron: '45.3.4', chrome: '150.0.1', node: '24.1.0', v8: '15.0' },
  notices: '/opt/Ringside/THIRD-PARTY-NOTICES.txt',
};

it.each([
  ['en', 'Build 90a20e38, November 29, 2026'],
  ['zh', '构建 90a20e38，2026年11月29日'],
] as const)('names the build by its commit and day (%s)', (language, expected) => {
  expect(aboutText(built, language).split('\n')[0]).toBe(expected);
});

it('says that a build has changes that no commit has', () => {
  const build = { ...built.build, commit: `${built.build.commit ?? ''}-dirty` };
  expect(aboutText({ ...built, build }, 'en')).toContain('Build 90a20e38-dirty,');
});

it('names on what the program runs, and where its licences are', () => {
  const [, runsOn, licences] = aboutText(built, 'en').split('\n');
  expect(runsOn).toBe('Electron 45.3.4 · Chromium 150.0.1 · Node.js 24.1.0');
  expect(licences).toContain(built.notices);
});

it('leaves out what is not known', () => {
  const facts = { ...built, build: { commit: null, date: null }, versions: { node: '24.1.0' } };
  expect(aboutText(facts, 'en').split('\n')[0]).toBe('Node.js 24.1.0');
});

it.each([
  ['a clone', true, join('/clone/out', 'N.txt')],
  ['a package', false, join('/N.txt')],
])('looks for the licences where %s has them', (_what, isBuilt, expected) => {
  const out = isBuilt ? '/clone/out' : '/resources/app.asar/out';
  expect(noticesPath(out, 'N.txt', () => isBuilt)).toBe(expected);
});

function setup({ response = 0, failure = '' } = {}) {
  const answers: (() => void)[] = [];
  const dialog = {
    showMessageBox: vi.fn(
      () => new Promise((resolve) => answers.push(() => resolve({ response, checkboxChecked: false }))),
    ),
  };
  const shell = { openPath: vi.fn(() => Promise.resolve(failure)) };
  const log = vi.fn();
  const show = createAbout({ facts: built, language: () => 'en', dialog: dialog as never, shell, log });
  return { show, answer: () => answers.shift()?.(), dialog, shell, log };
}

it('opens the licences only where that is asked for', async () => {
  const { show, answer, shell } = setup({ response: 1 });
  show();
  expect(shell.openPath).not.toHaveBeenCalled();
  answer();
  await vi.waitFor(() => expect(shell.openPath).toHaveBeenCalledExactlyOnceWith(built.notices));
});

it('shows one dialog at a time, and another once that is answered', async () => {
  const { show, answer, dialog } = setup();
  show();
  show();
  expect(dialog.showMessageBox).toHaveBeenCalledOnce();
  answer();
  await vi.waitFor(() => {
    show();
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
  });
});

it('logs that the licences could not be opened', async () => {
  const { show, answer, log } = setup({ response: 1, failure: 'no program for it' });
  show();
  answer();
  await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
});
