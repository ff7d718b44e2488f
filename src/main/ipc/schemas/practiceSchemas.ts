/** The form of the arguments of what is asked about practice's lessons. */
import * as v from 'valibot';
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import type { AboutPractice } from '../../../shared/contract/actions/aboutPractice.ts';
import { lessons, paces } from '../../../shared/contract/practice/course.ts';
import { nothing, wholeNumber } from './parts.ts';

/** The schema of each one's argument list. */
export const practiceSchemas: {
  readonly [Name in keyof AboutPractice]: v.GenericSchema<unknown, ActionArguments<Name>>;
} = {
  beginLesson: v.strictTuple([v.strictObject({ lesson: v.picklist(lessons), pace: v.picklist(paces) })]),
  goOnInLesson: v.strictTuple([v.strictObject({ at: wholeNumber })]),
  endLesson: nothing,
  chooseLesson: nothing,
  countKey: nothing,
};
