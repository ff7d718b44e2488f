import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CheckFailed, playSteps, reasonOf, Stage, type Step } from '../../../../scripts/demo/stage.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringside-stage-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A window that leaves its name as its picture. */
function fakeWindow(name: string): Page {
  const screenshot = ({ path }: { path: string }): Promise<void> => {
    writeFileSync(path, name);
    return Promise.resolve();
  };
  const window: Pick<Page, 'setDefaultTimeout'> & { screenshot: typeof screenshot } = {
    screenshot,
    setDefaultTimeout: () => undefined,
  };
  return window as unknown as Page;
}

const good: Step = {
  picture: 'good',
  title: 'it goes well',
  window: 'main',
  play: async (stage) => {
    stage.holds('one', true);
    stage.holds('two', true);
  },
};
const bad: Step = {
  picture: 'bad',
  title: 'it goes wrong',
  window: 'pop',
  play: async (stage) => stage.holds('the number is there', false),
};

async function play(steps: readonly Step[], album = false) {
  const lines: string[] = [];
  const stage = new Stage(fakeWindow('main'), fakeWindow('pop'), folder, (name) =>
    Promise.resolve(fakeWindow(name)),
  );
  const held = await playSteps(stage, steps, { album, say: (line) => lines.push(line) });
  return { held, lines: lines.map((line) => line.replace(/\d+\.\d s/, '0.0 s')), left: readdirSync(folder) };
}

it('tells in one line what was checked in a step, and leaves its picture', async () => {
  expect(await play([good, { ...good, picture: 'again' }])).toEqual({
    held: true,
    lines: ['ok   01-good  0.0 s  it goes well: one, two', 'ok   02-again  0.0 s  it goes well: one, two'],
    left: ['01-good.png', '02-again.png'],
  });
});

it('leaves the picture of a window that comes when it is asked for', async () => {
  const { left } = await play([
    { ...good, window: 'bar', play: (stage) => stage.window('bar').then(() => undefined) },
  ]);
  expect(left).toEqual(['01-good.png']);
  expect(readFileSync(join(folder, '01-good.png'), 'utf8')).toBe('bar');
});

it('names the check that failed, pictures both windows and plays no further', async () => {
  expect(await play([bad, good])).toEqual({
    held: false,
    lines: ['FAIL 01-bad  0.0 s  it goes wrong: the number is there'],
    left: ['01-bad-failed-main.png', '01-bad-failed-pop.png'],
  });
});

it.each([
  [true, ['good-in-the-album']],
  [false, []],
])('takes pictures for the album when it is wanted (%s)', async (album, taken) => {
  const pictures: string[] = [];
  await play([{ ...good, album: async () => void pictures.push('good-in-the-album') }], album);
  expect(pictures).toEqual(taken);
});

it('fails the tour when the album cannot be made', async () => {
  const step: Step = { ...good, album: () => Promise.reject(new CheckFailed('no dark theme')) };
  expect((await play([step], true)).held).toBe(false);
});

it('tells what was expected and what was there, in one line', () => {
  const escape = String.fromCodePoint(27);
  const message = `Error: expect(locator).toHaveText(expected) failed

Locator:  getByTestId('caller')
Expected: ${escape}[32m"+44 20 7946 0958"${escape}[39m
Received: ${escape}[31m"Unknown   caller"${escape}[39m
Timeout:  20000ms`;
  expect(reasonOf(new Error(message))).toBe('Expected: "+44 20 7946 0958"; Received: "Unknown caller"');
});

it('tells the first line of any other failure', () => {
  expect(reasonOf(new Error('locator.click: Timeout\nCall log:\n  - waiting'))).toBe(
    'locator.click: Timeout',
  );
});
