import { describe, expect, it } from 'vitest';
import type { AgentEvent } from '../../../../../src/shared/agentEvents.ts';
import type { ToldMessage } from '../../../../../src/shared/people/messages.ts';
import { credentials, settled, signedIn } from '../support/session.ts';
import { signInAnswer } from '../support/scriptedGateway.ts';

const told: ToldMessage = { sender: '1002', senderName: 'Ada', sentAt: '1700000000000', text: 'Lunch?' };
const note = (over: Partial<ToldMessage> = {}, generatedAt: number | null = null): AgentEvent => ({
  ...{ kind: 'note', eventType: 'AgentOther_Note', generatedAt, message: { ...told, ...over } },
});
const untold = { sender: null, senderName: null, sentAt: null, text: null };

async function setup() {
  const made = await signedIn();
  const hear = async (event: AgentEvent): Promise<void> => {
    made.gateway.event(event);
    await settled();
  };
  const unread = () => made.now().unread.map(({ kind, id }) => ({ kind, id }));
  const texts = async () => {
    const { messages } = await made.session.actions.readMessages({ from: 0, of: null });
    return messages.map(({ text }) => text);
  };
  return { ...made, hear, unread, texts };
}

describe('a note', () => {
  it('is unread until it is read, and stays among the messages', async () => {
    const { session, hear, unread, texts } = await setup();
    await hear(note());
    const [first] = unread();
    expect(first?.kind).toBe('message');
    await session.actions.markRead({ id: first?.id ?? -1 });
    expect(unread()).toEqual([]);
    expect(await texts()).toEqual(['Lunch?']);
  });

  it('is told among those of its sender, and among nobody else’s', async () => {
    const { session, hear } = await setup();
    await hear(note());
    const of = async (workNo: string) => (await session.actions.readMessages({ from: 0, of: workNo })).total;
    expect([await of('1002'), await of('1003')]).toEqual([1, 0]);
  });

  it('that is told twice is one, also after it was read', async () => {
    const { session, hear, unread, texts } = await setup();
    await hear(note());
    await session.actions.markRead({ id: unread()[0]?.id ?? -1 });
    await hear(note());
    expect([unread(), await texts()]).toEqual([[], ['Lunch?']]);
  });

  it.each([
    ['sent at another time', note({ sentAt: '1700000000001' })],
    ['by somebody else', note({ sender: '1003' })],
    ['a bulletin', { ...note(), kind: 'bulletin' } as AgentEvent],
  ])('of the same text is another one: %s', async (_, other) => {
    const { hear, texts } = await setup();
    await hear(note());
    await hear(other);
    expect(await texts()).toEqual(['Lunch?', 'Lunch?']);
  });

  it('without any time is the same within some seconds, and another one later', async () => {
    const { clock, hear, texts } = await setup();
    await hear(note(untold));
    await hear(note(untold));
    expect(await texts()).toEqual([null]);
    await clock.advance(11_000);
    await hear(note(untold));
    expect(await texts()).toEqual([null, null]);
  });

  it('stays when the session is lost and begun again, and goes with the sign-out', async () => {
    const { session, gateway, hear, texts, now } = await setup();
    await hear(note());
    await hear({
      kind: 'shutdown',
      eventType: 'AgentOther_ShutdownService',
      generatedAt: null,
      loginAt: null,
    });
    gateway.reply('signIn', async () => signInAnswer);
    if (now().session.state !== 'signedIn') await session.actions.signIn(credentials).catch(() => undefined);
    await settled();
    expect(await texts()).toEqual(['Lunch?']);
    await session.actions.signOut({ releaseCall: false });
    expect(now().messages).toEqual([]);
  });

  it('that the agent has sent stands among them, and is not unread', async () => {
    const { session, gateway, unread } = await setup();
    await session.actions.sendNote({ workNo: '1002', text: ' On my way ' });
    const { messages, total } = await session.actions.readMessages({ from: 0, of: null });
    expect([messages[0]?.text, messages[0]?.sentTo, total]).toEqual(['On my way', '1002', 1]);
    expect([unread(), gateway.count('sendNote')]).toEqual([[], 1]);
  });
});
