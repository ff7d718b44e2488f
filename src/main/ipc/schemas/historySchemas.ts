/** The form of the arguments of what is asked of the history. */
import * as v from 'valibot';
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import type { AboutHistory } from '../../../shared/contract/actions/aboutHistory.ts';
import { mostRows } from '../../../shared/contract/pageViews.ts';
import { longestSearch } from '../../../shared/history/historyViews.ts';
import { historyKinds } from '../../../shared/history/pastCall.ts';
import { nothing, ofCall, wholeNumber } from './parts.ts';

/** The schema of each one's argument list. */
export const historySchemas: {
  readonly [Name in keyof AboutHistory]: v.GenericSchema<unknown, ActionArguments<Name>>;
} = {
  readHistory: v.strictTuple([
    v.strictObject({
      kind: v.picklist(historyKinds),
      day: v.union([v.picklist(['today', 'all']), wholeNumber]),
      search: v.pipe(v.string(), v.maxLength(longestSearch)),
      from: v.pipe(wholeNumber, v.minValue(0)),
      count: v.pipe(wholeNumber, v.minValue(1), v.maxValue(mostRows)),
    }),
  ]),
  readPastCall: v.strictTuple([v.strictObject({ id: wholeNumber })]),
  earlierCalls: ofCall,
  readShift: nothing,
};
