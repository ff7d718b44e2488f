/** What all pages are told alike, and who is named to them. */
import type { Call } from '../../calls/model.ts';
import type { DataLabel } from '../../data/dataLabel.ts';
import { personOf } from '../../data/labels.ts';
import type { Preferences } from '../../settings/preferences.ts';
import type { Told } from '../actions.ts';
import type { Snapshot } from '../snapshot.ts';

/** Who is on a call, by its key, as its associated data says; a call of which they do not say is missing. */
export type People = Readonly<Record<string, string>>;

/** What each page is told, whichever it is. */
export interface EveryView extends Told, Pick<Snapshot, 'systemLanguage'> {
  readonly people: People;
  readonly settings: { readonly preferences: Pick<Preferences, 'language' | 'textSize' | 'dataLabels'> };
}

/** Whether nobody is to be named: the screen is locked, and that is set. */
export const isCovered = ({
  isScreenLocked,
  settings,
}: {
  readonly isScreenLocked: boolean;
  readonly settings: { readonly preferences: Pick<Preferences, 'coverWhenLocked'> };
}): boolean => isScreenLocked && settings.preferences.coverWhenLocked;

/** Who is on each of these calls. A held call's data is not told to a page, but who it is is. */
export const peopleOf = (calls: readonly Call[], labels: readonly DataLabel[]): People =>
  Object.fromEntries(
    calls.flatMap((call) => {
      const person = personOf(call, labels);
      return person === null ? [] : [[call.key, person]];
    }),
  );

/** Nobody who is not there at the screen reads who it is, or by which queue. */
const nobody = {
  ...{ caller: null, called: null, originalCalled: null, transferredBy: null },
  ...{ skillId: null, skillName: null },
} as const;

/** A call without its data, and with nobody who is not to be named. */
export const shownCall = <Shown extends Call>(call: Shown, covered: boolean): Shown => ({
  ...call,
  ...(covered ? nobody : {}),
  associatedData: null,
});
