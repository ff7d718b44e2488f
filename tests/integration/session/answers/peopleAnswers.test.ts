/** What the agent is told of colleagues, and by them, where a gateway tells it in another way than most. */
import { describe, expect, it } from 'vitest';
import type { LookAtPeople } from '../../../../src/shared/people/directory.ts';
import { envelope, refusal, type Reply } from '../../../support/wireServer.ts';
import { answering } from './answering.ts';

const everybody: LookAtPeople = {
  ...{ search: '', skillId: null, groupId: null, from: 0, count: 20, about: null, anew: true },
};

async function looking(reply: Reply) {
  const made = await answering({ allagentstatus: () => reply });
  return { ...made, told: await made.outcome(made.actions.lookAtPeople(everybody)) };
}

describe('colleagues', () => {
  it.each([
    ['one object', { workno: '1002', name: 'Ada', status: '4' }],
    ['the spelling of events', [{ workNo: 'a1002', name: 'Ada', agentState: 4 }]],
    ['numbers', [{ workno: 1002, name: 'Ada', status: 4 }]],
  ])('are read from %s', async (_, result) => {
    const { told } = await looking(envelope({ result }));
    expect(told).toMatchObject({ rows: [{ workNo: '1002', name: 'Ada', activity: 'ready' }], leftOut: 0 });
  });

  it('are said to be refused, and not to be none, also with a code that is about the session', async () => {
    const { told, session } = await looking(refusal('100-006'));
    expect([told, session.snapshot().session.state]).toMatchObject([{ code: '100-006' }, 'signedIn']);
  });
});

describe('the groups of colleagues', () => {
  const unnamed = () => envelope({ result: [{ workno: '1002', status: 4, groupid: 7 }] });
  const named = envelope({ result: { id: '7', name: 'North' } });

  it.each([
    ['once more after a failure that may pass', refusal('100-007'), 'North', 2],
    ['once where the right for it is missing', refusal('900-002'), '7', 1],
  ])('are asked for %s', async (_, first, name, times) => {
    const made = await answering({
      allagentstatus: unnamed,
      grouponvdn: ({ nth }) => (nth === 1 ? first : named),
    });
    await made.outcome(made.actions.lookAtPeople(everybody));
    const told = await made.outcome(made.actions.lookAtPeople(everybody));
    expect([told, made.asked('grouponvdn')]).toMatchObject([{ rows: [{ groupName: name }] }, times]);
  });
});

describe('a note', () => {
  it.each([
    ['a list of one', [{ sender: 'A1002', sendername: 'Ada', context: 'Lunch?' }]],
    ['the spelling of events', { sender: 1002, senderName: 'Ada', context: 'Lunch?' }],
    [
      'an empty member before the text',
      { sender: '1002', sendername: 'Ada', context: '', content: 'Lunch?\0\0' },
    ],
  ])('is read from %s', async (_, content) => {
    const { gateway, pass, session } = await answering({});
    gateway.tell('AgentOther_Note', content);
    await pass(1000);
    expect(session.snapshot().messages).toMatchObject([
      { sender: '1002', senderName: 'Ada', text: 'Lunch?' },
    ]);
  });

  it('among many keeps no missed call from being told', async () => {
    const { gateway, pass, session } = await answering({});
    const parties = { caller: '13800138000', called: '10086', callid: '1-1', type: 'main', feature: '0' };
    gateway.tell('AgentEvent_Ringing', parties);
    await pass(1000);
    gateway.tell('AgentEvent_No_Answer', '1-1');
    await pass(1000);
    for (let nth = 0; nth < 60; nth++)
      gateway.tell('AgentOther_Note', { sender: '1002', context: String(nth) });
    await pass(60_000);
    const { unread, messages } = session.snapshot();
    expect(messages).toHaveLength(60);
    expect([unread.length, unread.filter(({ kind }) => kind === 'missedCall').length]).toEqual([20, 1]);
  });

  it('is sent once, whatever becomes of its answer', async () => {
    const { actions, outcome, asked, session } = await answering({ sendnoteletex: () => ({}) });
    const told = await outcome(actions.sendNote({ workNo: '1002', text: 'Lunch?' }), 60_000);
    expect([told, asked('sendnoteletex'), session.snapshot().messages]).toMatchObject([
      { kind: 'protocol' },
      1,
      [],
    ]);
  });
});
