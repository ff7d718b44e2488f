import type { Page } from '@playwright/test';

/** What the page plays. */
export interface Heard {
  /** How many sounds have begun. */
  readonly begun: number;
  /** One is on its way to the output. */
  readonly isSounding: boolean;
  /** ID of the output; empty: the system's own. */
  readonly output: string;
}

/** Listens at the page's own output from now on, before the first sound. @returns what is heard at a time */
export async function listen(page: Page): Promise<() => Promise<Heard>> {
  await page.evaluate(() => {
    const state = { begun: 0, output: '', contexts: [] as AudioContext[] };
    Object.assign(window, { heardState: state });
    // Called on the node that it is taken from.
    // eslint-disable-next-line @typescript-eslint/unbound-method
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (...given) {
      state.begun += 1;
      if (!state.contexts.includes(this.context as AudioContext))
        state.contexts.push(this.context as AudioContext);
      start.apply(this, given);
    };
    Object.assign(AudioContext.prototype, {
      setSinkId: (id: string) => {
        state.output = id;
        return Promise.resolve();
      },
    });
  });
  return () =>
    page.evaluate(() => {
      const { heardState: state } = window as unknown as {
        heardState: { begun: number; output: string; contexts: AudioContext[] };
      };
      const { begun, output, contexts } = state;
      return { begun, output, isSounding: contexts.some((one) => one.state === 'running') };
    });
}
