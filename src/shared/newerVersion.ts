/** What the windows are told of a version that is newer than this program. */
import type { ShownLanguage } from './settings/preferences.ts';

export interface NewerVersion {
  /** Three numbers with points between them. */
  readonly version: string;
  /** That it is there, what has changed in it, and whom to ask, as the organisation wrote it. */
  readonly says: Readonly<Record<ShownLanguage, string>>;
}
