import { describe, expect, it } from 'vitest';
import type { Call, CallDirection, CallPhase } from '../../../../src/shared/calls/model.ts';
import {
  type WhyNot,
  whyNotAsk,
  whyNotAskInContact,
  whyNotDo,
  whyNotReadQueue,
  whyNotRequestCall,
  whyNotSignIn,
  whyNotSignOut,
  whyQueuesAreShut,
} from '../../../../src/shared/calls/rules.ts';
import type { CallAction } from '../../../../src/shared/calls/callActions.ts';
import type { CallTransfer } from '../../../../src/shared/calls/transfer.ts';
import type { SessionView } from '../../../../src/shared/contract/sessionView.ts';
import type { Activity, AgentId } from '../../../../src/shared/domain.ts';
import { call, sessionSnapshot, signedIn } from '../../../support/snapshots.ts';
import { doing } from '../../../support/availability.ts';
import { request, type RequestState } from '../../../support/operations.ts';

const agentId = '291' as AgentId;
const reconnecting = (signingInAgain: 'refused' | null): SessionView => ({
  ...signedIn,
  state: 'reconnecting',
  since: 0,
  attempts: 1,
  problem: null,
  signingInAgain,
});
const sessions = {
  signedOut: { state: 'signedOut' },
  signingIn: { state: 'signingIn', agentId, takingOver: false, since: 0, step: 'asking' },
  signedIn,
  reconnecting: reconnecting(null),
  signingInAgain: reconnecting('refused'),
  signingOut: { ...signedIn, state: 'signingOut' },
  lost: { state: 'lost', agentId, why: 'refused', code: null, problem: null },
} as const satisfies Record<string, SessionView>;

describe('what the state of the session allows', () => {
  const everySession: Record<
    keyof typeof sessions,
    readonly [signIn: WhyNot, ask: WhyNot, inContact: WhyNot, signOut: WhyNot]
  > = {
    signedOut: [null, 'notSignedIn', 'notSignedIn', 'notSignedIn'],
    signingIn: ['signInUnderWay', 'signInUnderWay', 'signInUnderWay', 'signInUnderWay'],
    signedIn: ['alreadySignedIn', null, null, null],
    reconnecting: ['alreadySignedIn', null, 'noContact', null],
    signingInAgain: ['alreadySignedIn', 'noContact', 'noContact', null],
    signingOut: ['signOutUnderWay', 'signOutUnderWay', 'signOutUnderWay', 'signOutUnderWay'],
    lost: [null, 'notSignedIn', 'notSignedIn', 'notSignedIn'],
  };

  it.each(Object.entries(everySession))('%s', (name, [signIn, ask, inContact, signOut]) => {
    const snapshot = sessionSnapshot({ session: sessions[name as keyof typeof sessions] });
    expect({
      signIn: whyNotSignIn(snapshot.session),
      ask: whyNotAsk(snapshot.session),
      inContact: whyNotAskInContact(snapshot.session),
      signOut: whyNotSignOut(snapshot, { releaseCall: false }),
    }).toEqual({ signIn, ask, inContact, signOut });
  });

  it.each<[CallPhase, releaseCall: boolean, WhyNot]>([
    ['alerting', false, 'callUp'],
    ['held', false, 'callUp'],
    ['ended', false, null],
    ['talking', true, null],
  ])('a call that is %s, to be released: %s, when signing out', (phase, releaseCall, why) => {
    const snapshot = sessionSnapshot({ session: signedIn, calls: [call({ phase })] });
    expect(whyNotSignOut(snapshot, { releaseCall })).toBe(why);
  });
});

