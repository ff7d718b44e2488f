import { defineConfig } from 'vitest/config';

/** What is said of packages: they have to be made before (`npm run package`), so that these tests are a run of their own. */
export default defineConfig({
  test: {
    name: 'package',
    environment: 'node',
    globalSetup: 'tests/package/setup.ts',
    include: ['tests/package/**/*.test.ts'],
    // Some install a package, or make one a second time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
