import { whyNotNote } from '../../../../shared/calls/rules.ts';
import type { ActionArguments } from '../../../../shared/contract/actions.ts';
import type { SnapshotStore } from '../../state/store.ts';
import { requirePossible } from '../notPossible.ts';

/** @returns an action that keeps a note, and rejects with `notPossible` for what {@link whyNotNote} says. */
export const createWriteNote =
  (store: SnapshotStore) =>
  async (...[{ key, text }]: ActionArguments<'writeNote'>): Promise<void> => {
    requirePossible(whyNotNote(key, store.snapshot));
    store.apply({ kind: 'noted', key, text });
  };
