/** What an agent has to know of and has not read: it stays until it is marked as read. */
import type { Call } from '../calls/model.ts';
import type { Activity } from '../domain.ts';
import type { Message } from '../people/messages.ts';

interface Told {
  /** Grows with everything that is told. */
  readonly id: number;
  /** This machine's clock. */
  readonly at: number;
}

export type Unread =
  /** A call that was not answered in time. */
  | (Told & { readonly kind: 'missedCall'; readonly call: Call })
  /** A supervisor, or the gateway for another reason than a missed call, has set this state. */
  | (Told & { readonly kind: 'forced'; readonly activity: Activity })
  /** A note or a bulletin. */
  | (Told & { readonly kind: 'message'; readonly message: Message });

/** Most of them that are kept: the oldest go first. */
export const mostUnread = 20;

/** The missed call for which the gateway has made the agent not ready: the last one, while that holds. Null: none. */
export const missedForState = (
  unread: readonly Unread[],
  reason: { readonly kind: string } | null,
): Unread | null =>
  reason?.kind === 'missedCall' ? (unread.filter(({ kind }) => kind === 'missedCall').at(-1) ?? null) : null;
