/** When the windows and whoever follows the snapshots are told: the pop first. */

/**
 * How long a call that has just begun to alert is held back while nothing is known of it, ms. Who is calling is asked
 * at once; an answer within this goes out with the call, and the pop appears filled, a frame sooner than if it had been
 * drawn blank first. If the gateway takes longer, the pop appears without the caller.
 */
const namelessHeldMs = 40;

/**
 * How long everybody else waits once the pop was told of a call that begins to ring, ms: two frames. On two cores,
 * drawing the main window and the tray meanwhile made the caller appear 3 ms later in the median and 5 in the p95.
 */
const popAheadMs = 33;

/** Runs `task` once after `delayMs`; returns what prevents it. */
type After = (delayMs: number, task: () => void) => () => void;

/** Tells once at the end of the tick, or while a call is held back after {@link namelessHeldMs}. */
export function createTelling(
  after: After,
  isHeldBack: () => boolean,
  tell: () => void,
): { readonly soon: () => void; readonly end: () => void } {
  let isQueued = false;
  let hasEnded = false;
  let stopHolding: (() => void) | null = null;
  const now = (): void => {
    isQueued = false;
    stopHolding?.();
    stopHolding = null;
    if (!hasEnded) tell();
  };
  return {
    soon() {
      if (isQueued) return;
      if (isHeldBack()) {
        stopHolding ??= after(namelessHeldMs, now);
        return;
      }
      isQueued = true;
      queueMicrotask(now);
    },
    end() {
      hasEnded = true;
      stopHolding?.();
    },
  };
}

/**
 * Tells all others at once what the pop was told, or {@link popAheadMs} later when a call begins to ring on it. They
 * are told the newest then, and nothing else makes them wait longer.
 */
export function createOthersTelling(
  after: After,
  tell: () => void,
): {
  /** The pop was told: `ringing` are the keys of the calls on it. */
  readonly told: (ringing: readonly string[]) => void;
  readonly end: () => void;
} {
  let known: readonly string[] = [];
  let stopWaiting: (() => void) | null = null;
  const now = (): void => {
    stopWaiting = null;
    tell();
  };
  return {
    told(ringing) {
      const isNew = ringing.some((key) => !known.includes(key));
      known = ringing;
      if (isNew) stopWaiting ??= after(popAheadMs, now);
      else if (stopWaiting === null) tell();
    },
    end() {
      stopWaiting?.();
    },
  };
}
