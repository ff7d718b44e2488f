import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rooms of the house (docs: ARCHITECTURE.md). The order matters: the first pattern that fits names the room. */
const rooms = [
  ['shared', 'src/shared'],
  ['renderer', 'src/renderer'],
  ['preload', 'src/preload'],
  ['transport', 'src/main/transport'],
  ['gateway', 'src/main/gateway'],
  ['cms', 'src/main/cms'],
  ['session', 'src/main/session'],
  ['settings', 'src/main/settings'],
  ['site', 'src/main/site'],
  ['ipc', 'src/main/ipc'],
  ['shell', 'src/main/shell'],
  ['diagnostics', 'src/main/diagnostics'],
  ['numbering', 'src/main/numbering'],
  ['simulator', 'simulator'],
  ['standin', 'standin'],
];

/**
 * Who may import whom: rooms, packages (a source ending in * is a prefix), types of packages and Node's own modules.
 * Everything else is refused.
 */
const mayImport = {
  shared: { rooms: [], packages: [], node: false },
  renderer: { rooms: ['shared'], packages: ['svelte', 'svelte/*', 'bits-ui'], node: false },
  preload: { rooms: ['shared'], packages: ['electron'], node: false },
  // Trust and HTTP, which gateway and cms have in common without knowing each other.
  transport: { rooms: ['shared'], packages: ['node-fetch'], node: true },
  gateway: { rooms: ['shared', 'transport'], packages: ['valibot', 'tough-cookie'], node: true },
  cms: { rooms: ['shared', 'transport'], packages: ['valibot'], node: true },
  session: { rooms: ['shared'], packages: [], node: false },
  settings: { rooms: ['shared', 'session'], packages: ['electron', 'electron-store', 'valibot'], node: true },
  // Where the agent works: a real gateway or practice, whose simulator runs as a process of its own.
  site: { rooms: ['shared', 'session'], packages: ['electron'], node: true },
  ipc: { rooms: ['shared', 'session'], packages: ['electron', 'valibot'], node: false },
  shell: { rooms: ['shared', 'session'], packages: ['electron'], node: true },
  diagnostics: { rooms: ['shared'], packages: ['electron-log', 'electron-log/*'], node: true },
  numbering: { rooms: ['shared'], packages: ['libphonenumber-js', 'libphonenumber-js/*'], node: false },
  simulator: { rooms: [], packages: ['selfsigned'], node: true },
  // It stands in for electron, whose own code it must not need.
  standin: { rooms: [], packages: ['playwright-core'], types: ['electron'], node: true },
};

const roomPolicies = Object.entries(mayImport).flatMap(([room, may]) => {
  const from = { element: { type: room } };
  const policies = [{ from, allow: { to: { element: { types: { anyOf: [room, ...may.rooms] } } } } }];
  if (may.packages.length > 0) {
    policies.push({ from, allow: { to: { module: { origin: 'external', source: may.packages } } } });
  }
  if (may.types) {
    const to = { module: { origin: 'external', source: may.types } };
    policies.push({ from, allow: { to, dependency: { kind: 'type' } } });
    // What a package says of itself, such as its version, is no code of it.
    const manifest = { origin: 'external', source: may.types, internalPath: 'package.json' };
    policies.push({ from, allow: { to: { module: manifest } } });
  }
  if (may.node) policies.push({ from, allow: { to: { module: { origin: 'core' } } } });
  return policies;
});

const roomRulesOff = { 'boundaries/dependencies': 'off', 'boundaries/no-unknown-files': 'off' };

export default ts.config(
  { ignores: ['out/**', 'node_modules/**', 'test-results/**'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      // A new event, phase or kind is to be missed by the compiler wherever it is told apart, and by no `default`.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {
          allowDefaultCaseForExhaustiveSwitch: false,
          considerDefaultExhaustiveForUnions: false,
          requireDefaultForNonUnion: true,
        },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.svelte', 'src/renderer/**/*.svelte.ts'],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { parser: ts.parser, svelteConfig, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
    },
  },
  {
    // These belong to the browser's project, which the nearest tsconfig.json leaves out.
    files: ['src/renderer/**/*.ts', 'tests/unit/renderer/**/*.ts'],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { projectService: false, project: './tsconfig.web.json' },
    },
  },
  {
    files: ['src/**', 'simulator/**', 'standin/**'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': rooms.map(([type, pattern]) => ({ type, pattern })),
      // Every file counts, so that an import of one in no room (tests, scripts, package.json) is seen and refused.
      'boundaries/include': ['**/*'],
      'import/resolver': { node: { extensions: ['.ts', '.svelte', '.js'] } },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies: roomPolicies },
      ],
    },
  },
  // The composition root knows all of main; it is no room, and no room imports it.
  { files: ['src/main/index.ts'], rules: { ...roomRulesOff, 'max-lines': ['error', 120] } },
  { files: ['src/preload/**'], rules: { 'max-lines': ['error', 60] } },
  {
    files: ['tests/**', 'scripts/**', 'simulator/cli.ts', 'standin/**'],
    rules: { 'no-console': 'off' },
  },
  // A `describe` is a function, and as long as its tests.
  { files: ['tests/**'], rules: { 'max-lines': ['error', 400], 'max-lines-per-function': 'off' } },
  // A CommonJS file has no other way to import.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
