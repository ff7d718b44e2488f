/** The history of one agent at one gateway, or of practice: kept in memory, and on disk where that is set. */
import type { SessionSnapshot } from '../../shared/contract/snapshot.ts';
import type { HistoryKeeping } from '../../shared/history/historyViews.ts';
import type { PastCall } from '../../shared/history/pastCall.ts';
import {
  atHand,
  type Book,
  type BookMoment,
  emptyBook,
  followCalls,
  withEarlierRun,
  withoutOld,
} from './book/book.ts';
import { startOfDay, startOfToday } from './book/days.ts';
import type { HistoryFile, HistoryFiles } from './file/historyFiles.ts';

/** A session that is taken up later than this is another shift, ms. */
const longestGapMs = 4 * 3_600_000;
/** So long after the last change it is written: a note changes with every letter, ms. */
const writtenAfterMs = 2000;
/** So often it is written until when a call at hand has lasted, for the case that the program ends in its middle, ms. */
const atHandEveryMs = 30_000;

export interface KeptHistoryDeps {
  readonly owner: string;
  /** Null: nothing is kept on disk, as in practice. */
  readonly files: HistoryFiles | null;
  /** How many days calls are kept beyond this one; 0: nothing is kept on disk. */
  readonly days: () => number;
  /** By the session's clock, and how much later the time of day is. */
  readonly moment: () => BookMoment;
  /** Runs `task` once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, task: () => void) => () => void;
  readonly onChange: () => void;
  readonly log: (text: string, detail: unknown) => void;
}

export class KeptHistory {
  readonly #deps: KeptHistoryDeps;
  #book: Book = emptyBook;
  /** When the shift began, by the session's clock; null: it is over. */
  #since: number | null = null;
  /** When the session was lost; null: it is not. */
  #leftAt: number | null = null;
  #file: HistoryFile | null = null;
  #trouble: 'notEncrypted' | 'notSaved' | null = null;
  /** Changes when what was begun to be opened is not wanted any more. */
  #opening = 0;
  #unsaved: ReadonlySet<number> = new Set();
  #stopTimer: (() => void) | null = null;
  /** There are calls in the file of those at hand. */
  #isAtHandKept = false;

  constructor(deps: KeptHistoryDeps) {
    this.#deps = deps;
  }

  /** In the order in which they began. */
  get past(): readonly PastCall[] {
    return this.#book.past;
  }

  /** When the shift began, time of day; null: it is over. */
  get since(): number | null {
    return this.#since === null ? null : this.#since + this.#deps.moment().behindMs;
  }

  /** Where today begins, time of day. */
  get today(): number {
    const { at, behindMs } = this.#deps.moment();
    return startOfToday(at + behindMs, this.since);
  }

