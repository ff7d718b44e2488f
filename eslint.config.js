import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import rooms from './eslint.rooms.js';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['out/**', 'node_modules/**', 'test-results/**'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
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
      // A number reads the same in a template as anywhere.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An arrow function that only calls another may be one line, and `void` says that a value is not wanted.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // Copying a selection is what is left where the page may not write to the clipboard.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'execCommand' }] }],
      // What implements an asynchronous interface is `async`, so that what it throws is a rejection.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['{src/renderer,scripts/demo/components}/**/*.svelte', 'src/renderer/**/*.svelte.ts'],
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
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
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
    // These belong to the browser's project, which the nearest tsconfig.json leaves out.
    files: ['{src/renderer,scripts/demo/components}/**/*.{ts,svelte}', 'tests/unit/renderer/**/*.ts'],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { projectService: false, project: './tsconfig.web.json' },
    },
  },
  {
    // The components of ui/ are given what they show: they know no call, no session and no room of the renderer.
    files: ['src/renderer/ui/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/(app|calls|contract|people|pop|queues|settings|shift|signIn)/',
              message: 'ui/ knows no room of the program: give it what it shows as a property.',
            },
          ],
        },
      ],
    },
  },
  {
    // The parser does not know what another component hands to a callback, nor what a template binds: svelte-check does.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  ...rooms,
  { files: ['src/main/*.ts'], rules: { 'max-lines': ['error', 120] } },
  { files: ['src/preload/**'], rules: { 'max-lines': ['error', 60] } },
  {
    files: ['tests/**', 'scripts/**', 'simulator/cli.ts', 'standin/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines': ['error', 400],
      // A `describe` is a function, and as long as its tests.
      'max-lines-per-function': 'off',
      // What reads a sample is told by the test what is in it.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  // No project of TypeScript's has these.
  { files: ['**/*.{js,cjs,mjs}'], ...ts.configs.disableTypeChecked },
  // A CommonJS file has no other way to import.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
