/** Quitting: signs out first, asks first while a call is up, and never hangs. */
import { whyNotSignOut } from '../../../shared/calls/rules.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { problemOf } from '../../../shared/errors.ts';

/** How long a sign-out may take before the program leaves without it, ms; the same for what is under way before it. */
export const signOutTimeoutMs = 5000;
/** How often is looked again because a sign-in or sign-out has ended, or a call came in between. */
const mostLooks = 4;

/** What the agent says when a call is up. */
export type QuitAnswer = 'stay' | 'leaveCall' | 'endCall';

export interface QuitDeps {
  readonly snapshot: () => Pick<Snapshot, 'session' | 'calls'>;
  /** Calls after every change of the snapshot; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
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

/** What Electron's events of quitting are answered by. */
export interface Quit {
  /** For Electron's `before-quit`: stops the first one, and lets the one pass that comes after the sign-out. */
  readonly onBeforeQuit: (event: { preventDefault(): void }) => void;
  /** True once nothing stops the program any more. */
  readonly isLeaving: () => boolean;
}

/**
 * Stops the first `before-quit` until the sign-out is over or took too long. Only the agent, asked while a call is up,
 * can keep the program from ending.
 */
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

/** False when the agent wants to stay. A sign-in that is under way may succeed: its end is waited for, then undone. */
async function signOutFirst(deps: QuitDeps): Promise<boolean> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const whyNot = whyNotSignOut(deps.snapshot(), { releaseCall: false });
    if (whyNot === 'notSignedIn') return true;
    if (isUnderWay(deps)) {
      if ((await inTime(deps, settled(deps))) === 'tooLate') return true;
      continue;
    }
    const answer = whyNot === 'callUp' ? await deps.ask() : null;
    if (answer === 'stay') return false;
    if (answer === 'leaveCall') return true;
    if ((await signOutInTime(deps, answer === 'endCall')) !== 'callUp') return true;
  }
  return true;
}

function isUnderWay({ snapshot }: QuitDeps): boolean {
  const whyNot = whyNotSignOut(snapshot(), { releaseCall: true });
  return whyNot === 'signInUnderWay' || whyNot === 'signOutUnderWay';
}

/** Resolves when neither a sign-in nor a sign-out is under way any more. */
function settled(deps: QuitDeps): Promise<void> {
  return new Promise((resolve) => {
    const end = deps.subscribe(() => {
      if (isUnderWay(deps)) return;
      end();
      resolve();
    });
  });
}

/** `callUp`: a call came in between. Any other failure is logged: the gateway ends a silent session by itself. */
async function signOutInTime(deps: QuitDeps, releaseCall: boolean): Promise<'done' | 'callUp'> {
  const signedOut = deps.signOut(releaseCall).then(
    () => 'done' as const,
    (error: unknown) => {
      const problem = problemOf(error);
      if (problem?.kind === 'notPossible' && problem.why === 'callUp') return 'callUp' as const;
      deps.log('signing out before quitting failed', { error });
      return 'done' as const;
    },
  );
  return (await inTime(deps, signedOut)) === 'callUp' ? 'callUp' : 'done';
}

async function inTime<Outcome>(deps: QuitDeps, outcome: Promise<Outcome>): Promise<Outcome | 'tooLate'> {
  const tooLate = deps.delay(signOutTimeoutMs).then(() => 'tooLate' as const);
  const first = await Promise.race([outcome, tooLate]);
  if (first === 'tooLate') deps.log('quitting without waiting any longer for the gateway');
  return first;
}
