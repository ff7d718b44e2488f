/** What the test runners said of themselves: the JSON reports that vitest and Playwright leave under out/reports. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const reportFiles = {
  vitest: 'out/reports/vitest.json',
  package: 'out/reports/package.json',
  playwright: 'out/reports/e2e.json',
} as const;

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** A suite that left no report, or failed without a failed test, counts as one failure: it must not pass for none. */
function atLeastOneFailure(count: Count, ok: boolean): Count {
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

function countVitest(root: string, file: string): Count {
  const report = read(join(root, file)) as VitestReport | null;
  if (report === null) return { passed: 0, failed: 1 };
  return atLeastOneFailure({ passed: report.numPassedTests, failed: report.numFailedTests }, report.success);
}

function countPlaywright(root: string): Count {
  const report = read(join(root, reportFiles.playwright)) as PlaywrightReport | null;
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky }, report.errors.length === 0);
}

export interface CountOptions {
  /** The folder of `out`. */
  readonly root?: string;
  /** Whether the tests of the packages belong to the run. */
  readonly packaged: boolean;
}

/** Passed and failed tests over all suites of a run, from the runners' own reports. */
export function countTests({ root = '.', packaged }: CountOptions): Count {
  const counts = [
    countVitest(root, reportFiles.vitest),
    ...(packaged ? [countVitest(root, reportFiles.package)] : []),
    countPlaywright(root),
  ];
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  };
}
