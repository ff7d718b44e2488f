/** Days as the history counts them, by this machine's time zone. */

/** The local midnight at which this moment's day began, or one so many days before, epoch ms. */
export function startOfDay(moment: number, daysBefore = 0): number {
  const day = new Date(moment);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysBefore).getTime();
}

/** A shift that began longer ago is taken for one that was never signed out of, ms. */
const longestShiftMs = 16 * 3_600_000;

/**
 * Where today begins: at midnight, or with the shift that began before it. @param since of the shift; null: there is none
 */
export function startOfToday(now: number, since: number | null): number {
  const midnight = startOfDay(now);
  const isOfShift = since !== null && since < midnight && now - since <= longestShiftMs;
  return isOfShift ? since : midnight;
}
