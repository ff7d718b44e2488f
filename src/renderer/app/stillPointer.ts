/** A click that was meant for the call that stood under the pointer a moment before does nothing to another one. */
import { tick } from 'svelte';
import { misaimedMs } from '../ui/misaimed.ts';

/** The call whose button this is, or is in; null: it is no call's button. */
const callOf = (element: unknown): string | null =>
  (element instanceof Element &&
    element.closest('button')?.closest<HTMLElement>('[data-call]')?.dataset['call']) ||
  null;

/** Follows the pointer over the calls and their buttons. */
export class StillPointer {
  /** Where it is on its way to a button; null: elsewhere, or it rests where it has clicked. */
  #at: readonly [x: number, y: number] | null = null;
  /** The call of which no click is meant, and until when. */
  #ignored: { readonly call: string; readonly until: number } | null = null;

  /** For `{@attach}` to what contains every button of a call. */
  readonly follow = (frame: HTMLElement): (() => void) => {
    const moved = ({ clientX, clientY, target }: PointerEvent): void => {
      this.#at = [clientX, clientY];
      if (this.#ignored !== null && callOf(target) !== this.#ignored.call) this.#ignored = null;
    };
    const left = (): void => {
      this.#at = null;
    };
    const clicked = (event: MouseEvent): void => {
      this.#at = null;
      // By keyboard or by a screen reader: those have no pointer.
      if (event.detail === 0 || this.#ignored === null || performance.now() >= this.#ignored.until) return;
      if (callOf(event.target) !== this.#ignored.call) return;
      event.preventDefault();
      event.stopPropagation();
    };
    frame.addEventListener('pointermove', moved);
    frame.addEventListener('pointerleave', left);
    frame.addEventListener('click', clicked, true);
    return () => {
      frame.removeEventListener('pointermove', moved);
      frame.removeEventListener('pointerleave', left);
      frame.removeEventListener('click', clicked, true);
    };
  };

  /** To be called before a change of the calls is on the page. */
  async changing(): Promise<void> {
    if (this.#at === null) return;
    const at = this.#at;
    const before = callOf(document.elementFromPoint(...at));
    await tick();
    const call = callOf(document.elementFromPoint(...at));
    if (call !== null && call !== before) this.#ignored = { call, until: performance.now() + misaimedMs };
  }
}
