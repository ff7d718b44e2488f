import { defineConfig } from 'vitest/config';

/** What is said of packages: they have to be made before (`npm run package`), so that these tests are a run of their own. */
export default defineConfig({
  test: {
    name: 'package',
    environment: 'node',
    globalSetup: 'tests/package/setup.ts',
    include: ['tests/package/**/*.test.ts'],
    // Some install a package, or make all of them a second time. With Electron's own runtime, of 300 MB, xz alone takes
    // minutes for one.
    testTimeout: 300_000,
    hookTimeout: 900_000,
  },
});
