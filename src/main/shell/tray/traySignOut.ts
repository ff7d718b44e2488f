/** Signing out by the tray: asks first while a call is up, as the main window does. */
import { problemOf } from '../../../shared/errors.ts';

export interface TraySignOutDeps {
  /** Rejects with `notPossible`, `callUp` while a call is up, unless it may be released. */
  readonly signOut: (releaseCall: boolean) => Promise<void>;
  /** Whether the call that is up may be ended. */
  readonly ask: () => Promise<boolean>;
}

/** What the tray's entry does. While the question is open, choosing the entry again does nothing. */
export function createTraySignOut({ signOut, ask }: TraySignOutDeps): () => Promise<void> {
  let asking = false;
  const asked = async (): Promise<boolean> => {
    asking = true;
    try {
      return await ask();
    } finally {
      asking = false;
    }
  };
  return async () => {
    if (asking) return;
    try {
      await signOut(false);
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.kind !== 'notPossible' || problem.why !== 'callUp') throw error;
      if (await asked()) await signOut(true);
    }
  };
}
