/**
 * The rooms of the house (docs: ARCHITECTURE.md), each with its folder and what it may import: other rooms, types of
 * rooms, single files of rooms, packages (a name that ends in * is a prefix), types of packages, and Node's own modules.
 * Everything else is refused, for types as for values. A file is in the first room whose folder it is in. What a
 * folder's `.cjs` files, run inside of the program, may import besides are its probes.
 */
import boundaries from 'eslint-plugin-boundaries';
import { elementsOf, rulesFor } from './eslint.policies.js';

const rooms = {
  shared: { folder: 'src/shared' },
  renderer: { folder: 'src/renderer', rooms: ['shared'], packages: ['svelte{,/*}', 'lucide'] },
  preload: { folder: 'src/preload', rooms: ['shared'], packages: ['electron'] },
  // Trust, HTTP and the readers of JSON, which gateway and cms have in common without knowing each other.
  transport: {
    folder: 'src/main/transport',
    rooms: ['shared'],
    packages: ['node-fetch', 'valibot'],
    node: true,
  },
  gateway: {
    folder: 'src/main/gateway',
    rooms: ['shared', 'transport'],
    packages: ['valibot', 'tough-cookie'],
    node: true,
  },
  cms: { folder: 'src/main/cms', rooms: ['shared', 'transport'], packages: ['valibot'], node: true },
  session: { folder: 'src/main/session', rooms: ['shared'] },
  history: { folder: 'src/main/history', rooms: ['shared'], node: true },
  settings: {
    folder: 'src/main/settings',
    rooms: ['shared'],
    packages: ['electron-store', 'valibot'],
    node: true,
  },
  // Where the agent works: the saved gateway, or practice, whose simulator runs as a process of its own.
  site: {
    folder: 'src/main/site',
    rooms: ['shared'],
    typesOf: ['session'],
    packages: ['electron'],
    node: true,
  },
  ipc: {
    folder: 'src/main/ipc',
    rooms: ['shared', 'session'],
    // A page sends the connection in the form in which it is kept.
    files: { settings: ['connectionForm.ts'] },
    packages: ['electron', 'valibot'],
  },
  shell: { folder: 'src/main/shell', rooms: ['shared', 'session'], packages: ['electron'], node: true },
  diagnostics: {
    folder: 'src/main/diagnostics',
    rooms: ['shared'],
    packages: ['electron-log', 'electron-log/*'],
    node: true,
  },
  updates: {
    folder: 'src/main/updates',
    rooms: ['shared', 'transport'],
    packages: ['valibot'],
  },
  numbering: { folder: 'src/main/numbering', rooms: ['shared'], packages: ['libphonenumber-js{,/*}'] },
  simulator: { folder: 'simulator', packages: ['selfsigned'], node: true },
  // It stands in for electron, whose own code it must not need.
  standin: { folder: 'standin', packages: ['playwright-core'], types: ['electron'], node: true },
};

const ofMain = Object.keys(rooms).filter((room) => rooms[room].folder.startsWith('src/main/'));

/** The composition root knows all of main; it is no room, and no room imports it. */
const root = {
  folder: 'src/main',
  rooms: ['shared', ...ofMain],
  packages: ['electron'],
  node: true,
  manifest: true,
};

/** What a room's unit tests may import besides what the room itself may. */
const forUnitTests = {
  renderer: {
    // Windows and tray are to name a state alike.
    files: { shell: ['messages.ts'] },
    packages: ['@testing-library/svelte', '@testing-library/jest-dom'],
  },
  // Servers with TLS need certificates, which the simulator makes.
  transport: { rooms: ['simulator'], packages: ['selfsigned'] },
  // Both clients are given the same answers.
  gateway: { files: { cms: ['callDetails.ts'] } },
  // The simulator checks a signature by its own reading of the documents.
  cms: { rooms: ['simulator'] },
};

const unitTests = Object.fromEntries(
  Object.entries(rooms).map(([room, { folder, rooms: others = [], typesOf, packages = [], types }]) => [
    `unit tests of ${room}`,
    {
      folder: `tests/unit/${folder.replace(/^src\//, '')}`,
      rooms: [room, ...others, 'support', 'samples', ...(forUnitTests[room]?.rooms ?? [])],
      files: forUnitTests[room]?.files,
      packages: ['vitest', 'fast-check', ...packages, ...(forUnitTests[room]?.packages ?? [])],
      typesOf,
      types,
      node: true,
    },
  ]),
);

const byVitest = { packages: ['vitest'], node: true };

