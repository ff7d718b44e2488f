import { untrack } from 'svelte';
import type { Result } from '../../shared/contract/actions.ts';

/**
 * What the program answers, asked again when what `ask` reads has changed; the answer of before stays until then. To be
 * called while a component is made. `ask`: reads all that the question depends on, and returns what asks it.
 */
export function reading<Value>(ask: () => () => Promise<Result<Value>>): { readonly value: Value | null } {
  let value = $state.raw<Value | null>(null);
  /** At most one: what is asked next. */
  const wanted: (() => Promise<Result<Value>>)[] = [];
  let isAsking = false;

  async function askNow(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
      const result = await next();
      if (result.ok && wanted.length === 0) value = result.value;
    }
    isAsking = false;
  }

  $effect(() => {
    wanted.splice(0, wanted.length, ask());
    untrack(() => void askNow());
    return () => {
      wanted.length = 0;
    };
  });
  return {
    get value() {
      return value;
    },
  };
}
