/** The form of the arguments of what is asked about queues as a whole. */
import * as v from 'valibot';
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import type { AboutOthers } from '../../../shared/contract/actions/aboutOthers.ts';

/** The schema of each one's argument list. */
export const othersSchemas: {
  readonly [Name in keyof AboutOthers]: v.GenericSchema<unknown, ActionArguments<Name>>;
} = {
  lookAtQueues: v.strictTuple([v.strictObject({ isLookedAt: v.boolean() })]),
};
