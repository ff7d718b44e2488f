/** What is typed into the connection form, beside the connection that is set, which may change elsewhere meanwhile. */
import { untrack } from 'svelte';
import type { Draft } from './connectionDraft.ts';

/** See {@link followDraft}. */
export interface FollowedDraft {
  readonly draft: Draft;
  /** Something else was typed than what the form began with, or has saved. */
  readonly isChanged: boolean;
  /** The connection was changed elsewhere, and the form has edits of its own: nothing of these is lost by itself. */
  readonly isElsewhere: boolean;
  /** What stands in the form is what is kept from now on. */
  readonly keep: () => void;
  /** Shows what is set, in place of what was typed. */
  readonly showSet: () => void;
}

/**
 * A draft that follows the connection that is set as long as nothing was typed. To be called while a component is made.
 * @param set the form of the connection that is set
 * @param isSaving while the form's own is being saved, what is set may change to that
 * @param followed is called when the form shows another connection
 */
export function followDraft(set: () => Draft, isSaving: () => boolean, followed: () => void): FollowedDraft {
  const draft = $state(untrack(set));
  const shown = $derived(JSON.stringify(draft));
  const setNow = $derived(JSON.stringify(set()));
  let kept = $state.raw(untrack(() => shown));
  /** What was set when the form last showed or saved it. */
  let known = $state.raw(untrack(() => setNow));
  const isChanged = $derived(shown !== kept);
  const isElsewhere = $derived(isChanged && setNow !== known && !isSaving());

  function keep(): void {
    kept = shown;
    known = setNow;
  }
  function showSet(): void {
    Object.assign(draft, set());
    keep();
    followed();
  }
  $effect(() => {
    if (setNow !== known && !isChanged && !isSaving()) untrack(showSet);
  });
  return {
    draft,
    get isChanged() {
      return isChanged;
    },
    get isElsewhere() {
      return isElsewhere;
    },
    keep,
    showSet,
  };
}