const tests = {
  ...unitTests,
  'unit tests of scripts': {
    folder: 'tests/unit/scripts',
    rooms: ['scripts'],
    files: { settings: ['policy/*.ts'] },
    packages: ['vitest', 'vite', 'ajv{,/*}', '@cyclonedx/cyclonedx-library'],
    types: ['playwright-core'],
    node: true,
  },
  'unit tests of the bench': { folder: 'tests/unit/bench', rooms: ['bench'], ...byVitest },
  // The rules themselves, and facts that rooms state each for itself because they do not know each other.
  house: {
    folder: 'tests/unit/house',
    rooms: ['shared', 'renderer', ...ofMain, 'simulator', 'standin', 'scripts', 'samples'],
    packages: ['vitest', 'eslint'],
    node: true,
  },
  'integration tests of the simulator': {
    folder: 'tests/integration/simulator',
    rooms: ['simulator'],
    // Other files of support drive the client.
    files: { support: ['brisk.ts'] },
    packages: ['vitest'],
    node: true,
  },
  'program on the stand-in': { folder: 'tests/integration/standin/app', packages: ['electron'], node: true },
  // They start the stand-in as a process.
  'integration tests of the stand-in': {
    folder: 'tests/integration/standin',
    packages: ['vitest', 'playwright-core'],
    node: true,
  },
  // The client without desktop and windows, against the simulator.
  'integration tests': {
    folder: 'tests/integration',
    rooms: [
      ...['shared', 'transport', 'gateway', 'cms', 'session', 'history', 'diagnostics'],
      ...['simulator', 'support'],
    ],
    packages: ['vitest'],
    node: true,
  },
  faults: { folder: 'tests/faults', rooms: ['shared', 'simulator', 'support'], ...byVitest },
  // The built program from outside: of its code only the contract, and the form of its settings file. Its probe runs
  // inside of it.
  e2e: {
    folder: 'tests/e2e',
    rooms: ['shared', 'simulator', 'scripts'],
    // Windows, on which the installer is tried.
    files: { settings: ['settingsDocument.ts'], support: ['machines/*'] },
    packages: ['@playwright/test', 'axe-core', '@cyclonedx/cyclonedx-library'],
    probes: ['electron'],
    node: true,
  },
  bench: {
    folder: 'tests/bench',
    rooms: ['shared', 'simulator', 'scripts'],
    packages: ['playwright-core'],
    probes: ['electron'],
    node: true,
  },
  // What was packaged, and the tray's pictures, which have to be in it.
  package: {
    folder: 'tests/package',
    rooms: ['scripts'],
    files: { shell: ['tray/trayPicture.ts'], support: ['machines/*'] },
    packages: ['vitest{,/*}', '@electron/*', 'resedit'],
    node: true,
  },
  types: { folder: 'tests/types', rooms: ['shared', ...ofMain], packages: ['vitest', 'valibot'] },
  support: {
    folder: 'tests/support',
    rooms: ['shared', 'transport', 'gateway', 'session', 'simulator'],
    packages: ['vitest'],
    node: true,
  },
  samples: { folder: 'tests/samples' },
  // The page that the demo makes of the windows' components; its calls are those of the windows' tests.
  components: {
    folder: 'scripts/demo/components',
    rooms: ['shared', 'renderer'],
    files: { 'unit tests of renderer': ['{fakeBridge,snapshots}.ts'], support: ['availability.ts'] },
    packages: ['svelte', 'lucide'],
  },
  scripts: {
    folder: 'scripts',
    rooms: ['shared', 'simulator', 'standin'],
    // The demo finds what it clicks by its text, and begins with settings of its own; what is written of the policy file is
    // made of its table.
    files: { renderer: ['messages/**'], settings: ['settingsDocument.ts', 'policy/policyTable.ts'] },
    packages: [
      'playwright-core',
      '@playwright/test',
      'prettier',
      'typescript',
      'vite',
      '@sveltejs/vite-plugin-svelte',
      '@cyclonedx/cyclonedx-library',
      'electron-builder',
      '@electron/*',
    ],
    node: true,
  },
};

const house = { ...rooms, ...tests };

/** @type {import('eslint').Linter.Config[]} */
export default [
  {
    files: ['src/**', 'simulator/**', 'standin/**', 'tests/**', 'scripts/**'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elementsOf(house),
      // Every file counts, so that an import of one in no room (package.json) is seen and refused.
      'boundaries/include': ['**/*'],
      'import/resolver': { node: { extensions: ['.ts', '.svelte', '.js'] } },
    },
    rules: { 'boundaries/no-unknown-files': 'error', ...rulesFor(house) },
  },
  {
    files: ['src/main/index.ts', 'src/main/run.ts', 'src/main/work.ts'],
    settings: { 'boundaries/elements': elementsOf({ ...house, root }) },
    rules: rulesFor({ ...house, root }),
  },
];
