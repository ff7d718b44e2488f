import { tick } from 'svelte';

/**
 * For `{@attach}` to a page between lessons. What had the focus goes with it: the heading of what takes its place gets
 * it, and the calls come into sight, where calls and work are in one scroll.
 */
export function handsFocusOn(): () => void {
  return () => {
    void tick().then(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      document.querySelector('#calls-title')?.scrollIntoView({ block: 'nearest' });
    });
  };
}
