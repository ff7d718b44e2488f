/**
 * Tells a script when it is to end, so that the program that it started does not stay behind. npm passes a signal on to
 * its shell, which ends without a word to the script: under npm, the end of the script's parent counts as well.
 */
export interface Endings {
  /** End what was started, in order. `code`: with what the script is to end then. */
  readonly end: (code: number) => void;
  /** It was said again: end it at once. */
  readonly endAtOnce: (code: number) => void;
}

type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const satisfies Record<Signal, number>;

/** A terminal tells npm and the script, and npm tells the script once more: within this, ms, it is one and the same. */
const sameWordMs = 500;
const parentLookMs = 500;

/** What the listening needs of the process and its clock; given in by tests. */
export interface EndingsDeps {
  readonly on: (signal: Signal, listener: () => void) => void;
  readonly now: () => number;
  /** The process that started this one. */
  readonly parent: () => number;
  readonly isUnderNpm: boolean;
  readonly every: (everyMs: number, look: () => void) => void;
}

const ownProcess: EndingsDeps = {
  on: (signal, listener) => process.on(signal, listener),
  now: () => performance.now(),
  parent: () => process.ppid,
  isUnderNpm: process.env['npm_lifecycle_event'] !== undefined,
  every: (everyMs, look) => void setInterval(look, everyMs).unref(),
};

export function listenForEnd({ end, endAtOnce }: Endings, deps: EndingsDeps = ownProcess): void {
  let toldAt: number | null = null;
  const told = (code: number): void => {
    if (toldAt === null) {
      toldAt = deps.now();
      end(code);
    } else if (deps.now() - toldAt > sameWordMs) endAtOnce(code);
  };
  for (const signal of Object.keys(codes) as Signal[]) deps.on(signal, () => told(codes[signal]));
  if (!deps.isUnderNpm) return;
  const parent = deps.parent();
  deps.every(parentLookMs, () => {
    if (toldAt === null && deps.parent() !== parent) told(codes.SIGTERM);
  });
}
