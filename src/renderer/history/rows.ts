/** Which rows of the history are asked for. */

export interface Rows {
  readonly from: number;
  readonly count: number;
}

/** Before it is known what is in sight: more than most windows have rows. */
export const firstRows: Rows = { from: 0, count: 40 };

/** As high as a row is at the size that everything is drawn for, px. */
export const rowHeightPx = 36;
