/** The form of the arguments of what is asked about calls. */
import * as v from 'valibot';
import { type CallAction, callActions } from '../../../shared/calls/callActions.ts';
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import type { AboutCalls } from '../../../shared/contract/actions/aboutCalls.ts';
import { consultKinds, transferWays } from '../../../shared/calls/transfer.ts';
import { isDialled, noteLength } from '../../../shared/fields.ts';
import { text } from '../../settings/connectionForm.ts';
import { callId, key, mostData, nothing, ofCall, skillId, tones, transferTarget } from './parts.ts';

const ofCalls = Object.fromEntries(callActions.map((name) => [name, ofCall])) as Readonly<
  Record<CallAction, typeof ofCall>
>;

/** Who is called, where that is known. */
const name = v.exactOptional(transferTarget.entries.name);

/** The schema of each one's argument list. */
export const callSchemas: {
  readonly [Name in keyof AboutCalls]: v.GenericSchema<unknown, ActionArguments<Name>>;
} = {
  ...ofCalls,
  transfer: v.strictTuple([
    v.strictObject({ ...key.entries, to: transferTarget, way: v.picklist(transferWays) }),
  ]),
  transferTargets: nothing,
  consult: v.strictTuple([
    v.strictObject({
      ...key.entries,
      to: v.strictObject({ ...transferTarget.entries, kind: v.picklist(consultKinds) }),
      threeParty: v.boolean(),
    }),
  ]),
  dropParty: v.strictTuple([
    v.strictObject({ ...key.entries, number: v.pipe(v.string(), v.minLength(1), v.maxLength(128)) }),
  ]),
  watchQueue: v.strictTuple([v.strictObject({ skillId: v.nullable(skillId) })]),
  sendTones: v.strictTuple([v.strictObject({ ...key.entries, tones })]),
  callOut: v.strictTuple([
    v.strictObject({
      dialled: v.pipe(
        v.string(),
        v.check((given) => isDialled(given)),
      ),
      name,
    }),
  ]),
  callInner: v.strictTuple([v.strictObject({ workNo: text, name })]),
  pickUp: v.strictTuple([v.strictObject({ workNo: text })]),
  requestCall: v.strictTuple([v.strictObject({ callId, skillId })]),
  callDetails: v.strictTuple([v.strictObject({ callId: text })]),
  setCallData: v.strictTuple([
    v.strictObject({ ...key.entries, data: v.pipe(v.string(), v.maxLength(mostData)) }),
  ]),
  writeNote: v.strictTuple([
    v.strictObject({ ...key.entries, text: v.pipe(v.string(), v.maxLength(noteLength.maxLength)) }),
  ]),
};
