import { posix } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../scripts/package/builderConfig.ts';
import { allTrayPictures } from '../../src/main/shell/tray/trayPicture.ts';
import { root, sha256Of, unpacked } from './made.ts';

/** What a built file is called after the hash in its name has been taken out. */
const plain = (file: string): string => file.replace(/-[\w-]{8}(\.\w+)$/, '-*$1');

const trayFiles = ['light', 'dark'].flatMap((theme) =>
  allTrayPictures.flatMap((name) =>
    ['', '@2x'].map((scale) => `resources/tray/${theme}/${name}${scale}.png`),
  ),
);

/** Everything that may be in app.asar. */
const wanted = [
  'out/main/chunks/from-*.js',
  'out/main/chunks/multipart-parser-*.js',
  'out/main/chunks/rolldown-runtime-*.js',
  'out/main/index.js',
  'out/main/practice.js',
  'out/preload/index.cjs',
  'out/renderer/assets/Desk-*.js',
  'out/renderer/assets/PeopleView-*.js',
  'out/renderer/assets/QueuesView-*.js',
  'out/renderer/assets/bar-*.js',
  'out/renderer/assets/deskViews-*.js',
  'out/renderer/assets/en-*.js',
  'out/renderer/assets/en-*.js',
  'out/renderer/assets/en-*.js',
  'out/renderer/assets/en-*.js',
  'out/renderer/assets/main-*.js',
  'out/renderer/assets/outsideViews-*.js',
  'out/renderer/assets/player-*.js',
  'out/renderer/assets/pop-*.js',
  'out/renderer/assets/rolldown-runtime-*.js',
  'out/renderer/assets/settings-*.js',
  'out/renderer/assets/shared-*.js',
  'out/renderer/assets/shared-*.js',
  'out/renderer/assets/shared-*.js',
  'out/renderer/assets/shared-*.js',
  'out/renderer/assets/styles-*.css',
  'out/renderer/assets/styles-*.css',
  'out/renderer/assets/styles-*.css',
  'out/renderer/assets/styles-*.css',
  'out/renderer/assets/viewStyles-*.css',
  'out/renderer/assets/views-*.js',
  'out/renderer/assets/views-*.js',
  'out/renderer/assets/zh-*.js',
  'out/renderer/assets/zh-*.js',
  'out/renderer/assets/zh-*.js',
  'out/renderer/assets/zh-*.js',
  'out/renderer/bar.html',
  'out/renderer/main.html',
  'out/renderer/pop.html',
  'out/renderer/settings.html',
  'package.json',
  'resources/icons/512.png',
  ...trayFiles,
];

it('is the same on every platform', () => {
  expect(new Set(unpacked.map(({ asar }) => sha256Of(asar))).size).toBe(1);
});

describe.each(unpacked)('app.asar for $platform', ({ asar }) => {
  const all = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
  const files = all.filter((path) => !('files' in statFile(asar, path)));
  const textOf = (path: string): string => extractFile(asar, path).toString('utf8');

  it('holds what was built and what the program opens, and nothing else', () => {
    expect(files.map(plain).toSorted()).toEqual(wanted.toSorted());
  });

  it('has every file that a page or a page’s script names', () => {
    const scripts = files.filter((path) => path.startsWith('out/renderer/') && /\.(html|js|css)$/.test(path));
    const named = scripts.flatMap((path) =>
      [...textOf(path).matchAll(/["'`(](\.{0,2}\/[\w./-]+\.(?:js|css|woff2|svg|png))["'`)]/g)].map(
        ([, name = '']) =>
          name.startsWith('/') ? `out/renderer${name}` : posix.join(posix.dirname(path), name),
      ),
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('has every file that the main process and practice name, but those of an administrator', () => {
    const scripts = files.filter((path) => /^out\/(main|preload)\//.test(path));
    const named = scripts.flatMap((path) =>
      [
        ...textOf(path).matchAll(
          /["'`]([a-z\d./][\w./@-]*\.(?:cjs|css|html|icns|ico|js|json|png|wav))["'`]/g,
        ),
      ].flatMap(([, name]) => name ?? []),
    );
    const here = (name: string): boolean =>
      files.some((path) => `/${path}`.endsWith(name.replace(/^\.?\/?/, '/')));
    expect(named).toEqual(expect.arrayContaining(['512.png', 'index.cjs', 'practice.js']));
    expect(new Set(named.filter((name) => !here(name)).map((name) => posix.basename(name)))).toEqual(
      new Set(['policy.json']),
    );
  });

  it('has a package.json that names the program, and no development of it', () => {
    const inside = JSON.parse(textOf('package.json')) as Record<string, unknown>;
    const { name, productName, version, appId } = readManifest(root);
    expect(inside).toMatchObject({ name, productName, version, appId, main: './out/main/index.js' });
    expect(Object.keys(inside)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^scripts$|ependencies$/)]),
    );
  });
});
