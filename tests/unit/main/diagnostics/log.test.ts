import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  type LogSink,
  createFileSink,
  createLog,
  logRequests,
  logUncaught,
} from '../../../../src/main/diagnostics/log.ts';

it('redacts text and detail before the sink sees them', () => {
  const sink = vi.fn<LogSink>();
  createLog(sink).warn('password=hunter2', { password: 'hunter2' });
  expect(sink).toHaveBeenCalledExactlyOnceWith('warn', 'password=[redacted]', { password: '[redacted]' });
});

it('writes entries to the file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'ringside-log-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const path = join(directory, 'logs', 'ringside.log');
  createLog(createFileSink(path)).error('the poll failed', { attempts: 3 });
  expect(readFileSync(path, 'utf8')).toMatch(/\[error\].*the poll failed.*attempts: 3/s);
});

it.skipIf(process.platform === 'win32')('is for its owner alone, an older file included', () => {
  const directory = mkdtempSync(join(tmpdir(), 'ringside-log-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
  const older = join(directory, 'older');
  mkdirSync(older);
  for (const name of ['ringside.log', 'ringside.old.log']) {
    writeFileSync(join(older, name), 'x', { mode: 0o644 });
  }
  for (const path of [join(directory, 'ringside.log'), join(older, 'ringside.log')]) {
    createLog(createFileSink(path)).error('x');
  }
  const written = ['ringside.log', 'older/ringside.log', 'older/ringside.old.log'];
  expect(written.map((path) => modeOf(join(directory, path)))).toEqual(['600', '600', '600']);
});

it('logs an uncaught exception', () => {
  const source = new EventEmitter();
  const error = vi.fn<(text: string, detail: unknown) => void>();
  logUncaught(source as unknown as NodeJS.Process, { error });
  const thrown = new Error('broken');
  source.emit('uncaughtException', thrown);
  expect(error).toHaveBeenCalledExactlyOnceWith('uncaught exception', { error: thrown });
});

it.each([
  ['ok', 'debug'],
  ['refusal 100-006', 'info'],
])('notes a request whose outcome is %s as %s', (outcome, level) => {
  const sink = vi.fn<LogSink>();
  logRequests(createLog(sink))({ outcome });
  expect(sink).toHaveBeenCalledExactlyOnceWith(level, 'asked', { outcome });
});
