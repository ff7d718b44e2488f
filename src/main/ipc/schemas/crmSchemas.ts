/** The form of the arguments of what is asked about pages of a CRM. */
import * as v from 'valibot';
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import type { AboutCrm } from '../../../shared/contract/actions/aboutCrm.ts';
import { longestTemplate } from '../../../shared/crm/address.ts';
import { templateNameLength } from '../../../shared/crm/template.ts';
import { key, nothing, wholeNumber } from './parts.ts';

const template = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(templateNameLength.maxLength)));

/** The schema of each one's argument list. */
export const crmSchemas: {
  readonly [Name in keyof AboutCrm]: v.GenericSchema<unknown, ActionArguments<Name>>;
} = {
  openCrm: v.strictTuple([
    v.union([
      v.strictObject({ ...key.entries, template }),
      v.strictObject({ record: wholeNumber, template }),
    ]),
  ]),
  tryCrm: v.strictTuple([
    v.strictObject({
      url: v.pipe(v.string(), v.maxLength(longestTemplate)),
      of: v.picklist(['example', 'lastCall']),
    }),
  ]),
  lastCrmCall: nothing,
  dismissCrmFailure: nothing,
};
