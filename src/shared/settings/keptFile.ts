/** The settings file as a part of the program sees it: `Content` is what that part keeps in it. */
export interface KeptFile<Content> {
  /** The same object until something in it changes. */
  readonly current: () => Content;
  /** @throws ProblemError `settingsFile` where it could not be saved; it holds for this run all the same */
  readonly change: (changes: Partial<Content>) => void;
  /** The same, but for the problem to be seen in the settings alone. */
  readonly adopt: (changes: Partial<Content>) => void;
  /** Calls after every change; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The access key for CC-CMS of a file of version 1, which had it in clear; null: there is none. */
  readonly clearAccessKey: string | null;
}
