import { untrack } from 'svelte';
import type { PopView } from '../../shared/contract/pageViews.ts';
import { misaimedMs } from '../ui/misaimed.ts';

type Shown = Pick<PopView, 'calls' | 'after'>;
export type After = NonNullable<PopView['after']>;

/** What the pop remembers of what it showed before. */
export interface LastOnPop {
  /** What became of the call that rang last, as long as no other rings; null: nothing that is to be said. */
  readonly after: After | null;
  /** Whether something else has just come under the pointer, so that a click is not meant for it. */
  readonly isMisaimed: () => boolean;
}

/**
 * To be called while the pop's component is made.
 *
 * @param view the newest one; null before the first
 * @param elapsed ms, by a clock that nobody sets
 */
export function lastOnPop(view: () => Shown | null, elapsed: () => number): LastOnPop {
  let ringing: readonly string[] = [];
  let changedAt = -Infinity;
  let after = $state.raw<After | null>(null);

  $effect.pre(() => {
    const now = view();
    if (now === null) return;
    untrack(() => {
      const keys = now.calls.map(({ key }) => key);
      const { after: told } = now;
      // Told of the call that just rang, and then again as long as it is the same one.
      const isMeant = told !== null && [...ringing, after?.call.key].includes(told.call.key);
      if (keys.length > 0) after = null;
      else if (isMeant) after = told;
      const hasChanged = keys.join() !== ringing.join();
      if (hasChanged && ringing.length > 0) changedAt = elapsed();
      ringing = keys;
    });
  });

  return {
    get after() {
      return after;
    },
    isMisaimed: () => elapsed() - changedAt < misaimedMs,
  };
}
