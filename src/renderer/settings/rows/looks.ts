/** How preferences are shown where what they take does not tell it. */
import type { PreferenceName } from '../../../shared/settings/preferences.ts';

/** Whole seconds that are written as m:ss. */
export const times: readonly PreferenceName[] = ['holdAmberS', 'holdRedS', 'queueTargetS'];

/** Two in one row: `then` follows the one that it is listed under, and has no row of its own. */
export const pairs: Partial<
  Readonly<Record<PreferenceName, { then: PreferenceName; name: 'holdAlarm'; means: 'holdAlarmMeans' }>>
> = {
  holdAmberS: { then: 'holdRedS', name: 'holdAlarm', means: 'holdAlarmMeans' },
};

const seconds: readonly PreferenceName[] = Object.values(pairs).map((pair) => pair.then);

/** Without those that stand in the row of another one. */
export const rowsOf = (names: readonly PreferenceName[]): readonly PreferenceName[] =>
  names.filter((name) => !seconds.includes(name));

/** So many choices are shown side by side; more of them in a list that opens. */
export const mostSideBySide = 3;
