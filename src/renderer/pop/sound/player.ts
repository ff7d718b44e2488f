/** Plays tones on one of the machine's outputs, and lets go of it while nothing is to be heard. */
import type { SoundTrouble } from '../../../shared/contract/desktop/desktopView.ts';
import { outputNamed } from '../../ui/soundOutputs.ts';
import { samplesOf, type Tone } from './tones.ts';

/** What is played. */
export interface Played {
  readonly tone: Tone;
  /** 0 to 1. */
  readonly volume: number;
  /** The name of the output; empty: the system's own. */
  readonly device: string;
  /** Until it is stopped. */
  readonly isLooped: boolean;
}

/** How long a sound takes to fade when it is stopped, s. */
const fade = 0.01;

type WithSink = AudioContext & { setSinkId(id: string): Promise<void> };

/** One sound at a time: another one, or a stop, ends that which is played. */
export class Player {
  readonly #tell: (trouble: SoundTrouble) => void;
  #context: WithSink | null = null;
  #device = '';
  /** The name of the output that is meant, as of what was played last. */
  #wanted = '';
  #stop: (() => void) | null = null;
  /** Grows with everything that is asked: what was asked before it is no longer meant. */
  #asked = 0;

  constructor(tell: (trouble: SoundTrouble) => void) {
    this.#tell = tell;
    // An output goes or comes back while it is sounded on, or after.
    navigator.mediaDevices.addEventListener('devicechange', () => void this.#chooseAnew());
  }

  async play(played: Played): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const isMeant = (): boolean => this.#asked === mine;
    this.#wanted = played.device;
    try {
      this.#context ??= new AudioContext() as WithSink;
      const context = this.#context;
      await this.#choose(context, played.device);
      if (!isMeant()) return;
      this.#stop?.();
      this.#stop = null;
      await context.resume();
      if (isMeant()) this.#begin(context, played, isMeant);
    } catch {
      if (isMeant()) this.#tell('failed');
    }
  }

  stop(): void {
    this.#asked += 1;
    this.#stop?.();
    this.#stop = null;
    void this.#context?.suspend();
  }

  /** The output of that name, or the system's own where it is not there. */
  async #choose(context: WithSink, device: string): Promise<void> {
    const id = device === '' ? '' : await outputNamed(device);
    const chosen = id ?? '';
    if (chosen !== this.#device) {
      await context.setSinkId(chosen);
      this.#device = chosen;
    }
    this.#tell(id === null ? 'deviceGone' : 'none');
  }

  /** What sounds now goes on, on the output that is there. */
  async #chooseAnew(): Promise<void> {
    const context = this.#context;
    if (context === null || this.#wanted === '') return;
    try {
      await this.#choose(context, this.#wanted);
      // A context whose output went away has come to a halt.
      if (this.#stop !== null) await context.resume();
    } catch {
      this.#tell('failed');
    }
  }

  #begin(context: AudioContext, { tone, volume, isLooped }: Played, isMeant: () => boolean): void {
    const samples = samplesOf(tone, context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    const gain = context.createGain();
    // Hearing goes by the logarithm.
    gain.gain.value = volume ** 2;
    gain.connect(context.destination);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = isLooped;
    source.connect(gain);
    source.onended = () => {
      gain.disconnect();
      if (isMeant()) this.stop();
    };
    source.start();
    this.#stop = () => {
      gain.gain.setTargetAtTime(0, context.currentTime, fade / 3);
      source.stop(context.currentTime + fade);
    };
  }
}
