/** What is said to screen readers without haste, in one place of the page, so that nothing is read out twice. */
import { createContext, untrack } from 'svelte';

export interface SaidLine {
  readonly id: number;
  readonly words: string;
}

/** What holds now, a line each. The same words again are another line: it is read out again. */
export class Said {
  #lines = $state.raw<readonly SaidLine[]>([]);
  #lastId = 0;

  get lines(): readonly SaidLine[] {
    return this.#lines;
  }

  /** Adds a line; returns what takes it away. */
  add(words: string): () => void {
    this.#lastId += 1;
    const line = { id: this.#lastId, words };
    this.#lines = [...this.#lines, line];
    return () => {
      this.#lines = this.#lines.filter((one) => one !== line);
    };
  }
}

const [getSaid, setSaid] = createContext<Said | null>();
/** For a page, once, before its components are made. Null: it leaves it to another window to speak. */
export { setSaid };

/**
 * To be called while a component is made: says words whenever they change to others, for as long as the component is
 * there. Empty: nothing.
 */
export function say(words: () => string): void {
  const said = getSaid();
  if (said === null) return;
  // What is derived is the same as long as the words are.
  const now = $derived(words());
  $effect(() => (now === '' ? undefined : untrack(() => said.add(now))));
}
