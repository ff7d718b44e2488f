import { expect, it } from 'vitest';
import type { Fault } from '../../../../simulator/control/faults.ts';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { problemFrom } from '../../../support/problemFrom.ts';
import { agentId, atWork, keyOf } from '../sessionOnSimulator.ts';

/** One call on hold and another that is talked in. */
async function holdingOne(overrides: SimulatorOptions = {}) {
  const made = await atWork(overrides);
  const { actions, site } = made;
  const answer = async (wish: { workNo?: string }): Promise<string> => {
    const { callId } = site.placeCall({ caller: '+12025550142', ...wish });
    await actions.answer({ key: await keyOf(made, 'ringing', callId) });
    return keyOf(made, 'talking', callId);
  };
  const first = await answer({});
  await actions.hold({ key: first });
  await keyOf(made, 'held');
  const second = await answer({ workNo: agentId });
  const phases = () =>
    [first, second].map((key) => made.session.snapshot().calls.find((call) => call.key === key)?.phase);
  const states = () => site.calls().map(({ state }) => state);
  return { ...made, first, second, phases, states };
}

const lose = (eventType: string): Fault => ({ interface: 'agentevent', eventType, lose: true });

it.each<[string, SimulatorOptions, readonly Fault[]]>([
  ['on an ordinary gateway', {}, []],
  ['where a hold takes its time', { holdMs: 700 }, []],
  ['when nothing tells of the hold', {}, [lose('AgentEvent_Hold')]],
  [
    'when the hold is told twice',
    {},
    [{ interface: 'agentevent', eventType: 'AgentEvent_Hold', event: 'repeated' }],
  ],
  [
    'when the hold is told late',
    {},
    [{ interface: 'agentevent', eventType: 'AgentEvent_Hold', event: 'delayed' }],
  ],
  ['when nothing tells that the other call is talked in', {}, [lose('AgentEvent_Talking')]],
  ['when the answer to the hold is lost', {}, [{ interface: 'hold', drop: true, takesEffect: true }]],
  [
    'when the answer to the second step is lost',
    {},
    [{ interface: 'gethold', drop: true, takesEffect: true }],
  ],
])('swaps two calls %s', async (_, options, faults) => {
  const made = await holdingOne(options);
  for (const fault of faults) made.site.faults.add(fault);
  const swapping = made.actions.swap({ key: made.first });
  await made.until(({ calls }) => calls.some(({ key, phase }) => key === made.first && phase === 'talking'));
  await swapping;
  await made.until(({ operations }) => operations.length === 0);
  expect([made.phases(), made.states()]).toEqual([
    ['talking', 'held'],
    ['talking', 'held'],
  ]);
});

it('is in the first call again when the other cannot be had', async () => {
  const made = await holdingOne();
  made.site.faults.add({ interface: 'gethold', retcode: '200-016' });
  const failing = problemFrom(made.actions.swap({ key: made.first }));
  await made.until(({ operations }) => operations.some(({ failure }) => failure !== null));
  expect([await failing, made.phases(), made.states()]).toMatchObject([
    { kind: 'swapUndone', because: { code: '200-016' }, first: 'talking' },
    ['held', 'talking'],
    ['held', 'talking'],
  ]);
});

it('says that both are on hold when neither can be had', async () => {
  const made = await holdingOne();
  made.site.faults.add({ interface: 'gethold', retcode: '100-007', times: 2 });
  const failing = problemFrom(made.actions.swap({ key: made.first }));
  await made.until(({ operations }) => operations.some(({ failure }) => failure !== null));
  expect([await failing, made.phases()]).toMatchObject([{ first: 'held' }, ['held', 'held']]);
});
