import type { LostWhy, SessionView, SignedIn } from '../../../shared/contract/sessionView.ts';
import type { AgentId } from '../../../shared/domain.ts';
import type { Problem } from '../../../shared/errors.ts';

/*
 *   ┌───────────┐  signInAsked  ┌───────────┐ signInAccepted ┌──────────┐ contactLost ┌──────────────┐
 *   │           │──────────────▶│           │───────────────▶│          │────────────▶│              │──┐
 *   │ signedOut │               │ signingIn │                │ signedIn │             │ reconnecting │  │ contactLost
 *   │           │◀──────────────│           │                │          │◀────────────│              │◀─┘
 *   └───────────┘ signInRefused └───────────┘                └──────────┘ contactBack └──────────────┘
 *         ▲                           ▲                        │  ▲   │                  │        │
 *         │ signOutDone               │ signInAsked            │  │   │ over             │        │ over
 *         │                           │                        │  │   ▼                  │        │
 *         │                           └────────────────────────┼──┼─ lost ◀──────────────┼────────┘
 *         │                                                    │  │                      │
 *         │                                       signOutAsked │  │ signOutRefused       │ signOutAsked
 *         │                                                    ▼  │                      │
 *         └──────────────────────────────────────────────── signingOut ◀─────────────────┘
 *
 * `signInAgain` leads to `reconnecting`, too, and `signInAccepted` from there to `signedIn`: what is at hand stays.
 *
 * Sign-in and sign-out of one agent must never overlap (docs/gateway.md §2): there is no way from `signingIn` to
 * `signingOut` or back, and none from either to itself. While signing out, `over` is what was asked for, and silence
 * is no news: neither changes the state; the answer to the sign-out does.
 */

/** What leads from one state of the session to another. `since`: this machine's clock, epoch ms. */
export type SessionChange =
  | {
      readonly kind: 'signInAsked';
      readonly agentId: AgentId;
      readonly takingOver: boolean;
      readonly since: number;
    }
  | { readonly kind: 'signInStep'; readonly step: 'checking' | 'cancelling' }
  | { readonly kind: 'signInAccepted'; readonly as: SignedIn }
  | { readonly kind: 'signInRefused' }
  | {
      readonly kind: 'contactLost';
      readonly since: number;
      readonly attempts: number;
      readonly problem: Problem;
    }
  /** The session has ended, and the program signs in again; again with each attempt that failed. */
  | {
      readonly kind: 'signInAgain';
      readonly why: LostWhy;
      readonly since: number;
      readonly attempts: number;
      readonly problem: Problem | null;
    }
  | { readonly kind: 'passwordChanged' }
  | { readonly kind: 'contactBack' }
  | { readonly kind: 'signOutAsked' }
  | { readonly kind: 'signOutRefused' }
  | { readonly kind: 'signOutDone' }
  | {
      readonly kind: 'over';
      readonly why: LostWhy;
      readonly code: string | null;
      /** Why signing in again did not succeed; null: it was not tried. */
      readonly problem: Problem | null;
    };

type State = SessionView['state'];

/** From which states a change leads anywhere. A change that is not listed for a state leaves it as it is. */
const listed: Readonly<Record<SessionChange['kind'], readonly State[]>> = {
  signInAsked: ['signedOut', 'lost'],
  signInStep: ['signingIn'],
  signInAccepted: ['signingIn', 'reconnecting'],
  signInRefused: ['signingIn'],
  contactLost: ['signedIn', 'reconnecting'],
  signInAgain: ['signedIn', 'reconnecting'],
  passwordChanged: ['signedIn', 'reconnecting', 'signingOut'],
  contactBack: ['reconnecting'],
  signOutAsked: ['signedIn', 'reconnecting'],
  signOutRefused: ['signingOut'],
  signOutDone: ['signingOut'],
  over: ['signedIn', 'reconnecting'],
};

/** Whether the transition table lists this change for this state. */
export const isListed = (view: SessionView, change: SessionChange): boolean =>
  listed[change.kind].includes(view.state);

/** The one writer of the session's state. @returns the same object where the change is not listed. */
export function transition(view: SessionView, change: SessionChange): SessionView {
  if (!isListed(view, change)) return view;
  switch (change.kind) {
    case 'signInAsked':
      return {
        state: 'signingIn',
        agentId: change.agentId,
        takingOver: change.takingOver,
        since: change.since,
        step: 'asking',
      };
    case 'signInStep':
      return view.state === 'signingIn' ? { ...view, step: change.step } : view;
    case 'signInAccepted':
      return { state: 'signedIn', ...change.as };
    case 'signInRefused':
    case 'signOutDone':
      return { state: 'signedOut' };
    case 'contactLost':
    case 'signInAgain':
      return withAgent(view, (as) => ({
        state: 'reconnecting',
        ...as,
        since: change.since,
        attempts: change.attempts,
        problem: change.problem,
        signingInAgain: change.kind === 'signInAgain' ? change.why : null,
      }));
    case 'passwordChanged':
      return signedInAs(view) === null
        ? view
        : ({ ...view, passwordMustChange: false, passwordDaysLeft: null } as SessionView);
    case 'contactBack':
    case 'signOutRefused':
      return withAgent(view, (as) => ({ state: 'signedIn', ...as }));
    case 'signOutAsked':
      return withAgent(view, (as) => ({ state: 'signingOut', ...as }));
    case 'over':
      return withAgent(view, (as) => ({
        state: 'lost',
        agentId: as.agentId,
        why: change.why,
        code: change.code,
        // Any other end was told by the gateway: then the failures before it explain nothing.
        problem:
          change.problem ?? (change.why === 'silence' && view.state === 'reconnecting' ? view.problem : null),
      }));
  }
}

function withAgent(view: SessionView, next: (as: SignedIn) => SessionView): SessionView {
  const as = signedInAs(view);
  return as === null ? view : next(as);
}

/** Who is signed in; null in the states in which nobody is. */
function signedInAs(view: SessionView): SignedIn | null {
  if (view.state !== 'signedIn' && view.state !== 'reconnecting' && view.state !== 'signingOut') return null;
  const { agentId, phoneNumber, signedInAt, passwordMustChange, passwordDaysLeft, hasVoice } = view;
  return { agentId, phoneNumber, signedInAt, passwordMustChange, passwordDaysLeft, hasVoice };
}
