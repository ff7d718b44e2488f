/** The sounds of the program, made from sines: none is a recording. */
import type { Preferences } from '../../../shared/settings/preferences.ts';

/** A sound of so many seconds at these frequencies, Hz, from `at` on. */
interface Note {
  readonly at: number;
  readonly long: number;
  readonly hz: readonly number[];
}

/** `long`: after so many seconds it begins again, where it does. */
export interface Tone {
  readonly long: number;
  readonly notes: readonly Note[];
}

export const ringTones: Readonly<Record<Exclude<Preferences['ringTone'], 'off'>, Tone>> = {
  // Two strokes and a pause, as telephones in many countries.
  classic: {
    long: 3,
    notes: [
      { at: 0, long: 0.4, hz: [400, 450] },
      { at: 0.6, long: 0.4, hz: [400, 450] },
    ],
  },
  soft: {
    long: 3.2,
    notes: [
      { at: 0, long: 0.5, hz: [523.25] },
      { at: 0.3, long: 0.9, hz: [659.25] },
    ],
  },
  bright: {
    long: 2.4,
    notes: [0, 0.16, 0.32, 0.48].map((at, nth) => ({ at, long: 0.14, hz: [nth % 2 === 0 ? 880 : 1174.66] })),
  },
};

export const signalTone: Tone = {
  long: 0.5,
  notes: [
    { at: 0, long: 0.15, hz: [784] },
    { at: 0.18, long: 0.22, hz: [587.33] },
  ],
};

/** How long a sound takes to begin and to end, s: without it, it clicks. */
const edge = 0.02;

/** Its samples, −1 to 1, so many a second. */
export function samplesOf({ long, notes }: Tone, rate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(long * rate));
  for (const { at, long: lasts, hz } of notes) {
    const first = Math.round(at * rate);
    const last = Math.min(samples.length, first + Math.round(lasts * rate));
    for (let index = first; index < last; index += 1) {
      const seconds = (index - first) / rate;
      const loud = Math.max(0, Math.min(1, seconds / edge, (lasts - seconds) / edge));
      const sum = hz.reduce((all, one) => all + Math.sin(2 * Math.PI * one * seconds), 0);
      samples[index] = (samples[index] ?? 0) + (loud * sum) / (2 * hz.length);
    }
  }
  return samples;
}
