/**
 * Histories on disk, one file for each agent and gateway, each with a key of its own that the system's keyring seals. The
 * first line has that key, each other one a call; of two with the same ID the later one counts.
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PastCall } from '../../../shared/history/pastCall.ts';
import { fromText, toText } from './pastCallForm.ts';
import { newKey, type SealedLines, sealedLines } from './sealedLines.ts';

/** What seals a file's key; the site's sealer fits. */
interface KeySealer {
  /** Not `strong`: what is sealed could be opened by others, as on a Linux desktop without a keyring, or nothing is. */
  readonly strength: 'strong' | 'weak' | 'none';
  readonly seal: (text: string | null) => Promise<string | null>;
  readonly unseal: (sealed: string | null, keep: (again: string) => void) => Promise<string | null>;
}

/** The history of one agent at one gateway, on disk. What it throws is the file system's. */
export interface HistoryFile {
  /** In the order of their IDs; also those that were at hand when the program was ended in the middle of them. */
  readonly calls: readonly PastCall[];
  /** Adds calls, or puts them in the place of those with their IDs. Throws, too, where somebody has removed the file. */
  readonly add: (calls: readonly PastCall[]) => void;
  /** Puts these in the place of all. */
  readonly replace: (calls: readonly PastCall[]) => void;
  /** What is known of the calls at hand, in the place of what was kept of others before, in a file of its own. */
  readonly keepAtHand: (calls: readonly PastCall[]) => void;
}

export interface HistoryFiles {
  /**
   * Null: the machine cannot seal a key so that nobody else opens it. What cannot be read of a file is left out; a file whose key cannot be had is
   * set aside.
   * @param isWanted asked after the keyring was waited for: where it says no, nothing is written, and null is the answer
   */
  readonly open: (owner: string, isWanted: () => boolean) => Promise<HistoryFile | null>;
  readonly remove: (owner: string) => void;
  readonly removeAll: () => void;
  /** Removes what nobody has written to since then, epoch ms. */
  readonly removeOlder: (than: number) => void;
}

export interface HistoryFilesDeps {
  /** Absolute path of their folder, which need not be there. */
  readonly folder: string;
  readonly sealer: Promise<KeySealer>;
  readonly log: (text: string, detail: unknown) => void;
}

const extension = '.history';
const aside = '.unreadable';
/** Of the calls at hand: lines alone, sealed with the key of the file beside it. */
const atHand = '.at-hand';
/** Of what is being written. */
const unfinished = '.new';
/** The form of a file; one of another is set aside. */
const form = 1;
/** For its owner alone. */
const mode = 0o600;

export function createHistoryFiles(deps: HistoryFilesDeps): HistoryFiles {
  const { folder, log } = deps;
  // The name tells nobody who it is.
  const pathOf = (owner: string): string =>
    join(folder, `${createHash('sha256').update(owner).digest('hex').slice(0, 32)}${extension}`);
  const all = (): readonly string[] =>
    exists(folder) ? readdirSync(folder).filter((name) => name.includes(extension)) : [];
  return {
    async open(owner, isWanted) {
      const sealer = await deps.sealer;
      if (sealer.strength !== 'strong') return null;
      const path = pathOf(owner);
      const known = await read(path, owner, { sealer, log });
      if (!isWanted()) return null;
      if (known !== null) return fileAt(path, known);
      if (exists(path)) renameSync(path, `${path}${aside}`);
      // Sealed with that one's key.
      rmSync(`${path}${atHand}`, { force: true });
      const key = newKey();
      const sealedKey = await sealer.seal(key);
      const lines = sealedLines(key, owner);
      if (sealedKey === null || lines === null || !isWanted()) return null;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return fileAt(path, { sealedKey, lines, calls: [], isTidy: false });
    },
    remove(owner) {
      const path = pathOf(owner);
      for (const end of ['', aside, atHand, unfinished, atHand + unfinished])
        rmSync(path + end, { force: true });
    },
    removeAll() {
      rmSync(folder, { recursive: true, force: true });
    },
    removeOlder(than) {
      for (const name of all()) {
        const path = join(folder, name);
        if (statSync(path).mtimeMs < than) rmSync(path, { force: true });
      }
    },
  };
}

