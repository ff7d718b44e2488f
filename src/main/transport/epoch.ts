/** Moments as the two interfaces tell them: in seconds or in milliseconds, whatever their documents say. */

/** Moments of calls and sign-ins lie between these, whichever clock told them. */
const earliestMs = Date.UTC(2000, 0);
const latestMs = Date.UTC(2100, 0);

/**
 * Epoch ms. A number that would be after 2100 in seconds is in milliseconds; null for a moment that is none of a call
 * in either unit, 0 for "not filled in" among them.
 */
export function toEpochMs(told: number): number | null {
  const ms = told * 1000 > latestMs ? told : told * 1000;
  return ms >= earliestMs && ms <= latestMs ? ms : null;
}
