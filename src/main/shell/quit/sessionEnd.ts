/** Windows shuts down or logs the person off: Electron tells its windows and starts no `before-quit`. */
import { isCallUp } from '../../../shared/calls/questions.ts';
import { whyNotAskInContact } from '../../../shared/calls/rules.ts';
import type { BrowserWindow } from 'electron';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';

export interface SessionEndDeps {
  readonly window: Pick<BrowserWindow, 'on'>;
  readonly snapshot: () => Pick<Snapshot, 'session' | 'calls'>;
  readonly signOut: (releaseCall: boolean) => Promise<void>;
  readonly log: (text: string, detail?: unknown) => void;
}

/**
 * Signs out as far as Windows leaves the time; it is neither stopped nor asked to wait. Not at `query-session-end`: the
 * end can still be called off by then. A call that is up is not ended for it.
 */
export function signOutAtSessionEnd({ window, snapshot, signOut, log }: SessionEndDeps): void {
  window.on('session-end', () => {
    const { session, calls } = snapshot();
    if (whyNotAskInContact(session) !== null || isCallUp(calls)) return;
    signOut(false).catch((error: unknown) =>
      log('signing out with the end of the desktop failed', { error }),
    );
  });
}
