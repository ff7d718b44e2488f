/** Writing to a colleague, and what was written to and fro (docs/gateway.md §11, "Messages"). */
import { whyNotAskInContact } from '../../../../shared/calls/rules.ts';
import { toMessage, toWorkNo } from '../../../../shared/ids.ts';
import { type MessagesInSight, mostMessagesAtOnce } from '../../../../shared/people/messages.ts';
import type { SnapshotStore } from '../../state/store.ts';
import type { ActionRunner } from '../actionRunner.ts';
import { requirePossible } from '../notPossible.ts';

/** `sendNote` resolves when the gateway has accepted it; it is among the messages then. */
export function createMessages(actionRunner: ActionRunner, store: SnapshotStore, behindMs: () => number) {
  return {
    sendNote: async (note: { readonly workNo: string; readonly text: string }): Promise<void> => {
      const to = toWorkNo(note.workNo);
      const text = toMessage(note.text.trim());
      requirePossible(whyNotAskInContact(store.snapshot.session));
      const session = actionRunner.requireSignedIn();
      await actionRunner.once(`sendNote ${to}`, async () => {
        await session.ask((gateway, signal) => gateway.sendNote([to], text, signal));
        store.apply({ kind: 'noteSent', to, text });
      });
    },
    readMessages: async (rows: {
      readonly from: number;
      readonly of: string | null;
    }): Promise<MessagesInSight> => {
      const { from, of } = rows;
      const messages = store.snapshot.messages.filter(
        ({ sender, sentTo }) => of === null || sender === of || sentTo === of,
      );
      const inSight = messages.toReversed().slice(from, from + mostMessagesAtOnce);
      return {
        messages: inSight.map((one) => ({ ...one, at: one.at + behindMs() })),
        total: messages.length,
      };
    },
  };
}
