import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { renewGuidePictures } from '../../../../scripts/demo/guidePictures.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of a tour and one of documents. */
function setup(given: { en: string; zh: string; taken: readonly string[] }) {
  const root = mkdtempSync(join(tmpdir(), 'ringside-guide-'));
  made.push(root);
  const [tour, docs] = [join(root, 'tour'), join(root, 'docs')];
  mkdirSync(join(tour, 'views'), { recursive: true });
  mkdirSync(docs);
  for (const name of given.taken) writeFileSync(join(tour, 'views', `${name}.png`), name);
  writeFileSync(join(docs, 'guide.md'), given.en);
  writeFileSync(join(docs, 'guide.zh.md'), given.zh);
  return { docs, renew: () => renewGuidePictures(tour, docs) };
}

it('takes over what each guide shows, in its language', () => {
  const { docs, renew } = setup({
    en: '![a](pictures/guide/pop-en.png) ![b](pictures/other.png)',
    zh: '![c](pictures/guide/queue-zh.png)',
    taken: ['pop-en-light', 'queue-980-zh-light'],
  });
  expect(renew()).toHaveLength(2);
  const copied = (name: string) => readFileSync(join(docs, 'pictures/guide', name), 'utf8');
  expect([copied('pop-en.png'), copied('queue-zh.png')]).toEqual(['pop-en-light', 'queue-980-zh-light']);
});

it('fails where the tour has no such picture', () => {
  const { renew } = setup({ en: '![a](pictures/guide/pop-en.png)', zh: '', taken: [] });
  expect(renew).toThrow('the tour took no picture');
});

it('fails where a guide shows a picture in the other language', () => {
  const { renew } = setup({ en: '', zh: '![a](pictures/guide/pop-en.png)', taken: ['pop-en-light'] });
  expect(renew).toThrow('not in its language');
});
