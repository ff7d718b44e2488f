import { describe, expect, it } from 'vitest';
import { doubtAfter } from '../../../../../src/main/session/calls/doubts.ts';
import type { Calls } from '../../../../../src/main/session/calls/callList.ts';
import { reduceCalls } from '../../../../../src/main/session/calls/callReducer.ts';
import type { CallInput, CallReport } from '../../../../../src/main/session/calls/callInput.ts';
import type { AgentEvent, EventCall } from '../../../../../src/shared/agentEvents.ts';
import { toAgentId, toCallId } from '../../../../../src/shared/ids.ts';
import { about, alerting, callInfo, heldInfo, idA, idB, idC, named } from '../support/telling.ts';
import { callMoment } from '../../../../support/callMoment.ts';

const own = { agentId: toAgentId('49999'), phoneNumber: '40038' };
const minute = 60_000;
const base = { generatedAt: null, eventType: 'AgentEvent_X' } as const;
const help = {
  callType: 'consultation',
  callerNumber: '49999',
  calledNumber: '291',
} satisfies Partial<EventCall>;

/** The calls after these events, a minute apart. */
function setup(...events: AgentEvent[]) {
  let calls: Calls = [];
  let before: Calls = [];
  let serial = 0;
  const tell = (input: AgentEvent | CallInput): Calls => {
    serial += 1;
    before = calls;
    const told: CallInput = 'eventType' in input ? { kind: 'event', event: input } : input;
    calls = reduceCalls(calls, told, callMoment({ at: serial * minute, serial, own, activity: 'talking' }));
    return calls;
  };
  for (const event of events) tell(event);
  const phases = () => calls.map(({ callId, phase }) => `${String(callId)} ${phase}`);
  return {
    tell,
    phases,
    now: () => calls,
    doubt: (event: AgentEvent) => (tell(event), doubtAfter(before, calls, event, 'talking')),
  };
}

const inConsult = () => setup(named('talking', idA), about('held', idA), named('talking', idB, help));
const conference = (callId: typeof idA | null, partnerNumber: string | null): AgentEvent => ({
  ...base,
  ...{ kind: 'conference', callId, partnerNumber },
});
const inConference = () => {
  const made = inConsult();
  made.tell(conference(idA, '291'));
  return made;
};
const report = (told: Partial<CallReport>): CallInput => ({
  kind: 'report',
  report: { current: null, beforeAnswer: null, held: [], activity: 'talking', givenUp: [], ...told },
});
const customer = callInfo(idA);
const helpInfo = callInfo(idB, help);

describe('a report during a consult', () => {
  it.each<[string, Partial<CallReport>]>([
    ['tells the help alone', { current: helpInfo }],
    ['tells the customer alone', { current: customer }],
    ['tells the customer on hold alone', { held: [heldInfo(idA)] }],
    ['tells the customer as the current call and on hold', { current: customer, held: [heldInfo(idA)] }],
  ])('changes nothing where it %s', (_, told) => {
    const { tell, phases } = inConsult();
    tell(report(told));
    tell(report(told));
    expect(phases()).toEqual([`${idA} held`, `${idB} talking`]);
  });

  it('ends a call that a list had told and lacks now', () => {
    const { tell, phases } = inConsult();
    tell(report({ current: helpInfo, held: [heldInfo(idA)] }));
    tell(report({ current: customer, held: [heldInfo(idA)] }));
    expect(phases()).toEqual([`${idA} held`, `${idB} ended`]);
  });

  it('ends both where it tells neither', () => {
    const { tell, phases } = inConsult();
    tell(report({}));
    expect(phases()).toEqual([`${idA} ended`, `${idB} ended`]);
  });

  it('ends the help where the customer talks since, and nothing tells of the help', () => {
    const { tell, phases } = inConsult();
    tell(named('talking', idA));
    tell(report({ current: customer }));
    expect(phases()).toEqual([`${idA} talking`, `${idB} ended`]);
  });

  it('does not keep for ever what is dialled', () => {
    const { tell, phases } = setup(named('talking', idA), about('held', idA), {
      ...base,
      ...{ kind: 'customerAlerting', callId: idB, otherNumber: '291' },
    });
    tell(report({ current: customer }));
    const dialled = phases();
    tell(report({ current: customer }));
    expect([dialled, phases()[1]]).toEqual([[`${idA} held`, `${idB} alerting`], `${idB} ended`]);
  });
});

describe('a second call of the agent’s', () => {
  it('is a consult about the call on hold until its type says that it is none', () => {
    const { tell, now } = setup(named('talking', idA), about('held', idA), {
      ...base,
      ...{ kind: 'customerAlerting', callId: idB, otherNumber: '70002' },
    });
    const dialled = now()[1];
    tell(named('talking', idB, { callType: 'outbound', callerNumber: '40038', calledNumber: '70002' }));
    expect([dialled, now()[1]]).toMatchObject([
      { consultOf: now()[0]?.key, otherSide: 'called', called: { raw: '70002' } },
      { consultOf: null, direction: 'outbound' },
    ]);
  });
});

