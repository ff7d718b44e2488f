/** Which rows of a long list are elements. All rows are equally high; places count from 0. */

/** From the row at `from` to before the row at `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Rows that are drawn before and after those in sight: a turn of the wheel then finds them there. */
const drawnBeyond = 8;
/** Rows that are asked for beyond those that are drawn. */
const askedBeyond = 8;

/** What of the list can be seen. `top`: how far its beginning lies above the top of what can be seen, px. */
export function rowsInSight(top: number, height: number, rowHeight: number, total: number): Span {
  const clamp = (place: number): number => Math.max(0, Math.min(place, total));
  const from = clamp(Math.floor(top / rowHeight));
  return { from, to: Math.max(from, clamp(Math.ceil((top + height) / rowHeight))) };
}

/** The rows that are to be drawn. */
export const rowsToDraw = ({ from, to }: Span, total: number): Span => ({
  from: Math.max(0, from - drawnBeyond),
  to: Math.min(total, to + drawnBeyond),
});

/** What two spans have in common; an empty one at the nearer end of `other` where there is nothing. */
export function inBoth(one: Span, other: Span): Span {
  const clamp = (place: number): number => Math.max(other.from, Math.min(place, other.to));
  return { from: clamp(one.from), to: clamp(one.to) };
}

/** What to ask for so that `wanted` can be drawn, and a little more; at most `most` rows. */
export function rowsToAsk(wanted: Span, most: number): { readonly from: number; readonly count: number } {
  const count = Math.min(most, wanted.to - wanted.from + 2 * askedBeyond);
  const before = Math.min(askedBeyond, Math.floor((count - (wanted.to - wanted.from)) / 2));
  return { from: Math.max(0, wanted.from - Math.max(0, before)), count: Math.max(1, count) };
}

/** Where a key leads from the row at `place`; null for a key that leads nowhere. `page`: rows in sight. */
export function placeAfterKey(key: string, place: number, page: number, total: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + Math.max(1, page - 1),
    PageUp: place - Math.max(1, page - 1),
    Home: 0,
    End: total - 1,
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next === undefined || total === 0 ? null : Math.max(0, Math.min(next, total - 1));
}
