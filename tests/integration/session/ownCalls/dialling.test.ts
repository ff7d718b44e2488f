import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { isLive } from '../../../../src/shared/calls/questions.ts';
import type { CallEnd } from '../../../../src/shared/calls/model.ts';
import type { World } from '../../../support/world.ts';
import { colleague, colleagueAtWork } from '../../../support/agents/colleague.ts';
import { atWork, callIn, done, lose, pass } from '../sessionInTime.ts';

const outside = '02079460200';
const kinds = {
  callout: { number: outside, call: ({ session }: World) => session.actions.callOut({ dialled: outside }) },
  callinner: {
    number: colleague,
    call: ({ session }: World) => session.actions.callInner({ workNo: colleague }),
  },
} as const;
const both = Object.keys(kinds) as readonly (keyof typeof kinds)[];

/** What was shown of the calls, a line each time that it changed. */
const story = ({ shown }: World): readonly string[] =>
  shown
    .flatMap(({ calls }) => calls.map(({ phase, course, end }) => end ?? course ?? phase))
    .filter((line, nth, lines) => line !== lines[nth - 1]);

async function dialled(
  how: keyof typeof kinds,
  options: SimulatorOptions = {},
  fault: Partial<Parameters<World['simulator']['faults']['add']>[0]> = {},
) {
  const world = await atWork(options);
  const other = how === 'callinner' ? await colleagueAtWork(world) : null;
  world.simulator.faults.add({ interface: how, ...fault });
  const problem = await done(world, how, () => kinds[how].call(world));
  /** Lets whoever is called answer, where nobody else makes them. */
  const answered = async (): Promise<void> => {
    if (other !== null) await pass(world, 2 * (options.alertingToOffhookMs ?? 2000) + 2000);
    await other?.answer();
    await callIn(world, 'talking', 60_000);
  };
  return { world, problem, answered };
}

const gateways: readonly (readonly [string, SimulatorOptions])[] = [
  ['plain', {}],
  ['whose answer has no call ID', { dialledId: null }],
  ['whose lists do not tell what is dialled', { diallingTold: false, alertingToOffhookMs: 12_000 }],
  ['that never says that the other side rings', { calledAlerting: 'never' }],
  ['whose calls alone count as talking', { talkingFrom: 'talking' }],
];

describe.each(both)('%s', (how) => {
  it.each(gateways)('is one call from the click to the talk on a gateway %s', async (_, options) => {
    const { world, problem, answered } = await dialled(how, options, { outcome: 'answered' });
    const [call] = world.session.snapshot().calls;
    expect([problem, call]).toMatchObject([
      null,
      { called: { raw: kinds[how].number }, otherSide: 'called', phase: 'alerting' },
    ]);
    await answered();
    expect(world.session.snapshot().calls).toMatchObject([{ key: call?.key, otherSide: 'called' }]);
  });

  it('is not asked for again when its answer is lost, and is no failure', async () => {
    const { world, problem } = await dialled(
      how,
      {},
      { drop: true, takesEffect: true, outcome: 'notAnswered' },
    );
    expect([problem, world.simulator.requests()[how]]).toEqual([null, { PUT: 1 }]);
    expect(world.session.snapshot().calls.filter(isLive)).toMatchObject([{ otherSide: 'called' }]);
  });

  it.each(['100-007', '200-001', '900-002'])('that is refused with %s leaves no call', async (retcode) => {
    const { world, problem } = await dialled(how, {}, { retcode });
    expect([problem, world.session.snapshot().calls]).toMatchObject([{ kind: 'refusal', code: retcode }, []]);
  });

  it('is given up when nothing tells any more that it is dialled', async () => {
    const world = await atWork();
    lose(world, 'AgentEvent_Call_Out_Fail', 'AgentEvent_Inside_Call_Fail', 'AgentOther_PhoneRelease');
    world.simulator.faults.add({ interface: how, outcome: 'busy' });
    await done(world, how, () => kinds[how].call(world));
    await pass(world, 30_000);
    expect(world.session.snapshot().calls.filter(isLive)).toEqual([]);
  });
});

it('tells the course of a call out', async () => {
  const { world } = await dialled('callout', {}, { outcome: 'answered' });
  await callIn(world, 'talking');
  expect(story(world).slice(-4)).toEqual(['ownPhone', 'dialled', 'rings', 'talking']);
});

it.each([500, 1000, 1900])(
  'tells it when the answer comes after %i ms, and after the alert',
  async (delayMs) => {
    const { world } = await dialled('callout', { longPollMs: 200 }, { outcome: 'answered', delayMs });
    await callIn(world, 'talking');
    expect(story(world)).not.toContain('alerting');
    expect(story(world).slice(-4)).toEqual(['ownPhone', 'dialled', 'rings', 'talking']);
  },
);

const failures: readonly (readonly [string, SimulatorOptions, CallEnd])[] = [
  ['busy', {}, 'notReached'],
  ['wrong', {}, 'notReached'],
  ['notLifted', { noAnswerMs: 5000 }, 'phoneNotLifted'],
  ['notAnswered', { noAnswerMs: 5000 }, 'rangInVain'],
  ['notAnswered', { noAnswerMs: 5000, failedCall: 'noAnswer' }, 'rangInVain'],
  // What no gateway says is not known here, either.
  ['notAnswered', { noAnswerMs: 5000, calledAlerting: 'never' }, 'notReached'],
  ['busy', { calledAlerting: 'always' }, 'rangInVain'],
  ['busy', { failedCall: 'release' }, 'abandoned'],
];

it.each(failures)('tells of a call out that is %s on %o that it ended so', async (outcome, options, end) => {
  const { world } = await dialled('callout', options, { outcome: outcome as 'busy' });
  expect(await callIn(world, 'ended', 60_000)).toMatchObject({ end, otherSide: 'called' });
});

it('calls beside a call on hold', async () => {
  const world = await atWork();
  world.simulator.placeCall({ caller: '+442079460123' });
  const { key } = await callIn(world, 'ringing');
  await done(world, 'answer', () => world.session.actions.answer({ key }));
  await callIn(world, 'talking');
  expect(await done(world, 'callout', () => kinds.callout.call(world))).toMatchObject({
    why: 'otherCallTalking',
  });
  await done(world, 'hold', () => world.session.actions.hold({ key }));
  await callIn(world, 'held');
  expect(await done(world, 'callout', () => kinds.callout.call(world))).toBeNull();
  await callIn(world, 'talking');
  expect(world.session.snapshot().calls).toMatchObject([
    { phase: 'held', otherSide: 'caller' },
    { phase: 'talking', otherSide: 'called', consultOf: null },
  ]);
});
