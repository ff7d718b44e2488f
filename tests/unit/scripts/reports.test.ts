import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countTests } from '../../../scripts/reports.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringside-reports-'));
  mkdirSync(join(folder, 'out', 'reports'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const vitest = { numPassedTests: 7, numFailedTests: 0, success: true };
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [] };

function count(reports: { vitest?: object; package?: object; e2e?: object }, packaged = false) {
  for (const [name, report] of Object.entries(reports)) {
    writeFileSync(join(folder, 'out', 'reports', `${name}.json`), JSON.stringify(report));
  }
  return countTests({ root: folder, packaged });
}

it('adds up what the runners reported', () => {
  expect(count({ vitest, e2e: playwright })).toEqual({ passed: 10, failed: 0 });
});

it('adds the tests of the packages where they belong to the run', () => {
  const reports = { vitest, package: { ...vitest, numPassedTests: 5 }, e2e: playwright };
  expect([count(reports), count(reports, true)]).toEqual([
    { passed: 10, failed: 0 },
    { passed: 15, failed: 0 },
  ]);
});

it('counts tests of the packages that left no report as a failure', () => {
  expect(count({ vitest, e2e: playwright }, true)).toEqual({ passed: 10, failed: 1 });
});

it('counts a suite that left no report as a failure', () => {
  expect(count({ vitest })).toEqual({ passed: 7, failed: 1 });
});

it('counts a flaky end-to-end test as failed', () => {
  const flaky = { stats: { expected: 2, unexpected: 0, flaky: 1 }, errors: [] };
  expect(count({ vitest, e2e: flaky })).toEqual({ passed: 9, failed: 1 });
});

it('counts a run that failed without a failed test as a failure', () => {
  expect(count({ vitest: { ...vitest, success: false }, e2e: playwright })).toEqual({
    passed: 10,
    failed: 1,
  });
});
