/** A name as found in associated data, and its value; both still to be made visible. */
export type Row = readonly [name: string, value: string];
