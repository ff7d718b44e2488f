import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../simulator/control/faults.ts';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { shownNext } from '../../../../src/shared/contract/nextState.ts';
import type { SessionSnapshot } from '../../../../src/shared/contract/snapshot.ts';
import { isCallUp } from '../../../../src/shared/calls/questions.ts';
import { passUntil } from '../../../support/passing.ts';
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

describe('taken back while it is only asked', () => {
  /** Asked for a break, of which the answer is late, and taken it back before it came. */
  async function takenBack(fault: Partial<Fault> = {}, overrides: SimulatorOptions = {}) {
    const made = await inCall(overrides);
    made.site.faults.add({ interface: 'rest', delayMs: 3000, ...fault });
    const asked = made.actions.rest({ seconds: 300 }).catch(() => 'refused');
    await made.until((one) => shownNext(one)?.isAccepted === false);
    let isAnswered = false;
    void made.actions
      .cancelNext()
      .catch(() => undefined)
      .finally(() => {
        isAnswered = true;
      });
    const cancelled = (): Promise<unknown> =>
      passUntil(made.site, made.site.time.now() + 60_000, () => isAnswered);
    return { ...made, asked, cancelled };
  }

  it.each([{}, ...whenTold.map((stateDuringCall) => ({ stateDuringCall })), { takesNextBack: false }])(
    'never comes, although the answer is late: %j',
    async (overrides) => {
      const { cancelled, until, hangUp, told, site } = await takenBack({}, overrides);
      await cancelled();
      expect(shownNext(await until(isEmpty))).toBeNull();
      hangUp();
      await until(isAt('ready'));
      expect(told.some((one) => !isCallUp(one.calls) && one.availability.now === 'rest')).toBe(false);
      expect(site.agentState('1001').state).toBe(4);
    },
  );

  it('is nothing to take back where the gateway refuses it', async () => {
    const { asked, cancelled, site, until } = await takenBack({ retcode: '100-009' });
    await cancelled();
    expect(await asked).toBe('refused');
    expect(
      shownNext(await until(({ operations }) => operations.every(({ state }) => state !== 'asked'))),
    ).toBeNull();
    expect(site.requests()).not.toHaveProperty('cancelrest');
  });

  it('is taken back where its answer is lost, because the gateway may have accepted it', async () => {
    const { asked, cancelled, until, hangUp, site } = await takenBack({ drop: true, takesEffect: true });
    await cancelled();
    expect(await asked).toBe('refused');
    hangUp();
    await until(isAt('ready'));
    expect(site.agentState('1001').state).toBe(4);
  });

  it('is ended where it is there already when the answer comes, because the call is over', async () => {
    const { cancelled, until, hangUp, site } = await takenBack({ takesEffect: true, result: null });
    hangUp();
    await cancelled();
    await until(isAt('ready'));
    expect(site.agentState('1001').state).toBe(4);
  });

  it('can be asked for again after that', async () => {
    const { actions, cancelled, until, hangUp } = await takenBack();
    await cancelled();
    await until(isEmpty);
    await actions.rest({ seconds: 300 });
    await until((one) => shownNext(one)?.isAccepted === true);
    hangUp();
    await until(isAt('rest'));
  });
});
