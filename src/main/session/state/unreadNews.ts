/** What is kept until the agent has read it: missed calls, and states that somebody else has set. */
import { isMissedNow } from '../calls/callEnds.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import { mostUnread, type Unread } from '../../../shared/contract/unread.ts';
import { messageIn, withMessage } from './messages.ts';
import type { SessionInput, SessionMoment } from './inputs.ts';

type At = Pick<SessionMoment, 'at' | 'serial'>;

/**
 * After every input. Of the states that somebody else has set the newest alone counts.
 *
 * @param next the snapshot after `input`, apart from what is unread
 */
export function withUnread(
  before: SessionSnapshot,
  next: SessionSnapshot,
  input: SessionInput,
  moment: At,
): SessionSnapshot {
  if (input.kind === 'read') {
    return { ...next, unread: next.unread.filter(({ id }) => id !== input.id) };
  }
  const message = messageIn(next, input, moment);
  if (message !== null) {
    const news: readonly Unread[] =
      message.sentTo === null ? [{ kind: 'message', id: message.id, at: message.at, message }] : [];
    const messages = withMessage(next.messages, message);
    return { ...next, messages, unread: newest([...next.unread, ...news]) };
  }
  const missed = missedIn(before, next, moment);
  const forced = missed.length > 0 ? [] : forcedIn(next, input, moment);
  if (missed.length === 0 && forced.length === 0) return next;
  const kept = forced.length > 0 ? next.unread.filter(({ kind }) => kind !== 'forced') : next.unread;
  return { ...next, unread: newest([...kept, ...missed, ...forced]) };
}

/** As many as are kept. Messages go first: all of them stand among the messages of the shift. */
function newest(unread: readonly Unread[]): readonly Unread[] {
  const others = unread.filter(({ kind }) => kind !== 'message').slice(-mostUnread);
  const messages = unread.filter(({ kind }) => kind === 'message');
  const left = mostUnread - others.length;
  const kept = new Set<Unread>([...others, ...(left === 0 ? [] : messages.slice(-left))]);
  return kept.size === unread.length ? unread : unread.filter((one) => kept.has(one));
}

function missedIn(
  before: SessionSnapshot,
  { calls }: SessionSnapshot,
  { at, serial }: At,
): readonly Unread[] {
  return calls
    .filter((call) => isMissedNow(call, before))
    .map((call) => ({ kind: 'missedCall', id: serial, at, call }));
}

/**
 * That the gateway made the agent busy for a missed call is told with that call. A state that is set while it still
 * rings may be a supervisor's, and stands for itself.
 */
function forcedIn(
  { availability }: SessionSnapshot,
  input: SessionInput,
  { at, serial }: At,
): readonly Unread[] {
  if (input.kind !== 'event' || input.event.kind !== 'activity' || input.event.forced !== true) return [];
  if (availability.reason?.kind === 'missedCall') return [];
  return [{ kind: 'forced', id: serial, at, activity: input.event.activity }];
}
