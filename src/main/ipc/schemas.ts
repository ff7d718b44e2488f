/**
 * The form of every action's arguments. A page is trusted with nothing: objects are strict, texts are bounded, and
 * an action without a schema does not compile. What a value *means* (is this agent number in use?) is checked where
 * it is used.
 */
import * as v from 'valibot';
import { type CallAction, callActions } from '../../shared/calls/callActions.ts';
import type { ActionArguments, ActionName } from '../../shared/contract/actions.ts';
import { consultKinds, transferKinds, transferWays } from '../../shared/calls/transfer.ts';
import { practiceScenarios } from '../../shared/contract/mode.ts';
import type { CallId, SkillId } from '../../shared/domain.ts';
import { type FieldName, passes } from '../../shared/errors.ts';
import {
  type Allowed,
  busyReasonRange,
  extensionRange,
  fields,
  isDialled,
  mostQueues,
  noteLength,
  restLengthRange,
} from '../../shared/fields.ts';
import { invalidInput, toCallId, toPassword, toPhoneNumber, toSkillId, toTones } from '../../shared/ids.ts';
import { mostRows } from '../../shared/contract/pageViews.ts';
import {
  isPreference,
  preferenceFields,
  preferenceNames,
  type PreferenceName,
  type Preferences,
} from '../../shared/settings/preferences.ts';
import { connectionForm, text } from '../settings/connectionForm.ts';

