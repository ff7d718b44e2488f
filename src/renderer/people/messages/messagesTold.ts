/** The messages that a list has been told, a few at a time. */
import type { Message, MessagesInSight } from '../../../shared/people/messages.ts';

/**
 * With some more of them, the newest first. The newest ones come beside those that were there, so that a list that was
 * unfolded stays so, unless some between the two may be missing.
 *
 * @param from the place of the first of `next` when it was asked for
 */
export function withMore(before: MessagesInSight, next: MessagesInSight, from: number): MessagesInSight {
  const ids = new Set(next.messages.map(({ id }) => id));
  const meets = before.messages.some(({ id }) => ids.has(id));
  if (from === 0 && !meets) return next;
  const others = before.messages.filter(({ id }) => !ids.has(id));
  const all: readonly Message[] = [...others, ...next.messages].sort((one, other) => other.id - one.id);
  return { messages: all, total: Math.max(next.total, all.length) };
}
