/**
 * Sends a page a message every few seconds, which it answers, and tells when answers fail to come. Electron itself
 * notices a page that hangs only by input that it does not take, and the pop may ring without any.
 */
import type { WebContents } from 'electron';
import { beatChannel } from '../../../shared/contract/bridge.ts';

/** A page is sent a beat so long after the one before, ms. */
export const beatEveryMs = 3000;
/**
 * So many messages may a page leave unanswered. They are counted rather than timed: a sleep of the machine, or a stop
 * of this process, counts as one message however long it was.
 */
export const mostOwedBeats = 4;

export interface HeartbeatDeps {
  readonly contents: WebContents;
  readonly after: (delayMs: number, task: () => void) => () => void;
  /** Told with every further beat that it does not answer. */
  readonly onSilent: () => void;
  /** It answers after all. */
  readonly onHeard: () => void;
}

/**
 * Counts for a document that was loaded and has answered once: one that could not be loaded never answers. A hidden
 * page is asked like any other, because its timers and its painting are slowed down, but not its messages. Does not
 * count while the developer tools are open: the page may stand at a breakpoint.
 * @returns what ends it
 */
export function startHeartbeat({ contents, after, onSilent, onHeard }: HeartbeatDeps): () => void {
  let hasAnswered = false;
  let owed = 0;
  let stopWaiting: (() => void) | null = null;
  const beat = (): void => {
    if (contents.isDestroyed()) return;
    if (!hasAnswered || contents.isDevToolsOpened()) owed = 0;
    if (owed >= mostOwedBeats) onSilent();
    owed += 1;
    contents.send(beatChannel);
    stopWaiting = after(beatEveryMs, beat);
  };
  const stop = (): void => {
    stopWaiting?.();
    stopWaiting = null;
    hasAnswered = false;
    owed = 0;
  };
  contents.ipc.on(beatChannel, () => {
    if (owed > mostOwedBeats) onHeard();
    hasAnswered = true;
    owed = 0;
  });
  contents.on('did-finish-load', () => {
    stop();
    beat();
  });
  contents.on('did-start-loading', stop);
  contents.on('render-process-gone', stop);
  return stop;
}
