/** Notes of colleagues and bulletins, which the gateway passes on (docs/gateway.md §11, "Messages"). */

/** `note`: to this agent · `bulletin`: to a group or a queue. */
export type MessageKind = 'note' | 'bulletin';

/** What an event tells of a message; every member may be missing. */
export interface ToldMessage {
  /** Work number of who wrote it, as it was sent. */
  readonly sender: string | null;
  readonly senderName: string | null;
  /** When it was sent, as the gateway has it: compared, and never shown, since its clock is another one. */
  readonly sentAt: string | null;
  /** Cut to {@link longestMessage}; null: the gateway told that one came, and not what it says. */
  readonly text: string | null;
}

/** A message that has come, or a note that the agent has sent. */
export interface Message extends ToldMessage {
  /** Grows with everything that is told; that of what is unread, where the message is. */
  readonly id: number;
  /** When it came or was sent, this machine's clock. */
  readonly at: number;
  readonly kind: MessageKind;
  /** Work number of whom the agent has sent it to; null: it came. */
  readonly sentTo: string | null;
}

/** Longest text that is kept, UTF-16 units: a bulletin has 900 at most, of a note it is not documented. */
export const longestMessage = 4000;
/** Most messages that are kept: the oldest go first. */
export const mostMessages = 200;
/** Most that a page is told at once. */
export const mostMessagesAtOnce = 4;

/** Messages of the shift, the newest first. */
export interface MessagesInSight {
  readonly messages: readonly Message[];
  readonly total: number;
}
