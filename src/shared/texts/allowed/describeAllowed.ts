import type { Allowed } from '../../fields.ts';

/** The words for each way in which a field can be limited. */
export type AllowedTexts = {
  readonly [Is in Allowed['is']]: (allowed: Extract<Allowed, { is: Is }>) => string;
};

/** What a field takes, in words. */
export function describeAllowed(allowed: Allowed, texts: AllowedTexts): string {
  const words: (allowed: never) => string = texts[allowed.is];
  return words(allowed as never);
}
