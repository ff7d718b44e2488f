/** The form of the arguments of what is asked about colleagues. */
import * as v from 'valibot';
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import type { AboutPeople } from '../../../shared/contract/actions/aboutPeople.ts';
import { messageLength } from '../../../shared/fields.ts';
import { mostPeople } from '../../../shared/people/directory.ts';
import { text } from '../../settings/connectionForm.ts';
import { skillId, wholeNumber } from './parts.ts';

const shortText = v.pipe(v.string(), v.maxLength(100));

/** The schema of each one's argument list. */
export const peopleSchemas: {
  readonly [Name in keyof AboutPeople]: v.GenericSchema<unknown, ActionArguments<Name>>;
} = {
  lookAtPeople: v.strictTuple([
    v.strictObject({
      search: shortText,
      skillId: v.nullable(skillId),
      groupId: v.nullable(shortText),
      from: v.pipe(wholeNumber, v.minValue(0)),
      count: v.pipe(wholeNumber, v.minValue(1), v.maxValue(mostPeople)),
      about: v.nullable(shortText),
      anew: v.boolean(),
    }),
  ]),
  setFavourite: v.strictTuple([v.strictObject({ workNo: text, isFavourite: v.boolean() })]),
  colleagueCalls: v.strictTuple([v.strictObject({ workNo: text })]),
  sendNote: v.strictTuple([
    v.strictObject({ workNo: text, text: v.pipe(v.string(), v.maxLength(messageLength.maxLength)) }),
  ]),
  readMessages: v.strictTuple([
    v.strictObject({ from: v.pipe(wholeNumber, v.minValue(0)), of: v.nullable(shortText) }),
  ]),
};
