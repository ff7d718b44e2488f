/** Quitting: signs out first, asks first while a call is up, and never hangs. */
import type { Snapshot } from '../../shared/contract.ts';
import { problemOf } from '../../shared/errors.ts';
import { isCallUp } from './callsUp.ts';

/** How long a sign-out may take before the program leaves without it, ms. */
export const signOutTimeoutMs = 5000;
/** How often the agent is asked again because a call came in between. */
const mostQuestions = 3;

/** What the agent says when a call is up. */
export type QuitAnswer = 'stay' | 'leaveCall' | 'endCall';

export interface QuitDeps {
  readonly snapshot: () => Pick<Snapshot, 'session' | 'calls'>;
  readonly signOut: (releaseCall: boolean) => Promise<void>;
  readonly ask: () => Promise<QuitAnswer>;
  /** Lets go of everything: timers, processes, connections. */
  readonly release: () => void;
  /** Electron's `app.quit`: comes back as another `before-quit`. */
  readonly leave: () => void;
  /** Resolves after so many ms. */
  readonly delay: (ms: number) => Promise<void>;
  readonly log: (text: string, detail?: unknown) => void;
}

export interface Quit {
  /** For Electron's `before-quit`: stops the first one, and lets the one pass that comes after the sign-out. */
  onBeforeQuit(event: { preventDefault(): void }): void;
  /** True once nothing stops the program any more. */
  isLeaving(): boolean;
}

export function createQuit(deps: QuitDeps): Quit {
  let state: 'running' | 'asking' | 'leaving' = 'running';
  const start = async (): Promise<void> => {
    const mayLeave = await signOutFirst(deps);
    state = mayLeave ? 'leaving' : 'running';
    if (!mayLeave) return;
    deps.release();
    deps.leave();
  };
  return {
    onBeforeQuit(event) {
      if (state === 'leaving') return;
      event.preventDefault();
      if (state === 'asking') return;
      state = 'asking';
      start().catch((error: unknown) => {
        state = 'running';
        deps.log('could not quit', { error });
      });
    },
    isLeaving: () => state === 'leaving',
  };
}

/** False when the agent wants to stay. */
async function signOutFirst(deps: QuitDeps): Promise<boolean> {
  for (let asked = 0; asked < mostQuestions; asked += 1) {
    const { session, calls } = deps.snapshot();
    if (session.state === 'signedOut' || session.state === 'lost') return true;
    const answer = isCallUp({ calls }) ? await deps.ask() : null;
    if (answer === 'stay') return false;
    if (answer === 'leaveCall') return true;
    if ((await signOutInTime(deps, answer === 'endCall')) !== 'callUp') return true;
  }
  return true;
}

/** `callUp`: a call came in between. Any other failure is logged: the gateway ends a silent session by itself. */
async function signOutInTime(deps: QuitDeps, releaseCall: boolean): Promise<'done' | 'callUp'> {
  const tooLate = deps.delay(signOutTimeoutMs).then(() => 'tooLate' as const);
  const signedOut = deps.signOut(releaseCall).then(
    () => 'done' as const,
    (error: unknown) => {
      const problem = problemOf(error);
      if (problem?.kind === 'notPossible' && problem.why === 'callUp') return 'callUp' as const;
      deps.log('signing out before quitting failed', { error });
      return 'done' as const;
    },
  );
  const outcome = await Promise.race([signedOut, tooLate]);
  if (outcome === 'tooLate') deps.log('quitting without an answer to the sign-out');
  return outcome === 'callUp' ? 'callUp' : 'done';
}