const key = v.strictObject({ key: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) });
const callId = v.pipe(
  v.string(),
  v.check(passes(toCallId)),
  v.transform((given) => given as CallId),
);
const skillId = v.pipe(
  v.string(),
  v.check(passes(toSkillId)),
  v.transform((given) => given as SkillId),
);
const tones = v.pipe(v.string(), v.check(passes(toTones)));
const transferTarget = v.strictObject({
  kind: v.picklist(transferKinds),
  address: v.pipe(v.string(), v.minLength(1), v.maxLength(24), v.regex(/^[0-9A-Za-z*#]+$/)),
  name: v.nullable(v.pipe(v.string(), v.maxLength(256))),
});
/** Of what is written; whether the gateway takes it is asked where it is sent. */
const mostData = 256 * 1024;
const wholeNumber = v.pipe(v.number(), v.safeInteger());

type PreferenceSchemas = {
  readonly [Name in PreferenceName]: v.ExactOptionalSchema<v.GenericSchema<Preferences[Name]>, undefined>;
};

/** A member may be missing, but not undefined: it would take the place of what is kept. */
const preferences = v.strictObject(
  Object.fromEntries(
    preferenceNames.map((name) => [name, v.exactOptional(v.custom((given) => isPreference(name, given)))]),
  ) as unknown as PreferenceSchemas,
);

const password = v.pipe(v.string(), v.check(passes(toPassword)));

const signIn = v.strictObject({
  agentId: text,
  password: v.nullable(password),
  phoneNumber: v.pipe(v.string(), v.check(passes(toPhoneNumber))),
  remember: v.boolean(),
  takeOver: v.boolean(),
});

const nothing = v.strictTuple([]);
const ofCall = v.strictTuple([key]);
const ofCalls = Object.fromEntries(callActions.map((name) => [name, ofCall])) as Readonly<
  Record<CallAction, typeof ofCall>
>;

/** The schema of each action's argument list. */
export const actionSchemas: {
  readonly [Name in ActionName]: v.GenericSchema<unknown, ActionArguments<Name>>;
} = {
  getSnapshot: nothing,
  practise: v.strictTuple([v.strictObject({ scenario: v.picklist(practiceScenarios) })]),
  endPractice: nothing,
  saveConnection: v.strictTuple([
    v.strictObject({
      connection: connectionForm(v.strictObject),
      cmsKeys: v.strictObject({ accessKey: v.nullable(text), secretKey: v.nullable(text) }),
    }),
  ]),
  savePreferences: v.strictTuple([preferences]),
  forgetAgent: nothing,
  signIn: v.strictTuple([signIn]),
  signInToQueues: nothing,
  chooseQueues: v.strictTuple([
    v.strictObject({
      skillIds: v.nullable(v.pipe(v.array(skillId), v.minLength(1), v.maxLength(mostQueues))),
    }),
  ]),
  readQueues: nothing,
  cancelSignIn: nothing,
  signOut: v.strictTuple([v.strictObject({ releaseCall: v.boolean() })]),
  changePassword: v.strictTuple([v.strictObject({ oldPassword: password, newPassword: password })]),
  renewPassword: v.strictTuple([
    v.strictObject({ agentId: text, oldPassword: password, newPassword: password }),
  ]),
  ready: nothing,
  busy: v.strictTuple([
    v.strictObject({
      reason: v.nullable(
        v.pipe(wholeNumber, v.minValue(busyReasonRange.min), v.maxValue(busyReasonRange.max)),
      ),
    }),
  ]),
  rest: v.strictTuple([
    v.strictObject({
      seconds: v.pipe(wholeNumber, v.minValue(restLengthRange.min), v.maxValue(restLengthRange.max)),
    }),
  ]),
  cancelNext: nothing,
  wrapUp: nothing,
  finishWrapUp: nothing,
  extendWrapUp: v.strictTuple([
    v.strictObject({
      seconds: v.pipe(wholeNumber, v.minValue(extensionRange.min), v.maxValue(extensionRange.max)),
    }),
  ]),
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
  lookAtWaiting: v.strictTuple([
    v.strictObject({
      from: v.pipe(wholeNumber, v.minValue(0)),
      count: v.pipe(wholeNumber, v.minValue(1), v.maxValue(mostRows)),
    }),
  ]),
  lookAtHeld: ofCall,
  sendTones: v.strictTuple([v.strictObject({ ...key.entries, tones })]),
  callOut: v.strictTuple([
    v.strictObject({
      dialled: v.pipe(
        v.string(),
        v.check((given) => isDialled(given)),
      ),
    }),
  ]),
  callInner: v.strictTuple([v.strictObject({ workNo: text })]),
  pickUp: v.strictTuple([v.strictObject({ workNo: text })]),
  requestCall: v.strictTuple([v.strictObject({ callId, skillId })]),
  colleagueCalls: v.strictTuple([v.strictObject({ workNo: text })]),
  callDetails: v.strictTuple([v.strictObject({ callId: text })]),
  setCallData: v.strictTuple([
    v.strictObject({ ...key.entries, data: v.pipe(v.string(), v.maxLength(mostData)) }),
  ]),
  writeNote: v.strictTuple([
    v.strictObject({ ...key.entries, text: v.pipe(v.string(), v.maxLength(noteLength.maxLength)) }),
  ]),
  dismissProblem: v.strictTuple([v.strictObject({ id: wholeNumber })]),
  markRead: v.strictTuple([v.strictObject({ id: wholeNumber })]),
  networkChanged: nothing,
  showAbout: nothing,
  showMainWindow: nothing,
  holdPop: v.strictTuple([v.strictObject({ held: v.boolean() })]),
  closePop: nothing,
};

/** What the members take for which the window has a name; any other is reported as the arguments' shape. */
const named: Readonly<Record<Exclude<FieldName, 'arguments'>, Allowed>> = {
  ...fields,
  ...preferenceFields,
};

// A page may name a member `constructor`: only the table's own ones count.
const isNamed = (member: unknown): member is keyof typeof named =>
  typeof member === 'string' && Object.hasOwn(named, member);

/**
 * The arguments of an action, checked.
 * @throws ProblemError `invalidInput` naming the member, or `arguments` where the shape is wrong.
 */
export function parseArguments<Name extends ActionName>(
  name: Name,
  given: readonly unknown[],
): ActionArguments<Name> {
  const parsed = v.safeParse(actionSchemas[name], given, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const place = parsed.issues[0].path?.at(-1);
  if (isNamed(place?.key) && place.type === 'object' && place.value !== undefined) {
    throw invalidInput(place.key, named[place.key], place.value);
  }
  throw invalidInput('arguments', { is: 'shape' }, given.length === 0 ? undefined : given[0]);
}
