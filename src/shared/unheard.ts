import type { Problem } from './errors.ts';

/** No answer of the gateway that can be read: it may have done what it was asked. */
export const isUnheard = ({ kind }: Problem): boolean =>
  kind === 'timeout' || kind === 'unreachable' || kind === 'http' || kind === 'protocol';
