/** What the program is and where its files are: for an administrator who is asked why something does not work. */

/** Which files the settings name, and open where asked. */
export const programFiles = ['licences', 'log'] as const;
export type ProgramFile = (typeof programFiles)[number];

/** Stays the same as long as the program runs. */
export interface ProgramFacts {
  /**
   * `commit`: shortened, `-dirty` appended where tracked files differed from it; null: built of files in no clone.
   * `date`: ISO 8601; null: not known.
   */
  readonly build: { readonly commit: string | null; readonly date: string | null };
  /** The runtime's parts with their versions, such as `Electron 45.3.4`. */
  readonly runsOn: readonly string[];
  /** The system with its release and the kind of processor. */
  readonly system: string;
  /** Absolute paths. */
  readonly files: Readonly<Record<ProgramFile | 'settings', string>>;
}
