import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { isLive, otherParty, ringsHere } from '../../../../src/shared/calls/questions.ts';
import type { World } from '../../../support/world.ts';
import { atWork, callIn, caller, onThePhone, pass, phasesShown } from '../sessionInTime.ts';

const outside = '02079460200';
const colleague = '1002';

/** Everything of the kind that the event poll brought, in order. */
function eventsTold({ transcript }: World): readonly string[] {
  return transcript.flatMap((line) => /"eventType":"(?:Agent\w+?_)(\w+)"/.exec(line)?.[1] ?? []);
}

const popped = ({ shown }: World) => shown.flatMap(({ calls }) => calls.filter(ringsHere));

const kinds = [
  { how: 'callout', called: outside, type: 'outbound', failure: 'Call_Out_Fail' },
  { how: 'callinner', called: colleague, type: 'internal', failure: 'Inside_Call_Fail' },
] as const;

async function begun(kind: (typeof kinds)[number], outcome: string, options: SimulatorOptions = {}) {
  const world = await atWork(options);
  world.simulator.faults.add({ interface: kind.how, outcome: outcome as 'answered' });
  await onThePhone(world, kind.how, { called: kind.called });
  await world.until(({ calls }) => calls.some(isLive), 'the call on the screen');
  return world;
}

describe('a call out', () => {
  it('goes through its whole order and is headed by whom the agent called', async () => {
    const world = await begun(kinds[0], 'answered');
    const call = await callIn(world, 'talking');
    expect(eventsTold(world).slice(-5)).toEqual([
      ...['PhoneAlerting', 'PhoneOffhook', 'Busy', 'Customer_Alerting', 'Talking'],
    ]);
    expect(call).toMatchObject({ direction: 'outbound', callType: 'outbound', phaseFrom: 'told' });
    expect(otherParty(call)?.raw).toBe(outside);
    expect(phasesShown(world, String(call.callId))).toEqual(['alerting', 'talking']);
    await pass(world, 65_000);
    expect(world.session.snapshot().calls.map(({ key, phase }) => [key, phase])).toEqual([
      [call.key, 'talking'],
    ]);
  });

  it('does not ask for this agent once the gateway has named it', async () => {
    const world = await begun(kinds[0], 'answered');
    await callIn(world, 'talking');
    expect(popped(world).filter(({ callId }) => callId !== null)).toEqual([]);
  });

  it('rings on while nobody answers there, and is never a talk', async () => {
    const world = await begun(kinds[0], 'notAnswered', { noAnswerMs: 60_000 });
    await pass(world, 50_000);
    const { calls } = world.session.snapshot();
    expect(calls).toMatchObject([{ phase: 'alerting', direction: 'outbound' }]);
    expect(calls.flatMap((call) => otherParty(call)?.raw ?? [])).toEqual([outside]);
  });

  it('rings on, and is never a talk, where callinfo alone tells it, and late', async () => {
    const late = ['callinfobeforeanswer', 'callinfo'].map((name) => ({
      interface: name,
      result: null,
      times: 0,
    }));
    const world = await begun(kinds[0], 'notAnswered', { noAnswerMs: 60_000, faults: late });
    await pass(world, 4000);
    world.simulator.faults.clear('callinfo');
    await pass(world, 46_000);
    expect(phasesShown(world)).toEqual(['alerting']);
    expect(world.session.snapshot().calls).toMatchObject([{ direction: 'outbound' }]);
  });
});

describe.each(kinds)('$how to somebody', (kind) => {
  it.each([
    ['busy', 'notReached'],
    ['notAnswered', 'rangInVain'],
    ['wrong', 'notReached'],
  ])('who is %s ends on the screen when it is told', async (outcome, end) => {
    // The colleague has not signed in, and is never rung.
    const world = await begun(kind, outcome, { noAnswerMs: 5000 });
    await world.until(() => eventsTold(world).includes(kind.failure), kind.failure);
    await pass(world, 10);
    expect(world.session.snapshot().calls).toMatchObject([
      { phase: 'ended', end: kind.how === 'callinner' ? 'notReached' : end },
    ]);
    await world.until(({ availability }) => availability.now === 'ready', 'ready again');
    expect(phasesShown(world)).toEqual(['alerting', 'ended']);
  });
});

describe('an inner call', () => {
  it('is headed by the colleague who was called', async () => {
    const world = await begun(kinds[1], 'wrong');
    const ended = await callIn(world, 'ended');
    expect([ended.direction, otherParty(ended)?.raw]).toEqual(['internal', colleague]);
  });
});

it('heads two held calls out by the numbers that were called', async () => {
  const held = [
    { callfeature: 7, callid: '1501127996-2', caller: '10086', called: '70943', callskill: 'voice' },
    { callfeature: 7, callid: '1501127920-0', caller: '10086', called: '70941', callskill: '' },
  ];
  const world = await atWork({
    faults: [{ interface: 'holdlist', result: held, times: 0 }],
    talkingFrom: 'talking',
  });
  world.simulator.placeCall({ caller });
  await callIn(world, 'ringing');
  await world.until(
    ({ calls }) => calls.filter(({ phase }) => phase === 'held').length === 2,
    'two held',
    60_000,
  );
  const cards = world.session.snapshot().calls.filter(({ phase }) => phase === 'held');
  expect(cards.map((card) => otherParty(card)?.raw)).toEqual(['70943', '70941']);
});
