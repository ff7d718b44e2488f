/** What can be done with a colleague now, and if not why not: `shared/calls/rules` for the one who is looked at. */
import { whyNotAskInContact, whyNotDial, whyNotTransfer, type WhyNot } from '../../../shared/calls/rules.ts';
import type { MainView } from '../../../shared/contract/pageViews.ts';
import type { Activity } from '../../../shared/domain.ts';
import { talkingCall } from '../../../shared/calls/atWork.ts';

export type PersonAction = 'consult' | 'transfer' | 'callInner' | 'pickUp' | 'sendNote';

/** Besides what the rules say: nobody is there, or there is no call that could be handed on. */
export type WhyNotPerson = WhyNot | 'signedOut' | 'noCall';

/** @param activity what the colleague does; `unknown` where that is not told, which forbids nothing */
export function whyNotPerson(
  action: PersonAction,
  activity: Activity,
  snapshot: MainView | null,
): WhyNotPerson {
  if (snapshot === null) return 'notSignedIn';
  if (activity === 'signedOut') return 'signedOut';
  const { session, calls } = snapshot;
  switch (action) {
    case 'callInner':
    case 'pickUp':
      return whyNotDial(snapshot);
    case 'sendNote':
      return whyNotAskInContact(session);
    case 'consult':
    case 'transfer': {
      const call = talkingCall(calls);
      if (call === null) return whyNotAskInContact(session) ?? 'noCall';
      const how = action === 'consult' ? null : ({ kind: 'agent', way: 'now' } as const);
      return whyNotTransfer(how, call.key, snapshot);
    }
  }
}
