/** What a key of the whole system does now: by the same rules as the buttons and keys of the window. */
import { meantByKey } from '../../../shared/calls/meantByKey.ts';
import { whyNotDo } from '../../../shared/calls/rules.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import type { GlobalKeyName } from '../../../shared/settings/globalKeys.ts';

/** An action on the call with this key. */
export interface CallDeed {
  readonly action: 'answer' | 'hold' | 'takeBack' | 'mute' | 'unmute';
  readonly key: string;
}

/** In the order in which they are tried. */
const meant = { hold: ['hold', 'takeBack'], mute: ['mute', 'unmute'] } as const;

/** Null: nothing can be done by it now. */
export function keyDoes(
  name: Exclude<GlobalKeyName, 'show'>,
  snapshot: Pick<SessionSnapshot, 'session' | 'calls'>,
): CallDeed | null {
  if (name !== 'answer') {
    const deeds = meant[name].flatMap((action): readonly CallDeed[] => {
      const call = meantByKey(action, snapshot);
      return call === null ? [] : [{ action, key: call.key }];
    });
    return deeds[0] ?? null;
  }
  // One that is about to ring is answered as soon as it does.
  const call =
    meantByKey('answer', snapshot) ??
    snapshot.calls.findLast(({ key }) => whyNotDo('answer', key, snapshot) === 'notYetRinging');
  return call === undefined ? null : { action: 'answer', key: call.key };
}
