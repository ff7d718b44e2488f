import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/options/options.ts';
import type { Fault } from '../../../../simulator/control/faults.ts';
import { setup } from '../platformInMemory.ts';

/** The events of an arriving call, in order. */
const arrival = [
  'AgentState_Busy',
  'AgentOther_PhoneAlerting',
  'AgentOther_PhoneOffhook',
  'AgentEvent_Ringing',
];

async function ready(fault: Omit<Fault, 'interface'>, options: SimulatorOptions = {}) {
  const { program, controls, clock } = setup(options);
  const agent = program();
  await agent.signIn();
  controls.faults.add({ interface: 'agentevent', ...fault });
  const ring = () => controls.placeCall({ caller: '+12025550142' });
  return { agent, controls, clock, ring };
}

describe('a poll whose answer fails', () => {
  it.each<[string, Omit<Fault, 'interface'>]>([
    ['a result code', { retcode: '100-007' }],
    ['a body of its own', { body: '{}' }],
    ['a result of its own', { result: {} }],
    ['an HTTP status', { status: 502, body: 'null' }],
    ['a code, said to lose its event', { retcode: '100-007', event: 'lost' }],
  ])('with %s takes the event along', async (_, fault) => {
    const { agent, ring } = await ready(fault);
    ring();
    await agent.send('GET', 'agentevent/:me');
    expect(await agent.drain()).toEqual(arrival.slice(1));
  });

  it('with a cut connection takes the event along', async () => {
    const { agent, ring } = await ready({ drop: true });
    ring();
    await expect(agent.send('GET', 'agentevent/:me')).rejects.toThrow('cut');
    expect(await agent.drain()).toEqual(arrival.slice(1));
  });

  it('leaves the event where that was said', async () => {
    const { agent, ring } = await ready({ retcode: '100-007', event: 'kept' });
    ring();
    await agent.send('GET', 'agentevent/:me');
    expect(await agent.drain()).toEqual(arrival);
  });

  it('takes nothing of a session that it does not belong to', async () => {
    const { agent, ring } = await ready({ retcode: '100-007' });
    ring();
    const { guid } = agent;
    agent.guid = 'another';
    await agent.send('GET', 'agentevent/:me');
    agent.guid = guid;
    expect(await agent.drain()).toEqual(arrival);
  });

  it('takes the farewell of a session along', async () => {
    const { agent } = await ready({ retcode: '100-007' });
    await agent.send('DELETE', 'onlineagent/:me/logout');
    await agent.send('GET', 'agentevent/:me');
    expect((await agent.send('GET', 'agentevent/:me')).retcode).toBe('100-006');
  });
});

describe('a fault that waits for an event', () => {
  it('lets the others pass', async () => {
    const { agent, ring } = await ready({ retcode: '100-007', eventType: 'AgentEvent_Ringing' });
    ring();
    const codes: string[] = [];
    for (let poll = 0; poll < 5; poll++) codes.push((await agent.send('GET', 'agentevent/:me')).retcode);
    expect(codes).toEqual(['0', '0', '0', '100-007', '0']);
  });

  it('concerns a poll that waited before it was added', async () => {
    const { agent, controls, ring } = await ready({ eventType: 'AgentOther_Note' }, { longPoll: true });
    const { answer } = agent.poll();
    controls.faults.add({ interface: 'agentevent', eventType: '*', retcode: '100-007' });
    ring();
    expect((await answer).retcode).toBe('100-007');
  });

  it('makes an event vanish without a word, and the poll waits on', async () => {
    const { agent, ring } = await ready({ lose: true, eventType: 'AgentState_Busy' }, { longPoll: true });
    const { answer } = agent.poll();
    ring();
    expect((await answer).event?.eventType).toBe('AgentOther_PhoneAlerting');
  });

  it('tells nobody that a lost event was sent', async () => {
    const { agent, controls, ring } = await ready({ lose: true });
    const sent: string[] = [];
    controls.onEventSent((_, eventType) => sent.push(eventType));
    ring();
    await agent.drain();
    expect(sent).toEqual(arrival.slice(1));
  });

  it('loses every event until it is cleared', async () => {
    const { agent, controls, ring } = await ready({ lose: true, times: 0 });
    ring();
    const { event } = await agent.send('GET', 'agentevent/:me');
    controls.faults.clear();
    expect([event, await agent.drain()]).toEqual([undefined, []]);
  });

  it('repeats an event', async () => {
    const { agent, ring } = await ready({ event: 'repeated', eventType: 'AgentEvent_Ringing', times: 0 });
    ring();
    expect(await agent.drain()).toEqual([...arrival, 'AgentEvent_Ringing']);
  });

  it('brings an event after the next one', async () => {
    const { agent, ring } = await ready({ event: 'delayed', eventType: 'AgentState_Busy' });
    ring();
    const [busy, alerting, ...rest] = arrival;
    expect(await agent.drain()).toEqual([alerting, busy, ...rest]);
  });

  it('brings the last event after one that comes later', async () => {
    const { agent, controls, ring } = await ready({ event: 'delayed', eventType: 'AgentEvent_Ringing' });
    const { callId } = ring();
    const before = await agent.drain();
    controls.abandonCall(callId);
    const after = await agent.drain();
    expect([before.at(-1), after[1]]).toEqual(['AgentOther_PhoneOffhook', 'AgentEvent_Ringing']);
  });

  it('is refused for an interface that carries no events', () => {
    const { controls } = setup();
    expect(() => controls.faults.add({ interface: 'holdlist', event: 'lost' })).toThrow(
      'interface must be agentevent in a fault with event',
    );
  });
});
