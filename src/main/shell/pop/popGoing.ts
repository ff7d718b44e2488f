/** When the pop goes after nothing rings any more. */
import type { PopOutcome } from '../../../shared/calls/onPop.ts';

type Outcome = PopOutcome['outcome'];

/** How long it says what became of the call that rang, ms: longer while the pointer or the focus is on it. */
const saidForMs = { answered: 1200, missed: 8000 } as const satisfies Record<Outcome, number>;

/** Takes the pop off the screen. */
export interface PopGoing {
  /** Lets it say what became of the call that rang, and go after that. */
  readonly say: (outcome: Outcome) => void;
  /** Keeps what it says for as long as it is `held`. */
  readonly hold: (held: boolean) => void;
  /** It goes at once, if it is there only to say that. */
  readonly now: () => void;
  /** A call rings: it stays. */
  readonly stop: () => void;
}

/** `after` calls once after so many ms; it returns what prevents it. */
export function createPopGoing(
  hide: () => void,
  after: (delayMs: number, call: () => void) => () => void,
): PopGoing {
  let said: Outcome | null = null;
  let stopTimer = (): void => undefined;
  const stop = (): void => {
    stopTimer();
    said = null;
  };
  const now = (): void => {
    if (said === null) return;
    stop();
    hide();
  };
  const begin = (): void => {
    stopTimer();
    if (said !== null) stopTimer = after(saidForMs[said], now);
  };
  return {
    stop,
    now,
    say: (outcome) => {
      said = outcome;
      begin();
    },
    hold: (held) => {
      if (held) stopTimer();
      else begin();
    },
  };
}
