/** Parts that the forms of several actions' arguments have. */
import * as v from 'valibot';
import { transferKinds } from '../../../shared/calls/transfer.ts';
import type { CallId, SkillId } from '../../../shared/domain.ts';
import { passes } from '../../../shared/errors.ts';
import { toCallId, toSkillId, toTones } from '../../../shared/ids.ts';

/** The argument of what is asked of a call, by its key. */
export const key = v.strictObject({ key: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) });
/** A call ID. */
export const callId = v.pipe(
  v.string(),
  v.check(passes(toCallId)),
  v.transform((given) => given as CallId),
);
/** The ID of a queue. */
export const skillId = v.pipe(
  v.string(),
  v.check(passes(toSkillId)),
  v.transform((given) => given as SkillId),
);
/** Tones to be sent. */
export const tones = v.pipe(v.string(), v.check(passes(toTones)));
/** Whom a call is handed to. */
export const transferTarget = v.strictObject({
  kind: v.picklist(transferKinds),
  address: v.pipe(v.string(), v.minLength(1), v.maxLength(24), v.regex(/^[0-9A-Za-z*#]+$/)),
  name: v.nullable(v.pipe(v.string(), v.maxLength(256))),
});
/** Longest associated data, UTF-16 units, of what is written; whether the gateway takes it is asked where it is sent. */
export const mostData = 256 * 1024;
/** A whole number that can be told exactly. */
export const wholeNumber = v.pipe(v.number(), v.safeInteger());
/** No argument. */
export const nothing = v.strictTuple([]);
/** The argument list of what is asked of a call. */
export const ofCall = v.strictTuple([key]);
