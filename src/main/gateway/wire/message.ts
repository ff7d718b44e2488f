/** What a note or a bulletin says (docs/gateway.md §11, "Messages"). */
import { longestMessage, type ToldMessage } from '../../../shared/people/messages.ts';
import { asObject, readText } from '../../transport/json/values.ts';

/** A text is read whole, and cut: one that is too long is still a message. */
const mostRead = 4 * 1024 * 1024;

function textIn(given: unknown, maxLength: number): string | null {
  const text = readText(given ?? null, mostRead);
  return typeof text === 'string' ? text.slice(0, maxLength).toWellFormed().trim() || null : null;
}

/**
 * Of any content: null, a bare text, an object of which any member may be missing, or a list of one. Never throws.
 */
export function messageOf(content: unknown): ToldMessage {
  const one: unknown = Array.isArray(content) && content.length === 1 ? content[0] : content;
  const told = asObject(one);
  const sentAt = told?.receivetime ?? told?.timestring;
  const sender = textIn(told?.sender, 64)?.replace(/^[aA](?=[0-9]{3,6}$)/, '') ?? null;
  return {
    sender,
    senderName: textIn(told?.sendername ?? told?.senderName, 256),
    sentAt: textIn(sentAt, 64),
    text: textOf(told === null ? [one] : [told.context, told.content, told.bulletindata]),
  };
}

/** The first that says something. */
function textOf(given: readonly unknown[]): string | null {
  for (const one of given) {
    const text = textIn(one, longestMessage);
    if (text !== null) return text;
  }
  return null;
}
