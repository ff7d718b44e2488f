import { setTimeout as wait } from 'node:timers/promises';
import type { SimulatedAgent, Simulator } from '../../../simulator/index.ts';
import type { RingsideBridge } from '../../../src/shared/contract/bridge.ts';
import type { MainView } from '../../../src/shared/contract/pageViews.ts';
import { until, type RunningProgram } from '../program.ts';
import { released, watched } from '../screen.ts';

/** A pop that has not come by then is missed, and counts as this long, ms. */
const missedMs = 10_000;
/** After a call's end, for its last events to be fetched, ms. */
const calmMs = 60;

let count = 0;
/** A number of its own for each call, of the range that is kept free for fiction (+44 20 7946 0xxx). */
function nextCaller(): string {
  count += 1;
  return `+44207946${String(count % 1000).padStart(4, '0')}`;
}

/** Does with the agent's one call what can be done once it is in that phase. */
async function actIn(
  { main }: RunningProgram,
  phase: 'ringing' | 'talking' | 'held',
  action: 'answer' | 'hold' | null,
): Promise<void> {
  await until(`the call to be ${phase}`, () =>
    main.evaluate(
      async (wanted) => {
        const { ringside } = window as unknown as { ringside: RingsideBridge<MainView> };
        const result = await ringside.getSnapshot();
        const call = result.ok ? result.value.calls.find((each) => each.phase === wanted.phase) : undefined;
        if (call === undefined) return null;
        return wanted.action === null || (await ringside[wanted.action]({ key: call.key })).ok || null;
      },
      { phase, action },
    ),
  );
}

/** Brings the agent into a state in which calls ring and queues can be read: with a call on hold. */
export async function holdOneCall(
  program: RunningProgram,
  simulator: Simulator,
  { workNo }: SimulatedAgent,
  skillId: number,
): Promise<void> {
  simulator.placeCall({ caller: '+12025550142', workNo, skillId });
  await actIn(program, 'ringing', 'answer');
  await actIn(program, 'talking', 'hold');
  await actIn(program, 'held', null);
}

/**
 * One call for the agent, who has another on hold: from the moment at which PhoneAlerting can be fetched to the first
 * frame with its caller, ms. The caller gives up afterwards.
 */
export async function ringOnce(
  { pop }: RunningProgram,
  simulator: Simulator,
  agent: SimulatedAgent,
  skillId: number,
  watch: (caller: string) => Promise<number>,
): Promise<number> {
  const caller = nextCaller();
  const releasedAt = released(simulator, agent);
  const painted = watch(caller);
  await watched(pop);
  const { callId } = simulator.placeCall({ caller, workNo: agent.workNo, skillId });
  const paintedAt = await Promise.race([painted, wait(missedMs, null, { ref: false })]);
  const tookMs = paintedAt === null ? missedMs : paintedAt - (await releasedAt);
  simulator.abandonCall(callId);
  await until('the call to be over', () => simulator.agentState(agent.workNo).calls.length <= 1 || null);
  await wait(calmMs);
  return tookMs;
}