interface Known {
  readonly sealedKey: string;
  readonly lines: SealedLines;
  readonly calls: readonly PastCall[];
  /** There is nothing else in it. */
  readonly isTidy: boolean;
}

/** Null: there is none, or its key cannot be had. */
async function read(
  path: string,
  owner: string,
  { sealer, log }: { readonly sealer: KeySealer } & Pick<HistoryFilesDeps, 'log'>,
): Promise<Known | null> {
  if (!exists(path)) return null;
  const [head = '', ...rest] = readFileSync(path, 'utf8').split('\n');
  const sealedKey = keyIn(head);
  let again = sealedKey;
  const key = await sealer.unseal(sealedKey, (anew) => (again = anew));
  const lines = key === null ? null : sealedLines(key, owner);
  if (lines === null || again === null) {
    log('a history cannot be opened, and is set aside', {});
    return null;
  }
  const main = callsIn(rest, lines);
  const left = exists(path + atHand) ? callsIn(readFileSync(path + atHand, 'utf8').split('\n'), lines) : null;
  const unread = main.unread + (left?.unread ?? 0);
  if (unread > 0) log('some of a history cannot be read', { lines: unread });
  const kept = withThoseAtHand(newest(main.calls), left?.calls ?? []);
  return {
    sealedKey: again,
    lines,
    calls: kept,
    isTidy: left === null && kept.length === main.calls.length + main.unread && again === sealedKey,
  };
}

function callsIn(
  written: readonly string[],
  lines: SealedLines,
): { readonly calls: readonly PastCall[]; readonly unread: number } {
  const some = written.filter((line) => line !== '');
  const calls = some.flatMap((line) => {
    const text = lines.open(line);
    return (text === null ? null : fromText(text)) ?? [];
  });
  return { calls, unread: some.length - calls.length };
}

/** A call that was at hand may be in the history, too: what is known for longer counts. */
function withThoseAtHand(calls: readonly PastCall[], left: readonly PastCall[]): readonly PastCall[] {
  const isOlder = (one: PastCall): boolean =>
    calls.some(({ id, endedAt }) => id === one.id && endedAt >= one.endedAt);
  return newest([...calls, ...left.filter((one) => !isOlder(one))]);
}

function keyIn(head: string): string | null {
  try {
    const given: unknown = JSON.parse(head);
    const isHead = typeof given === 'object' && given !== null && 'form' in given && 'key' in given;
    return isHead && given.form === form && typeof given.key === 'string' ? given.key : null;
  } catch {
    return null;
  }
}

/** The last of each ID, in the order of the IDs. */
const newest = (calls: readonly PastCall[]): readonly PastCall[] =>
  [...new Map(calls.map((call) => [call.id, call])).values()].sort((a, b) => a.id - b.id);

function fileAt(path: string, { sealedKey, lines, calls, isTidy }: Known): HistoryFile {
  const head = JSON.stringify({ form, key: sealedKey });
  const text = (some: readonly PastCall[]): string =>
    some.map((call) => `${lines.seal(toText(call))}\n`).join('');
  const replace = (some: readonly PastCall[]): void => putAt(path, `${head}\n${text(some)}`);
  const forgetAtHand = (): void => rmSync(path + atHand, { force: true });
  if (!isTidy) {
    replace(calls);
    forgetAtHand();
  }
  return {
    calls,
    replace,
    add(some) {
      if (!exists(path)) throw new Error('the history is gone from the disk');
      // After a line that was cut off, as by a full disk, the next one is whole.
      appendFileSync(path, `\n${text(some)}`, { mode });
    },
    keepAtHand(some) {
      if (some.length === 0) forgetAtHand();
      else putAt(path + atHand, text(some));
    },
  };
}

/** As a whole, or, where the program ends meanwhile, not at all. */
function putAt(path: string, text: string): void {
  const next = path + unfinished;
  writeFileSync(next, text, { mode });
  renameSync(next, path);
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
