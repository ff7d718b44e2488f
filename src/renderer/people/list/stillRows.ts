/** A click that was meant for the row that stood under the pointer a moment before chooses nobody else. */
import { misaimedMs } from '../../ui/misaimed.ts';

/** Follows which row is under the pointer, and where its place was. */
export class StillRows {
  readonly #now: () => number;
  #hovered: string | null = null;
  #places: ReadonlyMap<string, number> = new Map();
  #movedAt = Number.NEGATIVE_INFINITY;

  /** @param now ms, of a clock that is never set */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The pointer has moved onto this row; null: off the list. */
  hover(workNo: string | null): void {
    this.#hovered = workNo;
  }

  /** To be called with the rows that are shown, each time that others are. @param from the place of the first */
  shown(workNos: readonly string[], from: number): void {
    const places = new Map(workNos.map((workNo, index) => [workNo, from + index]));
    const place = this.#hovered === null ? undefined : this.#places.get(this.#hovered);
    // Rows that were not told before have been scrolled to.
    const isKnown = place !== undefined && place >= from && place < from + workNos.length;
    if (isKnown && workNos[place - from] !== this.#hovered) this.#movedAt = this.#now();
    this.#places = places;
  }

  /** Whether a click on this row is meant for it. */
  isMeant(workNo: string): boolean {
    return workNo === this.#hovered || this.#now() - this.#movedAt >= misaimedMs;
  }
}
