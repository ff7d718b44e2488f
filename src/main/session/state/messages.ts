/** Notes and bulletins, which are kept as long as the agent works here. */
import { hasSession } from '../../../shared/contract/sessionQuestions.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import { type Message, mostMessages } from '../../../shared/people/messages.ts';
import type { SessionInput, SessionMoment } from './inputs.ts';
import type { SessionChange } from './sessionState.ts';

/** A message without any time that comes again within this is the same event, told twice; ms. */
const repeatedWithinMs = 10_000;

/** The message that an input brings; null: none, or one that is here already. */
export function messageIn(
  { messages, session }: SessionSnapshot,
  input: SessionInput,
  { at, serial }: Pick<SessionMoment, 'at' | 'serial'>,
): Message | null {
  if (!hasSession(session)) return null;
  if (input.kind === 'noteSent') {
    const { to, text } = input;
    return {
      ...{ id: serial, at, kind: 'note', sentTo: to, text },
      ...{ sender: null, senderName: null, sentAt: null },
    };
  }
  if (input.kind !== 'event' || (input.event.kind !== 'note' && input.event.kind !== 'bulletin')) return null;
  const { kind, message, generatedAt } = input.event;
  const sentAt = message.sentAt ?? (generatedAt === null ? null : String(generatedAt));
  const next: Message = { ...message, sentAt, id: serial, at, kind, sentTo: null };
  return messages.some((one) => isSame(one, next)) ? null : next;
}

/** The same event told twice. Two of one text that were sent at two times are two. */
function isSame(one: Message, next: Message): boolean {
  const isAlike =
    one.sentTo === null &&
    one.kind === next.kind &&
    one.sender === next.sender &&
    one.text === next.text &&
    one.sentAt === next.sentAt;
  return isAlike && (next.sentAt !== null || next.at - one.at < repeatedWithinMs);
}

/** With one more; the oldest goes where there are too many. */
export const withMessage = (messages: readonly Message[], next: Message): readonly Message[] =>
  [...messages, next].slice(-mostMessages);

/** They go with the sign-out, and with another agent's sign-in. */
export function messagesAfter(
  { messages, messagesOf }: SessionSnapshot,
  change: SessionChange,
): Pick<SessionSnapshot, 'messages' | 'messagesOf'> {
  const isOther = change.kind === 'signInAsked' && change.agentId !== messagesOf;
  if (change.kind === 'signOutDone' || isOther)
    return { messages: [], messagesOf: change.kind === 'signInAsked' ? change.agentId : null };
  return { messages, messagesOf };
}
