import { defineConfig } from '@playwright/test';
import { reportFiles } from './scripts/reports.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/test-results',
  timeout: 30_000,
  // A test waits about as long as it computes: three keep two cores at work.
  workers: 3,
  fullyParallel: true,
  // A test that fails now and then is broken.
  retries: 0,
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: reportFiles.playwright }]],
});
