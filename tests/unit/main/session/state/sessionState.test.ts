import { describe, expect, it } from 'vitest';
import {
  isListed,
  type SessionChange,
  transition,
} from '../../../../../src/main/session/state/sessionState.ts';
import type { SessionView } from '../../../../../src/shared/contract/sessionView.ts';
import { unreachable } from '../support/scriptedGateway.ts';
import { agentId } from '../support/session.ts';

const as = {
  agentId,
  phoneNumber: '40038',
  signedInAt: 1,
  passwordMustChange: false,
  passwordDaysLeft: null,
  hasVoice: true,
};
const views: Record<SessionView['state'], SessionView> = {
  signedOut: { state: 'signedOut' },
  signingIn: { state: 'signingIn', agentId, takingOver: false, since: 1, step: 'asking' },
  signedIn: { state: 'signedIn', ...as },
  reconnecting: {
    state: 'reconnecting',
    ...as,
    since: 1,
    attempts: 1,
    problem: unreachable,
    signingInAgain: null,
  },
  signingOut: { state: 'signingOut', ...as },
  lost: { state: 'lost', agentId, why: 'silence', code: null, problem: null },
};
const changes: Record<SessionChange['kind'], SessionChange> = {
  signInAsked: { kind: 'signInAsked', agentId, takingOver: true, since: 1 },
  signInStep: { kind: 'signInStep', step: 'checking' },
  signInAccepted: { kind: 'signInAccepted', as },
  signInRefused: { kind: 'signInRefused' },
  contactLost: { kind: 'contactLost', since: 5, attempts: 2, problem: unreachable },
  signInAgain: { kind: 'signInAgain', why: 'refused', since: 5, attempts: 0, problem: null },
  passwordChanged: { kind: 'passwordChanged' },
  contactBack: { kind: 'contactBack' },
  signOutAsked: { kind: 'signOutAsked' },
  signOutRefused: { kind: 'signOutRefused' },
  signOutDone: { kind: 'signOutDone' },
  over: { kind: 'over', why: 'refused', code: '100-006', problem: null },
};
const drawn: Partial<
  Record<SessionView['state'], Partial<Record<SessionChange['kind'], SessionView['state']>>>
> = {
  signedOut: { signInAsked: 'signingIn' },
  signingIn: { signInStep: 'signingIn', signInAccepted: 'signedIn', signInRefused: 'signedOut' },
  signedIn: {
    passwordChanged: 'signedIn',
    contactLost: 'reconnecting',
    signInAgain: 'reconnecting',
    signOutAsked: 'signingOut',
    over: 'lost',
  },
  reconnecting: {
    signInAccepted: 'signedIn',
    passwordChanged: 'reconnecting',
    contactLost: 'reconnecting',
    signInAgain: 'reconnecting',
    contactBack: 'signedIn',
    signOutAsked: 'signingOut',
    over: 'lost',
  },
  signingOut: { passwordChanged: 'signingOut', signOutRefused: 'signedIn', signOutDone: 'signedOut' },
  lost: { signInAsked: 'signingIn' },
};
const every = Object.values(views).flatMap((view) =>
  Object.values(changes).map((change) => ({
    view,
    change,
    from: view.state,
    by: change.kind,
    to: drawn[view.state]?.[change.kind],
  })),
);

describe('the states of a session', () => {
  it.each(every.filter(({ to }) => to !== undefined))(
    'go from $from by $by to $to',
    ({ view, change, to }) => {
      expect(transition(view, change).state).toBe(to);
    },
  );

  it.each(every.filter(({ to }) => to === undefined))('stay $from when told $by', ({ view, change }) => {
    expect([isListed(view, change), transition(view, change)]).toEqual([false, view]);
  });

  it('counts the attempts and keeps who is signed in', () => {
    expect(transition(views.reconnecting, changes.contactLost)).toEqual({
      state: 'reconnecting',
      ...as,
      since: 5,
      attempts: 2,
      problem: unreachable,
      signingInAgain: null,
    });
  });
});