  get keeping(): HistoryKeeping {
    const days = this.#deps.days();
    if (this.#deps.files === null || days === 0) return { how: 'shift', days: 0 };
    return { how: this.#trouble ?? 'saved', days };
  }

  /** Somebody has signed in. @param signedInAt by the session's clock */
  begin(signedInAt: number): void {
    const isNew = this.#since === null || (this.#leftAt !== null && signedInAt - this.#leftAt > longestGapMs);
    this.#leftAt = null;
    if (!isNew) return;
    this.#since = signedInAt;
    this.#forgetOld();
    void this.open();
  }

  follow(previous: SessionSnapshot, next: SessionSnapshot): void {
    const moment = this.#deps.moment();
    const before = this.#book;
    this.#book = followCalls(before, previous, next, moment);
    if (next.session.state === 'lost' && previous.session.state !== 'lost') this.#leftAt = moment.at;
    if (this.#book.past !== before.past) this.#changed(before.past);
    if (this.#book !== before) this.#writeAfter(writtenAfterMs);
  }

  /** The agent has signed out. */
  endShift(): void {
    this.#since = null;
    this.#leftAt = null;
    this.#write();
  }

  /** Reads what an earlier run has kept, and keeps what this one has; without days, ends that. */
  async open(): Promise<void> {
    const { files, days, owner, log } = this.#deps;
    this.#opening += 1;
    const opening = this.#opening;
    this.#trouble = null;
    if (files === null || days() === 0) {
      this.#stopSaving();
      return;
    }
    if (this.#file !== null) return;
    try {
      const isWanted = (): boolean => opening === this.#opening;
      const file = await files.open(owner, isWanted);
      if (!isWanted()) return;
      this.#trouble = file === null ? 'notEncrypted' : null;
      this.#file = file;
      if (file !== null) this.#takeOver(file);
    } catch (error) {
      log('the history cannot be opened', { error });
      if (opening === this.#opening) this.#trouble = 'notSaved';
    }
    this.#deps.onChange();
  }

  /** Removes everything, on disk too. Calls at hand are followed on. */
  wipe(): void {
    this.#stopSaving();
    this.#book = { ...this.#book, past: [] };
    this.#deps.onChange();
    try {
      this.#deps.files?.remove(this.#deps.owner);
    } catch (error) {
      this.#deps.log('the history could not be removed', { error });
    }
  }

  /** What is not written so far is written now, and what is known of the calls at hand. */
  close(): void {
    this.#write();
    this.#stopTimer?.();
  }

  #takeOver(file: HistoryFile): void {
    const own = this.#book.past;
    const { at, behindMs } = this.#deps.moment();
    this.#book = withEarlierRun(this.#book, file.calls, at + behindMs);
    this.#forgetOld();
    if (own.length > 0) this.#attempt(() => file.replace(this.#book.past));
    if (this.#book.followed.length > 0) this.#writeAfter(writtenAfterMs);
  }

  #stopSaving(): void {
    this.#opening += 1;
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#unsaved = new Set();
    this.#isAtHandKept = false;
    this.#file = null;
  }

  #forgetOld(): void {
    const { at, behindMs } = this.#deps.moment();
    const from = Math.min(this.today, startOfDay(at + behindMs, this.#deps.days()));
    const before = this.#book;
    this.#book = withoutOld(before, from);
    if (this.#book === before) return;
    this.#attempt(() => this.#file?.replace(this.#book.past));
    this.#deps.onChange();
  }

  #changed(before: readonly PastCall[]): void {
    this.#deps.onChange();
    const known = new Set(before);
    const changed = this.#book.past.filter((call) => !known.has(call));
    this.#unsaved = new Set([...this.#unsaved, ...changed.map(({ id }) => id)]);
  }

  #writeAfter(delayMs: number): void {
    this.#stopTimer?.();
    this.#stopTimer = this.#deps.after(delayMs, () => this.#write());
  }

  #write(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    const file = this.#file;
    const unsaved = this.#book.past.filter(({ id }) => this.#unsaved.has(id));
    if (file === null || unsaved.length === 0 || this.#attempt(() => file.add(unsaved), file))
      this.#unsaved = new Set();
    if (file !== null) this.#writeAtHand(file);
    this.#forgetOld();
  }

  #writeAtHand(file: HistoryFile): void {
    const calls = atHand(this.#book, this.#deps.moment());
    if (calls.length > 0 || this.#isAtHandKept) {
      try {
        file.keepAtHand(calls);
      } catch (error) {
        this.#fail(error);
      }
    }
    this.#isAtHandKept = calls.length > 0;
    if (this.#isAtHandKept) this.#writeAfter(atHandEveryMs);
  }

  /**
   * What cannot be added may be written as a whole, as where somebody has removed the file.
   * @returns whether it is on the disk
   */
  #attempt(write: () => void, file: HistoryFile | null = null): boolean {
    try {
      write();
    } catch (error) {
      if (file !== null) return this.#attempt(() => file.replace(this.#book.past));
      this.#fail(error);
      return false;
    }
    if (this.#trouble !== null) {
      this.#trouble = null;
      this.#deps.onChange();
    }
    return true;
  }

  #fail(error: unknown): void {
    if (this.#trouble === 'notSaved') return;
    this.#trouble = 'notSaved';
    this.#deps.log('the history could not be saved', { error });
    this.#deps.onChange();
  }
}
