import type { Page } from '@playwright/test';

/** What the page plays. */
export interface Heard {
  /** How many sounds have begun. */
  readonly begun: number;
  /** One is on its way to the output. */
  readonly isSounding: boolean;
  /** ID of the output; empty: the system's own. */
  readonly output: string;
  /** How loud the last one began, 0 to 1. */
  readonly gain: number;
}

/** Listens at the page's own output from now on, before the first sound. @returns what is heard at a time */
export async function listen(page: Page): Promise<() => Promise<Heard>> {
  await page.evaluate(() => {
    const state = { begun: 0, output: '', gain: 0, contexts: [] as AudioContext[] };
    const gains: GainNode[] = [];
    Object.assign(window, { heardState: state });
    // Called on what they are taken from.
    /* eslint-disable @typescript-eslint/unbound-method */
    const { createGain } = AudioContext.prototype;
    AudioContext.prototype.createGain = function () {
      const made = createGain.call(this);
      gains.push(made);
      return made;
    };
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (...given) {
      state.begun += 1;
      state.gain = gains.at(-1)?.gain.value ?? 0;
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
        heardState: { begun: number; output: string; gain: number; contexts: AudioContext[] };
      };
      const { begun, output, gain, contexts } = state;
      return { begun, output, gain, isSounding: contexts.some((one) => one.state === 'running') };
    });
}
