/** The pictures that the guide shows: those that the tour takes of the same name. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The guide in each language, and how the tour ends the names of its pictures. */
const guides = [
  { file: 'guide.md', language: 'en' },
  { file: 'guide.zh.md', language: 'zh' },
] as const;

/** Where a guide names a picture of the tour: its name, with the language before the extension. */
const shown = /\]\((pictures\/guide\/([\w-]+)-(en|zh)\.png)\)/g;

/**
 * Copies from the tour's `folder` into that of the documents whatever the guides show: the pop as it is, and the main
 * window 980 wide, both light.
 * @returns what was copied
 * @throws Error when the tour has taken no picture of that name, or a guide shows one of the other language
 */
export function renewGuidePictures(folder: string, docs: string): readonly string[] {
  return guides.flatMap(({ file, language }) =>
    [...readFileSync(join(docs, file), 'utf8').matchAll(shown)].map(([, path = '', name = '', of]) => {
      if (of !== language) throw new Error(`${file} shows ${path}, which is not in its language`);
      const to = join(docs, path);
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(taken(join(folder, 'views'), name, language), to);
      return to;
    }),
  );
}

function taken(views: string, name: string, language: string): string {
  const paths = ['-980', ''].map((size) => join(views, `${name}${size}-${language}-light.png`));
  const path = paths.find((each) => existsSync(each));
  if (path === undefined) throw new Error(`the tour took no picture ${paths.join(' or ')}`);
  return path;
}
