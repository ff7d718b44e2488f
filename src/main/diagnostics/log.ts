/**
 * The program's log: a file in its user data, bounded, and read by whoever helps the agent. Nothing in it is secret.
 */
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import { redact, redactText } from './redact.ts';

/** Size at which the file is put aside as `ringside.old.log` (the one before is dropped), bytes. */
export const logFileBytes = 1_000_000;

/** The file that it is written to. @param userData the program's user data */
export const logPathIn = (userData: string): string => join(userData, 'logs', 'ringside.log');

/** Where entries go after redaction. */
export type LogSink = (level: LogLevel, text: string, detail: unknown) => void;
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Each takes one line, and data that is redacted before it is written. */
export interface Log {
  /** Not written to the file. */
  readonly debug: (text: string, detail?: unknown) => void;
  readonly info: (text: string, detail?: unknown) => void;
  readonly warn: (text: string, detail?: unknown) => void;
  readonly error: (text: string, detail?: unknown) => void;
}

/** A log whose every entry is redacted before the sink sees it. */
export function createLog(sink: LogSink): Log {
  const at =
    (level: LogLevel) =>
    (text: string, detail?: unknown): void =>
      sink(level, redactText(text), redact(detail));
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Read and written by the log's owner alone. */
const ownersMode = 0o600;

/** Writes to `path`, with one rotation at {@link logFileBytes}. Nothing goes to the console. */
export function createFileSink(path: string): LogSink {
  const logger = electronLog.create({ logId: 'ringside' });
  logger.transports.console.level = false;
  logger.transports.file.level = 'info';
  logger.transports.file.maxSize = logFileBytes;
  logger.transports.file.resolvePathFn = () => path;
  logger.transports.file.writeOptions = { flag: 'a', mode: ownersMode, encoding: 'utf8' };
  // The mode counts for a new file only: those of an earlier version may be there.
  for (const written of [path, path.replace(/(\.[^./\\]*)?$/, '.old$1')]) {
    if (existsSync(written)) chmodSync(written, ownersMode);
  }
  return (level, text, detail) => {
    if (detail === undefined) logger[level](text);
    else logger[level](text, detail);
  };
}

/** For the gateway's client: what was asked and did not go well is written, the rest is not. */
export function logRequests(log: Log): (record: { readonly outcome: string }) => void {
  return (record) => log[record.outcome === 'ok' ? 'debug' : 'info']('asked', record);
}

type UncaughtEvents = Pick<NodeJS.Process, 'on'>;

/** Errors that nobody caught are logged and the program goes on: a session must not end because a window failed. */
export function logUncaught(source: UncaughtEvents, log: Pick<Log, 'error'>): void {
  source.on('uncaughtException', (error) => log.error('uncaught exception', { error }));
  source.on('unhandledRejection', (reason) => log.error('unhandled rejection', { reason }));
}
