import { describe, expect, it } from 'vitest';
import { toCallId } from '../../../src/shared/ids.ts';
import { atWork, keyOf, skillId } from './sessionOnSimulator.ts';

const caller = '+442079460123';

type Site = Awaited<ReturnType<typeof atWork>>['site'];

/** These events vanish without a trace: the poll goes on as if they had never been. */
function lose(site: Site, ...eventTypes: readonly string[]): void {
  for (const eventType of eventTypes) {
    site.faults.add({ interface: 'agentevent', eventType, lose: true, times: 0 });
  }
}

const phasesTold = ({ told }: Pick<Awaited<ReturnType<typeof atWork>>, 'told'>) =>
  new Set(told.flatMap(({ calls }) => calls.map(({ phase }) => phase)));

describe('a ringing of which no event told', () => {
  it('is an offered call, never a talk, although the agent counts as talking', async () => {
    const made = await atWork();
    lose(made.site, 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentEvent_Ringing');
    made.site.placeCall({ caller });
    const key = await keyOf(made, 'ringing');
    expect([...phasesTold(made)]).toEqual(['alerting', 'ringing']);
    await made.actions.answer({ key });
    expect(await keyOf(made, 'talking')).toBe(key);
  });
});

describe('an answer of which no event told', () => {
  it('leads to a talk all the same, although the call is still offered', async () => {
    const made = await atWork();
    lose(made.site, 'AgentEvent_Talking');
    made.site.placeCall({ caller });
    const key = await keyOf(made, 'ringing');
    await made.actions.answer({ key });
    const { calls } = await made.until(({ calls: [call] }) => call?.phase === 'talking');
    expect(calls).toMatchObject([{ key, phaseFrom: 'inferred' }]);
  });
});

describe('an end of which no event told', () => {
  it('is found although the hold list is refused', async () => {
    const made = await atWork();
    made.site.faults.add({ interface: 'holdlist', retcode: '300-001', times: 0 });
    const { callId } = made.site.placeCall({ caller });
    await made.actions.answer({ key: await keyOf(made, 'ringing') });
    await keyOf(made, 'talking');
    lose(made.site, 'AgentEvent_Customer_Release');
    made.site.callerHangsUp(callId);
    const { calls } = await made.until(({ calls: [call] }) => call?.phase === 'ended');
    expect(calls).toMatchObject([{ callId, end: 'ended' }]);
  });
});

describe('a requested call whose alert is lost', () => {
  it('arrives when the phone is lifted', async () => {
    const made = await atWork({}, { startReady: false });
    const { callId } = made.site.placeCall({ caller });
    lose(made.site, 'AgentState_Busy', 'AgentOther_PhoneAlerting', 'AgentEvent_Talking');
    await made.actions.requestCall({ callId: toCallId(callId), skillId });
    const { request, calls } = await made.until((snapshot) => snapshot.request?.state === 'arrived');
    expect([request?.callId, calls[0]?.requested]).toEqual([callId, true]);
  });
});
