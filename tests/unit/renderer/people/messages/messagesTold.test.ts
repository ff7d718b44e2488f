import { describe, expect, it } from 'vitest';
import { withMore } from '../../../../../src/renderer/people/messages/messagesTold.ts';
import type { Message, MessagesInSight } from '../../../../../src/shared/people/messages.ts';

const message = (id: number): Message => ({
  ...{ id, at: id, kind: 'note', sentTo: null, text: `Note ${String(id)}` },
  ...{ sender: '1002', senderName: null, sentAt: null },
});
const told = (ids: readonly number[], total: number): MessagesInSight => ({
  messages: ids.map(message),
  total,
});
const idsOf = ({ messages }: MessagesInSight) => messages.map(({ id }) => id);

describe('the messages that a list was told', () => {
  it.each([
    ['the first ones', [], [9, 8, 7, 6], 0, [9, 8, 7, 6]],
    ['those of before', [9, 8, 7, 6], [5, 4, 3, 2], 4, [9, 8, 7, 6, 5, 4, 3, 2]],
    ['a new one, with what was unfolded', [9, 8, 7, 6, 5, 4], [10, 9, 8, 7], 0, [10, 9, 8, 7, 6, 5, 4]],
    ['those of before, one of which is here already', [9, 8, 7, 6], [6, 5, 4, 3], 4, [9, 8, 7, 6, 5, 4, 3]],
    ['new ones alone, where some between may be missing', [5, 4, 3], [12, 11, 10, 9], 0, [12, 11, 10, 9]],
  ])('are %s', (_, before, next, from, expected) => {
    expect(idsOf(withMore(told(before, 12), told(next, 13), from))).toEqual(expected);
  });
});