describe('a consult that fails', () => {
  const dialling = () =>
    setup(named('talking', idA), about('held', idA), {
      ...base,
      ...{ kind: 'customerAlerting', callId: idB, otherNumber: '291' },
    });
  it.each([
    ['its own ID', idB],
    ['the customer’s', idA],
    ['none', null],
  ])('is over where the event has %s', (_, callId) => {
    const { doubt, phases } = dialling();
    expect([doubt({ ...base, kind: 'consultFailed', callId }), phases()]).toEqual([
      'none',
      [`${idA} held`, `${idB} ended`],
    ]);
  });

  it('ends nothing where a colleague talks already', () => {
    const { doubt, phases } = inConsult();
    const told = doubt({ ...base, kind: 'consultFailed', callId: idC });
    expect([told, phases()]).toEqual(['now', [`${idA} held`, `${idB} talking`]]);
  });
});

describe('a conference', () => {
  it('has its two calls talk, without a doubt', () => {
    const { now, doubt } = inConference();
    expect(doubt(named('talking', idA, { callType: 'multiParty' }))).toBe('none');
    expect(now().map(({ phase, conference }) => [phase, conference])).toEqual([
      ['talking', now()[0]?.key],
      ['talking', now()[0]?.key],
    ]);
  });

  it('goes on by an ID of its own', () => {
    const { tell, phases, now } = inConsult();
    tell(conference(idC, '291'));
    expect(phases()).toEqual([`${idA} talking`, `${idB} talking`, `${idC} talking`]);
    expect(new Set(now().map((call) => call.conference))).toEqual(new Set([now()[2]?.key]));
  });

  it('has the party who talks join where nothing says which call it is', () => {
    const { tell, now } = setup(named('talking', idA));
    tell(conference(null, '291'));
    expect(now()).toMatchObject([{ conference: now()[0]?.key, partners: [{ raw: '291' }] }]);
  });

  it('leaves another call of a colleague who is asked in on hold', () => {
    const { tell, phases } = setup(named('talking', idA), about('held', idA), named('talking', idB));
    tell(conference(idC, '13900139000'));
    expect(phases()).toEqual([`${idA} held`, `${idB} talking`, `${idC} talking`]);
  });

  it.each([
    ['of its own call', idB, null],
    ['of the call by which the conference goes, with the number', idA, '291'],
  ])('goes on without the one who hangs up by the ID %s', (_, callId, number) => {
    const { tell, phases, now } = inConference();
    tell({ ...base, kind: 'releasedByCaller', callId, number });
    expect([phases(), now()[0]]).toMatchObject([
      [`${idA} talking`, `${idB} ended`],
      { conference: null, partners: [] },
    ]);
  });

  it('leaves the others when the customer hangs up, and has the gateway asked', () => {
    const { doubt, phases } = inConference();
    const told = doubt({ ...base, kind: 'releasedByCaller', callId: idA, number: '70001' });
    expect([told, phases()]).toEqual(['now', [`${idA} ended`, `${idB} talking`]]);
  });

  it('is a call of two again as soon as its type says so', () => {
    const { tell, phases } = inConference();
    tell(named('talking', idA, { callType: 'multiParty' }));
    tell(named('talking', idA));
    expect(phases()).toEqual([`${idA} talking`, `${idB} ended`]);
  });

  it('keeps the calls of which the lists tell none but one', () => {
    const { tell, phases } = inConference();
    tell(report({ current: customer }));
    tell(report({ current: customer }));
    expect(phases()).toEqual([`${idA} talking`, `${idB} talking`]);
  });
});

describe('an end that names an unknown call', () => {
  it.each(['releasedByAgent', 'releasedByCaller', 'connectFailed'] as const)(
    'ends the one that was never named where no other is up: %s',
    (kind) => {
      const { tell, phases } = setup(alerting());
      tell(about(kind, idB));
      expect(phases()).toEqual([`${idB} ended`]);
    },
  );

  it.each(['releasedByAgent', 'releasedByCaller', 'connectFailed'] as const)(
    'ends nothing beside another call: %s',
    (kind) => {
      const { tell, phases } = setup(named('talking', idA), about('held', idA), alerting());
      tell(about(kind, toCallId('1700000000-9')));
      expect(phases()).toEqual([`${idA} held`, 'null alerting']);
    },
  );

  it('ends the call that rings where it says that it was not answered', () => {
    const { tell, phases } = setup(named('talking', idA), about('held', idA), alerting());
    tell(about('notAnswered', idB));
    expect(phases()).toEqual([`${idA} held`, `${idB} ended`]);
  });

  it('has the gateway asked', () => {
    const { doubt } = setup(named('talking', idA), about('held', idA), alerting());
    expect(doubt(about('releasedByCaller', idB))).toBe('now');
  });
});

it('takes a call back from an IVR', () => {
  const { tell, phases } = setup(named('talking', idA), about('held', idA));
  tell({ ...base, kind: 'backFromIvr', callId: idA });
  expect(phases()).toEqual([`${idA} talking`]);
});

it('says of a call who handed it on', () => {
  const handedOn = { isTransferred: true, transferredBy: '291', phoneRole: 'assistant' } as const;
  expect(setup(alerting(), named('ringing', idA, handedOn)).now()).toMatchObject([
    { ...handedOn, transferredBy: { raw: '291' } },
  ]);
});