describe('what can be done to a call', () => {
  const other = 'otherCallTalking';
  const wrong = 'wrongPhase';
  const gone = 'noSuchCall';
  /** Alone, and while another call is talked on. */
  type Answers = readonly [alone: WhyNot, besideTalk: WhyNot];
  const everyPhase: Record<CallPhase, Record<CallAction, Answers>> = {
    alerting: {
      answer: ['notYetRinging', 'notYetRinging'],
      hold: [wrong, wrong],
      takeBack: [wrong, wrong],
      swap: [wrong, wrong],
      mute: [wrong, wrong],
      unmute: [wrong, wrong],
      cancelTransfer: [wrong, wrong],
      complete: [wrong, wrong],
      join: [wrong, wrong],
      cancelConsult: ['noConsult', 'noConsult'],
      release: [null, other],
    },
    ringing: {
      answer: [null, null],
      hold: [wrong, wrong],
      takeBack: [wrong, wrong],
      swap: [wrong, wrong],
      mute: [wrong, wrong],
      unmute: [wrong, wrong],
      cancelTransfer: [wrong, wrong],
      complete: [wrong, wrong],
      join: [wrong, wrong],
      cancelConsult: ['noConsult', 'noConsult'],
      release: [null, other],
    },
    talking: {
      answer: [wrong, wrong],
      hold: [null, null],
      takeBack: [wrong, wrong],
      swap: [wrong, wrong],
      mute: [null, null],
      unmute: [wrong, wrong],
      cancelTransfer: ['noTransfer', 'noTransfer'],
      complete: [wrong, wrong],
      join: [wrong, wrong],
      cancelConsult: ['noConsult', 'noConsult'],
      release: [null, null],
    },
    held: {
      answer: [wrong, wrong],
      hold: [wrong, wrong],
      takeBack: [null, other],
      swap: [wrong, null],
      mute: [wrong, wrong],
      unmute: [wrong, wrong],
      cancelTransfer: ['noTransfer', 'noTransfer'],
      complete: [wrong, null],
      join: [wrong, null],
      cancelConsult: ['noConsult', 'noConsult'],
      release: [wrong, wrong],
    },
    ended: {
      answer: [gone, gone],
      hold: [gone, gone],
      takeBack: [gone, gone],
      swap: [gone, gone],
      mute: [gone, gone],
      unmute: [gone, gone],
      cancelTransfer: [gone, gone],
      complete: [gone, gone],
      join: [gone, gone],
      cancelConsult: [gone, gone],
      release: [gone, gone],
    },
  };
  const rows = Object.entries(everyPhase).flatMap(([phase, actions]) =>
    Object.entries(actions).map(
      ([action, answers]) => [action as CallAction, phase as CallPhase, answers] as const,
    ),
  );
  const talked = call({ key: 'call-2', phase: 'talking' });
  const ask = (action: CallAction, over: Partial<Call>, others: readonly Call[] = []): WhyNot =>
    whyNotDo(action, 'call-1', { session: signedIn, calls: [call(over), ...others] });

  it.each(rows)('%s while it is %s', (action, phase, answers) => {
    expect([ask(action, { phase }), ask(action, { phase }, [talked])]).toEqual(answers);
  });

  it.each<[CallDirection, CallPhase, WhyNot]>([
    ['unknown', 'alerting', 'notYetRinging'],
    ['outbound', 'alerting', 'wrongPhase'],
    ['outbound', 'ringing', 'wrongPhase'],
  ])('to answer one whose direction is %s while it is %s', (direction, phase, why) => {
    expect(ask('answer', { direction, phase })).toBe(why);
  });

  it.each<[Partial<Call>, mute: WhyNot, unmute: WhyNot]>([
    [{ muted: true }, 'wrongPhase', null],
    [{ maybeMuted: true }, null, null],
  ])('to mute one that is %o', (muting, mute, unmute) => {
    const over = { phase: 'talking', ...muting } as const;
    expect([ask('mute', over), ask('unmute', over)]).toEqual([mute, unmute]);
  });

  it.each<[string, Partial<Call>, readonly Call[], WhyNot]>([
    [
      'one that the gateway has not named',
      { callId: null },
      [call({ key: 'b', phase: 'talking' })],
      'wrongPhase',
    ],
    ['while the other has no name', {}, [call({ key: 'b', phase: 'talking', callId: null })], 'wrongPhase'],
    [
      'while two others are talked in',
      {},
      [call({ key: 'b', phase: 'talking' }), call({ key: 'c', phase: 'talking' })],
      'otherCallTalking',
    ],
    [
      'while the other is a consult about it',
      {},
      [call({ key: 'b', phase: 'talking', consultOf: 'call-1' })],
      'consulting',
    ],
  ])('to swap %s', (_, over, others, why) => {
    expect(ask('swap', { phase: 'held', ...over }, others)).toBe(why);
  });

  const help = call({ key: 'b', phase: 'talking', consultOf: 'call-1', callType: 'consultation' });
  it.each<[CallAction, Partial<Call>, readonly Call[], WhyNot]>([
    ['takeBack', { phase: 'held' }, [help], 'consulting'],
    ['complete', { phase: 'held' }, [help], null],
    ['join', { phase: 'held' }, [help], null],
    ['complete', { phase: 'held' }, [{ ...help, phase: 'alerting' }], 'wrongPhase'],
    ['complete', { phase: 'held', callId: null }, [help], 'wrongPhase'],
    ['complete', { phase: 'held' }, [help, talked], 'otherCallTalking'],
    ['hold', { phase: 'talking' }, [help], 'consulting'],
    ['mute', { phase: 'talking' }, [help], 'consulting'],
    ['unmute', { phase: 'talking', maybeMuted: true }, [help], 'consulting'],
    ['release', { phase: 'talking' }, [help], 'consulting'],
    // By nothing else than its release can it be ended then.
    ['release', { phase: 'talking' }, [{ ...help, callId: null }], null],
    // What is dialled beside a call may be a plain call.
    ['hold', { phase: 'talking' }, [{ ...help, phase: 'alerting', callType: null }], null],
    ['cancelConsult', { phase: 'alerting', consultOf: 'b', callType: null }, [talked], null],
    ['cancelConsult', { phase: 'talking', consultOf: 'b', callId: null }, [talked], 'noConsult'],
  ])('%s of what is %o, while somebody is asked for help', (action, over, others, why) => {
    expect(ask(action, over, others)).toBe(why);
  });

  const to = { kind: 'outside', address: '12025550142', name: null } as const;
  it.each<[CallTransfer['step'], CallTransfer['way'], CallPhase, WhyNot]>([
    ['asked', 'onSuccess', 'talking', 'noTransfer'],
    ['underWay', 'onSuccess', 'talking', null],
    ['underWay', 'talkFirst', 'held', null],
    ['unsure', 'now', 'talking', null],
    ['done', 'onSuccess', 'talking', 'noTransfer'],
    ['done', 'talkFirst', 'talking', null],
    ['done', 'threeParty', 'talking', null],
    ['failed', 'talkFirst', 'talking', 'noTransfer'],
  ])('to cancel a transfer that is %s, %s, of a call that is %s', (step, way, phase, why) => {
    expect(ask('cancelTransfer', { phase, transfer: { to, way, step } })).toBe(why);
  });

  it('cannot take back what the gateway has not named', () => {
    expect(ask('takeBack', { phase: 'held', callId: null })).toBe('wrongPhase');
  });

  it('does not count a talk that has ended as another call', () => {
    expect(ask('takeBack', { phase: 'held' }, [{ ...talked, phase: 'ended' }])).toBeNull();
  });

  it('knows no call by another key', () => {
    expect(whyNotDo('hold', 'call-9', { session: signedIn, calls: [talked] })).toBe('noSuchCall');
  });

  it('asks whether anybody is signed in before the call', () => {
    expect(whyNotDo('hold', 'call-9', { session: sessions.signingOut, calls: [] })).toBe('signOutUnderWay');
  });
});

