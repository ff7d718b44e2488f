import { expect, it } from 'vitest';
import { readEvent } from '../../../../../src/main/gateway/wire/events.ts';

const untold = { sender: null, senderName: null, sentAt: null, text: null };
const read = (content: unknown, workNo = '291', eventType = 'AgentOther_Note') =>
  readEvent({ eventType, workNo, content }, '291');

it.each([
  [
    { sender: '1002', sendername: 'Ada', receivetime: 1_700_000_000_000, timestring: 'x', context: 'Lunch?' },
    { sender: '1002', senderName: 'Ada', sentAt: '1700000000000', text: 'Lunch?' },
  ],
  [
    { sender: 'a1002', timestring: '2026-11-30 12:00:00', context: 'Hi\u0000' },
    { ...untold, sender: '1002', sentAt: '2026-11-30 12:00:00', text: 'Hi' },
  ],
  [
    { sender: 1002, context: 7 },
    { ...untold, sender: '1002', text: '7' },
  ],
  ['Lunch?', { ...untold, text: 'Lunch?' }],
  [null, untold],
  [undefined, untold],
  [{}, untold],
  [[], untold],
  [{ context: { a: 1 }, sender: [] }, untold],
])('reads a message out of %j', (content, message) => {
  expect(read(content)).toMatchObject({ kind: 'note', message });
});

it('cuts a text that is too long for anybody to read', () => {
  const event = read({ context: '长'.repeat(9000) });
  expect(event?.kind === 'note' && event.message.text?.length).toBe(4000);
});

it('takes a message for ours that has its sender’s work number', () => {
  expect([read('x', '1002')?.kind, read('x', '1002', 'AgentOther_Bulletin')?.kind]).toEqual([
    'note',
    'bulletin',
  ]);
});
