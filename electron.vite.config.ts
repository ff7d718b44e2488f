import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';
import { gitIn, readBuild } from './scripts/package/build.ts';
import { bundledPackages } from './scripts/package/notices/bundledPackages.ts';
import { notices, writeNotices } from './scripts/package/notices/writeNotices.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * What more than one of the window's parts needs is one file: several small ones are 5 kB larger, compressed, and each
 * is read from this machine's disk anyway. Texts stay apart: a page loads those of one language.
 */
const shared = {
  name: 'shared',
  test: /src\/(?:renderer\/(?!messages\/(?:en|zh|pop|settings|bar))|shared)|node_modules\/(?:lucide|svelte|clsx|esm-env)/,
  minShareCount: 2,
};

/**
 * A page's styles are two files: one is read before its first frame, and one with the first of the views that load when
 * they are opened. One for each part of the window would be 2 kB larger, compressed.
 */
const styles = { name: 'styles', test: /type=style|\.css$/ };
/** Of those views; what is left out here stands beside the calls, and comes with them. */
const viewStyles = {
  name: 'viewStyles',
  test: /src\/renderer\/(?:people\/(?!messages\/MessageTile)|queues\/(?!RequestedTile|WorstQueue)|history\/(?!EarlierCalls|LastCalls|ShiftFigures)|practice\/).*type=style/,
  priority: 1,
};

/** How long a plugin took is no warning, and it comes only on a busy machine. */
const checks = { bundlerTimings: false };

const build = readBuild(gitIn(at('.')), process.env);
const packages = bundledPackages(at('.'), (shipped) => writeNotices(at('.'), build, shipped));

export default defineConfig({
  main: {
    plugins: [packages.note('main')],
    define: { ringsideBuild: JSON.stringify({ ...build, notices: notices.licences }) },
    build: {
      outDir: 'out/main',
      // index: the program. practice: the simulated gateway that practice mode runs as a process of its own.
      rolldownOptions: {
        input: { index: at('./src/main/index.ts'), practice: at('./simulator/practice.ts') },
        checks,
      },
    },
  },
  preload: {
    plugins: [packages.note('preload')],
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be one CommonJS file with nothing left to require but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('./src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('./src/renderer'),
    plugins: [packages.note('renderer'), svelte({ configFile: at('./svelte.config.js') })],
    build: {
      // The pop then loads nothing of the framework that only the main window's components need.
      isolatedEntries: true,
      outDir: at('./out/renderer'),
      emptyOutDir: true,
      target: 'chrome150',
      // Everything comes from the program's own scheme: a data: URL would need a hole in the CSP.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // electron-vite leaves pages as written; what a window loads is part of how soon it is there.
      minify: true,
      rolldownOptions: {
        input: {
          main: at('./src/renderer/main.html'),
          pop: at('./src/renderer/pop.html'),
          settings: at('./src/renderer/settings.html'),
          bar: at('./src/renderer/bar.html'),
        },
        output: { codeSplitting: { groups: [viewStyles, styles, shared] } },
        checks,
      },
    },
  },
});