describe('what can be done to a queue', () => {
  const free = [null, null, null] as const;
  type Answers = readonly [read: WhyNot, shut: WhyNot, request: WhyNot];
  const none: readonly Call[] = [];
  const up = (phase: CallPhase): readonly Call[] => [call({ phase })];

  it.each<[string, Activity, readonly Call[], Answers]>([
    ['is busy', 'busy', none, free],
    ['is in wrap-up', 'wrapUp', none, free],
    ['is ready', 'ready', none, ['idle', 'idle', null]],
    ['counts as ready and talks', 'ready', up('talking'), [null, 'callUp', 'callUp']],
    ['talks', 'talking', up('talking'), [null, 'callUp', 'callUp']],
    ['holds a call', 'talking', up('held'), [null, 'callHeld', 'callHeld']],
    ['is called', 'busy', up('alerting'), [null, 'callUp', 'callUp']],
    ['is rung', 'busy', up('ringing'), [null, 'callUp', 'callUp']],
    ['has ended a call', 'busy', up('ended'), free],
  ])('by an agent who %s', (_who, activity, calls, answers) => {
    const snapshot = sessionSnapshot({ session: signedIn, availability: doing(activity), calls });
    const asked = [whyNotReadQueue(snapshot), whyQueuesAreShut(snapshot), whyNotRequestCall(snapshot)];
    expect(asked).toEqual(answers);
  });

  it.each<[RequestState, WhyNot]>([
    ['asked', 'alreadyUnderWay'],
    ['accepted', 'alreadyUnderWay'],
    ['done', null],
    ['gone', null],
    ['notKnown', null],
    ['refused', null],
  ])('after a request that is %s', (state, why) => {
    const snapshot = sessionSnapshot({
      session: signedIn,
      availability: doing('busy'),
      operations: [request(state)],
    });
    expect([whyQueuesAreShut(snapshot), whyNotRequestCall(snapshot)]).toEqual([null, why]);
  });

  it.each<[keyof typeof sessions, WhyNot]>([
    ['reconnecting', 'noContact'],
    ['signingInAgain', 'noContact'],
    ['signingOut', 'signOutUnderWay'],
    ['signedOut', 'notSignedIn'],
  ])('to read it while %s', (name, why) => {
    expect(whyNotReadQueue(sessionSnapshot({ session: sessions[name], availability: doing('busy') }))).toBe(
      why,
    );
  });

  it.each<[keyof typeof sessions, WhyNot]>([
    ['reconnecting', null],
    ['signingInAgain', 'noContact'],
    ['signingOut', 'signOutUnderWay'],
  ])('to request a call while %s', (name, why) => {
    expect(whyNotRequestCall(sessionSnapshot({ session: sessions[name] }))).toBe(why);
  });
});
