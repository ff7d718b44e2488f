/**
 * The form of every action's arguments. A page is trusted with nothing: objects are strict, texts are bounded, and
 * an action without a schema does not compile. What a value *means* (is this agent number in use?) is checked where
 * it is used.
 */
import * as v from 'valibot';
import type { ActionArguments, ActionName } from '../../shared/contract/actions.ts';
import { practiceScenarios } from '../../shared/contract/mode.ts';
import { type FieldName, passes } from '../../shared/errors.ts';
import {
  type Allowed,
  busyReasonRange,
  extensionRange,
  fields,
  mostQueues,
  restLengthRange,
} from '../../shared/fields.ts';
import { invalidInput, toPassword, toPhoneNumber } from '../../shared/ids.ts';
import { mostRows } from '../../shared/contract/pageViews.ts';
import {
  isPreference,
  preferenceFields,
  preferenceNames,
  type PreferenceName,
  type Preferences,
} from '../../shared/settings/preferences.ts';
import { programFiles } from '../../shared/contract/desktop/programFacts.ts';
import { settingsSections } from '../../shared/settings/sections.ts';
import { connectionForm, text, trustForm } from '../settings/connectionForm.ts';
import { callSchemas } from './schemas/callSchemas.ts';
import { othersSchemas } from './schemas/othersSchemas.ts';
import { historySchemas } from './schemas/historySchemas.ts';
import { desktopSchemas } from './schemas/desktopSchemas.ts';
import { crmSchemas } from './schemas/crmSchemas.ts';
import { practiceSchemas } from './schemas/practiceSchemas.ts';
import { peopleSchemas } from './schemas/peopleSchemas.ts';
import { nothing, ofCall, skillId, wholeNumber } from './schemas/parts.ts';

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
  probeServer: v.strictTuple([v.strictObject({ address: text, trust: trustForm(v.strictObject) })]),
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
  ...callSchemas,
  ...othersSchemas,
  ...historySchemas,
  ...desktopSchemas,
  ...crmSchemas,
  ...practiceSchemas,
  ...peopleSchemas,
  lookAtWaiting: v.strictTuple([
    v.strictObject({
      from: v.pipe(wholeNumber, v.minValue(0)),
      count: v.pipe(wholeNumber, v.minValue(1), v.maxValue(mostRows)),
    }),
  ]),
  lookAtHeld: ofCall,
  dismissProblem: v.strictTuple([v.strictObject({ id: wholeNumber })]),
  markRead: v.strictTuple([v.strictObject({ id: wholeNumber })]),
  networkChanged: nothing,
  readProgramFacts: nothing,
  openProgramFile: v.strictTuple([v.strictObject({ file: v.picklist(programFiles) })]),
  openSettings: v.strictTuple([
    v.strictObject({
      section: v.nullable(v.picklist(settingsSections)),
      shownFingerprints: v.strictObject({ gateway: v.nullable(text), cms: v.nullable(text) }),
    }),
  ]),
  closeSettings: nothing,
  showMainWindow: nothing,
  openBarMenu: v.strictTuple([v.strictObject({ x: wholeNumber, y: wholeNumber })]),
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
