/** What the page of the bar is told of a snapshot: the agent's state, the call at work and who waits, and no more. */
import { callAtWork, leadingAction, ringingCalls } from '../../calls/atWork.ts';
import type { CallAction } from '../../calls/callActions.ts';
import { heldCalls } from '../../calls/meantByKey.ts';
import type { Call } from '../../calls/model.ts';
import { isTalking } from '../../calls/questions.ts';
import { whyNotAskInContact, whyNotDo, type WhyNot } from '../../calls/rules.ts';
import type { Activity } from '../../domain.ts';
import { busyReasonName, nextReasonName, reasonNames } from '../../reasons.ts';
import type { Preferences } from '../../settings/preferences.ts';
import { type EveryView, isCovered, peopleOf, shownCall } from './everyPage.ts';
import { hasSession, readyIn } from '../sessionQuestions.ts';
import type { Operation } from '../operations.ts';
import { shownNext, type ShownNext } from '../nextState.ts';
import type { SessionView } from '../sessionView.ts';
import type { Snapshot } from '../snapshot.ts';

/** What can be done on the bar, besides showing the main window and changing the agent's state. */
export const barActions = [
  'answer',
  'hold',
  'takeBack',
  'swap',
  'mute',
  'unmute',
  'release',
] as const satisfies readonly CallAction[];
export type BarAction = (typeof barActions)[number];

/** A call of the bar, and what can be done with it. */
export interface BarCall {
  /** Without its data; without its parties where nobody is to be named. */
  readonly call: Call;
  /** What is done with it first. */
  readonly leading: 'answer' | 'hold' | 'takeBack' | 'swap';
  /** Why each cannot be done now; null: it can. */
  readonly whyNot: Readonly<Record<BarAction, WhyNot>>;
}

/** The agent's state as the bar tells it while no call is up. */
export type BarState =
  | { readonly is: 'signedOut'; readonly session: Exclude<SessionView['state'], 'signedIn' | 'reconnecting'> }
  | {
      readonly is: 'signedIn';
      readonly activity: Activity;
      /** How far a ready agent is ready. */
      readonly readiness: ReturnType<typeof readyIn>;
      /** Times of this machine's clock; null: not known, or there is none. */
      readonly since: number | null;
      readonly until: number | null;
      /** The reason that was given, and what it is called; null: none, or it has no name. */
      readonly reason: { readonly code: number; readonly name: string | null } | null;
      /** Why the state cannot be changed now; null: it can. */
      readonly whyNotChange: WhyNot;
    };

/** What the page of the bar is told. */
export interface BarView extends EveryView {
  readonly state: BarState;
  /** False: nothing is heard of the gateway, and all stands as it was. */
  readonly isInContact: boolean;
  readonly isPractice: boolean;
  /** Nobody is named: the screen is locked. */
  readonly isCovered: boolean;
  /** The call at work; null: none is up, and the bar is small. */
  readonly call: BarCall | null;
  /** One that rings while another is at work: the newest. */
  readonly ringing: BarCall | null;
  /** What is on hold besides: how many, and the one that has waited longest. */
  readonly held: { readonly count: number; readonly longest: BarCall } | null;
  /** What was asked for to come after the call, and what its reason is called; null: nothing was. */
  readonly next: (ShownNext & { readonly name: string | null }) | null;
  readonly settings: {
    readonly preferences: EveryView['settings']['preferences'] & Pick<Preferences, 'holdAmberS' | 'holdRedS'>;
  };
}

type Told = Pick<
  Snapshot,
  | 'session'
  | 'calls'
  | 'availability'
  | 'inQueues'
  | 'siteReasons'
  | 'mode'
  | 'systemLanguage'
  | 'isScreenLocked'
> & {
  readonly operations: readonly Pick<Operation, 'kind' | 'about' | 'state'>[];
  readonly settings: { readonly preferences: Preferences };
};

/** All that the bar is told. */
export function barPage(snapshot: Told): Omit<BarView, 'seq'> {
  const { calls, session, systemLanguage, mode } = snapshot;
  const { language, textSize, dataLabels, holdAmberS, holdRedS } = snapshot.settings.preferences;
  const covered = isCovered(snapshot);
  const atWork = hasSession(session) ? callAtWork(calls) : null;
  const others = calls.filter((call) => atWork !== null && call.key !== atWork.key);
  const ringing = atWork !== null && isTalking(atWork) ? ringingCalls(others)[0] : undefined;
  const [longest, ...more] = heldCalls(others);
  const toBar = (call: Call): BarCall => ({
    call: shownCall(call, covered),
    leading: leadingAction(call, snapshot, false) ?? 'hold',
    whyNot: Object.fromEntries(
      barActions.map((action) => [action, whyNotDo(action, call.key, snapshot)]),
    ) as BarCall['whyNot'],
  });
  const shown = [atWork, ringing, longest].filter((call) => call !== null && call !== undefined);
  return {
    state: stateOf(snapshot),
    isInContact: session.state !== 'reconnecting',
    isPractice: mode.kind === 'practice',
    isCovered: covered,
    call: atWork && toBar(atWork),
    ringing: ringing === undefined ? null : toBar(ringing),
    held: longest === undefined ? null : { count: 1 + more.length, longest: toBar(longest) },
    next: nextOf(snapshot),
    people: covered ? {} : peopleOf(shown, dataLabels),
    systemLanguage,
    settings: { preferences: { language, textSize, dataLabels, holdAmberS, holdRedS } },
  };
}

function nextOf(snapshot: Told): BarView['next'] {
  const shown = hasSession(snapshot.session) ? shownNext(snapshot) : null;
  return shown && { ...shown, name: nextReasonName(shown.next, reasonNames(snapshot)) };
}

function stateOf({ session, availability, inQueues, siteReasons, settings }: Told): BarState {
  if (session.state !== 'signedIn' && session.state !== 'reconnecting')
    return { is: 'signedOut', session: session.state };
  const { now, reason, since, until } = availability;
  const code = now === 'busy' && reason?.kind === 'chosen' ? reason.code : null;
  return {
    is: 'signedIn',
    activity: now,
    readiness: readyIn(session, inQueues),
    since,
    until,
    reason:
      code === null ? null : { code, name: busyReasonName(code, reasonNames({ siteReasons, settings })) },
    whyNotChange: whyNotAskInContact(session),
  };
}
