import { expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { shownNext } from '../../../../src/shared/contract/nextState.ts';
import type { SessionSnapshot } from '../../../../src/shared/contract/snapshot.ts';
import { isCallUp } from '../../../../src/shared/calls/questions.ts';
import { atWork, keyOf } from '../sessionOnSimulator.ts';

const isAt = (activity: string) => (snapshot: SessionSnapshot) =>
  snapshot.availability.now === activity && !isCallUp(snapshot.calls);
const isEmpty = ({ operations }: SessionSnapshot) => operations.length === 0;
const whenTold = ['afterwards', 'toldToo', 'toldOnly'] as const;
const lunch = { activity: 'busy', reason: 201 };

/** An agent in a call. */
async function inCall(overrides: SimulatorOptions = {}, autoEnterReady = true) {
  const made = await atWork(overrides, { autoEnterReady });
  const { callId } = made.site.placeCall({ caller: '02079460123' });
  await made.actions.answer({ key: await keyOf(made, 'ringing') });
  await keyOf(made, 'talking');
  return { ...made, hangUp: () => made.site.callerHangsUp(callId) };
}

it.each(whenTold)(
  'is shown as asked until it is accepted, and is what comes after the call, where that is told %s',
  async (stateDuringCall) => {
    const { site, actions, told, until, hangUp } = await inCall({ stateDuringCall });
    await actions.busy({ reason: 201 });
    const accepted = await until((one) => shownNext(one)?.isAccepted === true);
    expect(told.map(shownNext)).toContainEqual({ next: lunch, isAccepted: false });
    expect(shownNext(accepted)?.next).toEqual(lunch);
    await until(isEmpty);
    hangUp();
    const ended = await until(({ calls }) => !isCallUp(calls));
    const endedAt = ended.calls.at(-1)?.endedAt ?? 0;
    const after = await until((one) => isAt('busy')(one) && one.availability.next === null);
    expect(after.availability).toMatchObject({ reason: { kind: 'chosen', code: 201 }, forced: false });
    expect(after.availability.since).toBeGreaterThanOrEqual(endedAt);
    expect(shownNext(after)).toBeNull();
    expect(site.agentState('1001').state).toBe(3);
  },
);

it.each([
  ...whenTold.map((stateDuringCall) => ({ stateDuringCall })),
  { takesNextBack: false },
  { stateDuringCall: 'toldToo', takesNextBack: false },
] as const)('is taken back, after which comes what comes after every call: %j', async (overrides) => {
  for (const [autoEnterReady, activity] of [
    [true, 'ready'],
    [false, 'wrapUp'],
  ] as const) {
    const { actions, until, hangUp, session } = await inCall(overrides, autoEnterReady);
    await actions.rest({ seconds: 300 });
    await until((one) => shownNext(one)?.isAccepted === true && isEmpty(one));
    await actions.cancelNext();
    expect(shownNext(await until(isEmpty))).toBeNull();
    hangUp();
    await until(isAt(activity));
    expect(session.snapshot().operations).toEqual([]);
  }
});

it.each([{ reason: 201 }, { reason: null }])(
  'is asked for again, once, where the gateway accepted it and makes the agent ready: %j',
  async ({ reason }) => {
    const { site, actions, until, hangUp } = await inCall({ nextState: 'forgotten' });
    await actions.busy({ reason });
    await until((one) => shownNext(one)?.isAccepted === true && isEmpty(one));
    hangUp();
    await until(isAt('busy'));
    expect(site.requests()['saybusy']).toEqual({ POST: 2 });
  },
);

it('is not asked for again against a supervisor who makes the agent ready', async () => {
  const { site, actions, until, hangUp, session } = await inCall({
    nextState: 'forgotten',
    stateAfterCall: 'untold',
  });
  await actions.busy({ reason: 201 });
  await until((one) => shownNext(one)?.isAccepted === true && isEmpty(one));
  hangUp();
  await until(({ calls }) => !isCallUp(calls));
  site.sendEvent('1001', { eventType: 'AgentState_Force_Ready' });
  await until(isAt('ready'));
  expect([session.snapshot().availability.forced, site.requests()['saybusy']]).toEqual([true, { POST: 1 }]);
});

it('tells that it was refused, and shows what was accepted before', async () => {
  const { site, actions, until } = await inCall();
  await actions.busy({ reason: 201 });
  await until(isEmpty);
  site.faults.add({ interface: 'rest', retcode: '100-009' });
  await expect(actions.rest({ seconds: 300 })).rejects.toThrow();
  const refused = await until(({ operations }) => operations.some(({ failure }) => failure !== null));
  expect(shownNext(refused)).toEqual({ next: lunch, isAccepted: true });
});
