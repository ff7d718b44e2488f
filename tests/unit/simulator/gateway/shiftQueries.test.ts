import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/options/options.ts';
import { setup } from '../platformInMemory.ts';

async function signedIn(options: SimulatorOptions = {}) {
  const bench = setup(options);
  const agent = bench.program();
  await agent.signIn();
  const ask = async (path: string, method = 'GET', body?: unknown) => {
    const { retcode, result } = await agent.send(method, path, body);
    return result ?? retcode;
  };
  return { ...bench, agent, ask };
}

const group = { id: 1, name: 'default', monitorno: '1001', monitorname: 'Agent 1001' };

describe('a shift asks', () => {
  it.each([
    [
      'queuedevice/:me/vdnskill/1',
      expect.arrayContaining([{ name: 'Orders', id: 2, mediatype: 5, serviceType: 1, realFlag: 1 }]),
    ],
    ['queuedevice/:me/vdnskill/2', '100-018'],
    ['queuedevice/:me/ivrinfo', [{ id: 1, access: '60101', description: 'Self service', serviceNo: 1 }]],
    [
      'queuedevice/:me/innoinfo',
      expect.arrayContaining([{ id: 1, inno: '60015', description: 'Hotline', vdnid: 1, mediatype: 5 }]),
    ],
    ['agentgroup/:me/grouponvdn', [group]],
    ['agentgroup/:me/groupbyagent/1002', group],
    ['agentgroup/:me/groupbyagent/1999', '300-002'],
    ['agentgroup/:me/agentongroupex?groupid=1', expect.objectContaining({ length: 3 })],
    ['agentgroup/:me/agentongroupex?groupid=2', '300-003'],
    ['agentgroup/:me/iscensor', true],
    ['calldata/:me/allcallid', []],
  ])('%s', async (path, answer: unknown) => {
    const { ask } = await signedIn();
    expect(await ask(path)).toEqual(answer);
  });

  it('whether an agent without the right is an inspector', async () => {
    const { ask } = await signedIn({ agents: [{ workNo: '1001', rights: [] }] });
    expect(await ask('agentgroup/:me/iscensor')).toBe(false);
  });

  it('for the IDs and the count of its calls', async () => {
    const { agent, controls, ask } = await signedIn();
    const { callId } = controls.placeCall({ caller: '+12025550142' });
    await agent.send('PUT', 'voicecall/:me/answer');
    expect([await ask('calldata/:me/allcallid'), await ask('calldata/:me/statistics')]).toEqual([
      [callId],
      expect.objectContaining({ callNum: 1, answeredNum: 1, callOutNum: 0 }),
    ]);
  });
});

describe('a message to colleagues', () => {
  async function two(options: SimulatorOptions = {}) {
    const { program, clock } = setup(options);
    const [sender, receiver] = [program('1001'), program('1002')];
    await sender.signIn();
    await receiver.signIn();
    const send = async (path: string, body: unknown) =>
      (await sender.send('POST', `onlineagent/:me/${path}`, body)).retcode;
    return { send, sender, receiver, clock };
  }

  const content = (clock: { now(): number }, context: string) => ({
    sender: '1001',
    sendername: 'Agent 1001',
    receivetime: clock.now(),
    timestring: '2023-11-14 22:13:20',
    context,
  });

  it('arrives as a note', async () => {
    const { send, receiver, clock } = await two();
    await send('sendnoteletex', { agentIds: ['1002'], content: 'Lunch?' });
    expect(await receiver.drainEvents()).toEqual([
      { eventType: 'AgentOther_Note', workNo: '1002', content: content(clock, 'Lunch?') },
    ]);
  });

  it('arrives without its text where the site sends none', async () => {
    const { send, receiver } = await two({ noteContent: null });
    await send('sendnoteletex', { agentIds: [1002], content: 'Lunch?' });
    expect(await receiver.drainEvents()).toMatchObject([{ content: null }]);
  });

  it.each([
    [{ targettype: 0, targetname: 'default' }, 1],
    [{ targettype: '1', targetname: 'Orders' }, 1],
  ])('arrives as a bulletin for %j', async (target, count) => {
    const { send, receiver, clock } = await two();
    await send('notifybulletin', { ...target, bulletindata: 'New prices' });
    const events = await receiver.drainEvents();
    expect(events).toEqual(
      Array.from({ length: count }, () => ({
        eventType: 'AgentOther_Bulletin',
        workNo: '1002',
        content: content(clock, 'New prices'),
      })),
    );
  });

  it.each([
    ['sendnoteletex', { agentIds: [], content: 'x' }, '000-006'],
    ['sendnoteletex', { agentIds: ['1002'], content: '' }, '000-006'],
    ['sendnoteletex', { agentIds: ['1003'], content: 'x' }, '300-002'],
    ['notifybulletin', { targettype: 2, targetname: 'default', bulletindata: 'x' }, '000-006'],
    ['notifybulletin', { targettype: 1, targetname: 'None', bulletindata: 'x' }, '100-019'],
    ['notifybulletin', { targettype: 0, targetname: 'default', bulletindata: 'x'.repeat(901) }, '000-006'],
  ])('is refused: %s %j', async (path, body, retcode) => {
    const { send } = await two();
    expect(await send(path, body)).toBe(retcode);
  });
});
