/** When the pop's window takes the height that its content wants: not while the first frame of a call is drawn. */

/**
 * How long the window keeps its height once it is shown, ms: two frames. A resize has the page laid out a second time
 * while it draws who is calling for the first, which is then there 2 ms later.
 */
const heightKeptMs = 33;

export interface PopFittingDeps {
  /** Gives the window the height that the content wants, device-independent pixels. */
  readonly fit: (height: number) => void;
  /** Calls once after `delayMs`; returns what prevents it. */
  readonly after: (delayMs: number, call: () => void) => () => void;
}

export interface PopFitting {
  /** The window is shown. */
  readonly shown: () => void;
  /** The content wants another height: at once, or the newest one once the window may change again. */
  readonly wants: (height: number) => void;
}

export function createPopFitting({ fit, after }: PopFittingDeps): PopFitting {
  let isKept = false;
  let wanted: number | null = null;
  return {
    shown() {
      if (isKept) return;
      isKept = true;
      after(heightKeptMs, () => {
        isKept = false;
        if (wanted !== null) fit(wanted);
        wanted = null;
      });
    },
    wants(height) {
      if (isKept) wanted = height;
      else fit(height);
    },
  };
}
