/** Notes and bulletins, in the forms in which a gateway may tell them. */
import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import type { Message } from '../../../../src/shared/people/messages.ts';
import { messageLength } from '../../../../src/shared/fields.ts';
import { colleagueAtWork } from '../../../support/agents/colleague.ts';
import { atWork, done, pass, tell } from '../sessionInTime.ts';

const agents = [{ workNo: '1001' }, { workNo: '1002', name: 'Daniel Ko' }];

async function together(options: SimulatorOptions = {}) {
  const world = await atWork({ agents, ...options });
  const daniel = await colleagueAtWork(world);
  const messages = (): readonly Message[] => world.session.snapshot().messages;
  const hear = async (content: unknown, eventType = 'AgentOther_Note'): Promise<void> => {
    tell(world, eventType, content);
    await pass(world, 1000);
  };
  return { world, daniel, messages, hear };
}

const note = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ sender: '1002', sendername: 'Daniel Ko', receivetime: 1_700_000_000_000, context: 'Lunch?' },
  ...over,
});

describe('a note', () => {
  it.each([
    ['filled', { sender: '1002', senderName: 'Daniel Ko', text: 'Lunch?' }],
    ['few', { sender: '1002', senderName: null, text: 'Lunch?' }],
    ['text', { sender: null, senderName: null, text: 'Lunch?' }],
    [null, { sender: null, senderName: null, text: null }],
  ] as const)('is told once, with what the gateway tells of it: %s', async (noteContent, expected) => {
    const { world, daniel, messages } = await together({ noteContent });
    await daniel.send('POST', 'onlineagent/1002/sendnoteletex', { agentIds: ['1001'], content: 'Lunch?' });
    await pass(world, 2000);
    expect(messages()).toMatchObject([expected]);
    expect(world.session.snapshot().unread).toHaveLength(1);
  });

  it('of any length is read, and cut where it is longer than anybody writes', async () => {
    const { world, daniel, messages } = await together({ noteLength: 'any' });
    const content = 'x'.repeat(5000);
    await daniel.send('POST', 'onlineagent/1002/sendnoteletex', { agentIds: ['1001'], content });
    await pass(world, 2000);
    expect(messages()[0]?.text).toHaveLength(4000);
  });

  it.each(['short', 'any'] as const)(
    'is sent up to the length that is known to be taken: %s',
    async (noteLength) => {
      const { world, messages } = await together({ noteLength });
      const send = (length: number) =>
        done(world, 'send', () =>
          world.session.actions.sendNote({ workNo: '1002', text: 'x'.repeat(length) }),
        );
      expect(await send(messageLength.maxLength)).toBeNull();
      expect(await send(messageLength.maxLength + 1)).toMatchObject({
        kind: 'invalidInput',
        field: 'message',
      });
      expect(messages()).toHaveLength(1);
    },
  );

  it('repeated with another text is another one, and so is another answer to the first', async () => {
    const { messages, hear } = await together();
    await hear(note());
    await hear(note({ context: 'Lunch at 12:30?' }));
    await hear(note());
    expect(messages().map(({ text }) => text)).toEqual(['Lunch?', 'Lunch at 12:30?']);
  });

  it.each([
    ['a number for a name', note({ sendername: 7 }), { senderName: '7' }],
    [
      'another spelling of the text',
      { sender: 'a1002', content: 'Lunch?' },
      { sender: '1002', text: 'Lunch?' },
    ],
    ['a list of one', [note()], { sender: '1002', text: 'Lunch?' }],
    ['a text of nothing', note({ context: ' \u0000' }), { text: null }],
    ['an object for a text', note({ context: { a: 1 } }), { sender: '1002', text: null }],
    ['a sender who is no agent', note({ sender: 'monitor' }), { sender: 'monitor', text: 'Lunch?' }],
  ])('is kept in any form: %s', async (_, content, expected) => {
    const { world, messages, hear } = await together();
    await hear(content);
    expect(messages()).toMatchObject([expected]);
    expect(world.bugs).toEqual([]);
  });

  it('that comes by the hundred does not push out a missed call', async () => {
    const { world, hear } = await together({ noAnswerMs: 2000 });
    world.simulator.placeCall({ caller: '+442079460123' });
    await world.until(({ unread }) => unread.some(({ kind }) => kind === 'missedCall'), 'missed');
    for (let nth = 0; nth < 30; nth += 1) await hear(note({ receivetime: nth }));
    expect(world.session.snapshot().unread.some(({ kind }) => kind === 'missedCall')).toBe(true);
  });

  it('is kept over a session that was lost, and not over a sign-out', async () => {
    const { world, messages, hear } = await together();
    await hear(note());
    world.kick();
    await world.until(({ session }) => session.state === 'lost', 'lost', 300_000);
    world.signIn(true);
    await world.until(({ session }) => session.state === 'signedIn', 'signed in again');
    expect(messages()).toHaveLength(1);
    await done(world, 'sign out', () => world.session.actions.signOut({ releaseCall: false }));
    expect(messages()).toEqual([]);
  });
});

describe('a bulletin', () => {
  it('is told to who is in the queue', async () => {
    const { world, daniel, messages } = await together();
    const bulletindata = 'Maintenance tonight';
    const [queue] = world.session.snapshot().queues;
    const targetname = queue?.name;
    await daniel.send('POST', 'onlineagent/1002/notifybulletin', { targettype: 1, targetname, bulletindata });
    await pass(world, 2000);
    expect(messages()).toMatchObject([{ kind: 'bulletin', sender: '1002', text: bulletindata }]);
  });
});
