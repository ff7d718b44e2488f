/**
 * What stands in the settings file, and how it is read. The file is the agent's: where it cannot be read as it
 * should, it is kept as it is, beside the one that takes its place.
 */
import * as v from 'valibot';
import { passes } from '../../shared/errors.ts';
import { mostFavourites, mostQueues } from '../../shared/fields.ts';
import { toAgentId, toSkillId, toWorkNo } from '../../shared/ids.ts';
import {
  isPreference,
  type PreferenceName,
  preferenceNames,
  type Preferences,
} from '../../shared/settings/preferences.ts';
import { popCorners } from '../../shared/settings/preferences/calls.ts';
import { connectionForm, text } from './connectionForm.ts';

/** Version of the form below. A change that an older file does not fit adds a step to {@link migrations}. */
export const documentVersion = 3;

/** Base64 of what safeStorage made of a secret. */
const encrypted = v.nullable(v.pipe(v.string(), v.base64(), v.maxLength(10_000)));
const agentId = v.pipe(
  v.string(),
  v.check(passes(toAgentId)),
  v.transform((given: string) => toAgentId(given)),
);
const skillId = v.pipe(
  v.string(),
  v.check(passes(toSkillId)),
  v.transform((given: string) => toSkillId(given)),
);
const workNo = v.pipe(
  v.string(),
  v.check(passes(toWorkNo)),
  v.transform((given: string) => toWorkNo(given)),
);
const dip = v.pipe(v.number(), v.safeInteger());

const whole = connectionForm(v.object).entries;
/** What the person set of the connection. */
const ownConnection = v.object({
  gatewayAddress: v.exactOptional(whole.gatewayAddress),
  trust: v.exactOptional(whole.trust),
  cms: v.exactOptional(whole.cms),
});

/** Distances from a corner, by display. What cannot be read is forgotten. */
const places = v.fallback(
  v.record(
    v.pipe(v.string(), v.maxLength(100)),
    v.object({
      corner: v.picklist(popCorners),
      x: v.pipe(dip, v.minValue(0)),
      y: v.pipe(dip, v.minValue(0)),
    }),
  ),
  {},
);

/** All of it but the preferences, which are read one by one. */
const document = v.object({
  version: v.literal(documentVersion),
  connection: v.nullable(ownConnection),
  cmsAccessKey: encrypted,
  cmsSecretKey: encrypted,
  /** `gatewayAddress`: the gateway that the password is for; null: none. */
  remembered: v.nullable(
    v.object({ agentId, phoneNumber: text, password: encrypted, gatewayAddress: v.nullable(text) }),
  ),
  /** In which queues agents want to be, who chose last comes last. Who does not stand here: in every one. */
  queueChoices: v.fallback(
    v.pipe(
      v.array(
        v.object({
          agentId,
          skillIds: v.nullable(
            v.pipe(v.array(skillId), v.minLength(1), v.maxLength(mostQueues), v.readonly()),
          ),
        }),
      ),
      v.readonly(),
    ),
    [],
  ),
  /** Which colleagues come first in agents' lists; who changed theirs last comes last. */
  favourites: v.fallback(
    v.pipe(
      v.array(
        v.object({ agentId, workNos: v.pipe(v.array(workNo), v.maxLength(mostFavourites), v.readonly()) }),
      ),
      v.readonly(),
    ),
    [],
  ),
  /** Where the main window was, in the desktop's device-independent pixels. One that cannot be read is forgotten. */
  mainWindow: v.fallback(
    v.nullable(v.object({ x: dip, y: dip, width: dip, height: dip, maximized: v.boolean() })),
    null,
  ),
  /** The same for the settings window. */
  settingsWindow: v.fallback(v.nullable(v.object({ x: dip, y: dip, width: dip, height: dip })), null),
  /** Where the pop was put, and the bar. */
  popPlaces: places,
  barPlaces: places,
});

/**
 * The settings file's content. Of preferences and connection it has what the person set, and nothing else: what it lacks
 * is as the program or an administrator's policy has it at the time.
 */
export type SettingsDocument = v.InferOutput<typeof document> & {
  readonly preferences: Partial<Preferences>;
};
/** Where the main window was. */
export type WindowPlace = NonNullable<SettingsDocument['mainWindow']>;
/** Where the pop was put, by display. */
export type PopPlaces = SettingsDocument['popPlaces'];
/** Where the bar was put, by display, the one that was last put somewhere last. */
export type BarPlaces = SettingsDocument['barPlaces'];

/** Step n turns a document of version n into one of version n + 1. `defaults`: what the preferences start with. */
export type Migration = (
  document: Readonly<Record<string, unknown>>,
  defaults: Preferences,
) => Record<string, unknown>;
const migrations: readonly Migration[] = [accessKeyOutOfConnection, onlyWhatWasSet];

/** What a first run starts with. */
export function defaultDocument(): SettingsDocument {
  return {
    version: documentVersion,
    connection: null,
    cmsAccessKey: null,
    cmsSecretKey: null,
    remembered: null,
    queueChoices: [],
    favourites: [],
    preferences: {},
    mainWindow: null,
    settingsWindow: null,
    popPlaces: {},
    barPlaces: {},
  };
}

/** What a settings file says. */
export interface ReadDocument {
  readonly document: SettingsDocument;
  /** The preferences that stand in the file but cannot be read; the document lacks them. */
  readonly unreadable: readonly PreferenceName[];
  /** The access key for CC-CMS of a file of version 1, which had it in clear: to be encrypted. Null: there is none. */
  readonly clearAccessKey: string | null;
}

/**
 * What a file's text says, brought up to date; null when it is broken, or of a newer program. A preference that cannot
 * be read is left out, and everything else is kept.
 */
export function readDocument(
  fileText: string,
  defaults: Preferences,
  steps: readonly Migration[] = migrations,
): ReadDocument | null {
  let content: unknown;
  try {
    content = JSON.parse(fileText.replace(/^\uFEFF/, ''));
    const from = v.parse(v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) }), content);
    for (const step of steps.slice(from.version - 1))
      content = step(v.parse(v.looseObject({}), content), defaults);
    const members = v.parse(v.looseObject({}), content);
    const { preferences, unreadable } = readPreferences(members.preferences);
    const { clearAccessKey } = members;
    return {
      document: { ...v.parse(document, members), preferences },
      unreadable,
      clearAccessKey: v.is(v.pipe(text, v.minLength(1)), clearAccessKey) ? clearAccessKey : null,
    };
  } catch {
    return null;
  }
}

function readPreferences(given: unknown): {
  readonly preferences: Partial<Preferences>;
  readonly unreadable: readonly PreferenceName[];
} {
  if (given === undefined) return { preferences: {}, unreadable: [] };
  if (!v.is(v.looseObject({}), given) || Array.isArray(given)) {
    return { preferences: {}, unreadable: preferenceNames };
  }
  const there = preferenceNames.filter((name) => Object.hasOwn(given, name));
  const readable = there.filter((name) => isPreference(name, given[name]));
  return {
    preferences: Object.fromEntries(readable.map((name) => [name, given[name]])),
    unreadable: there.filter((name) => !readable.includes(name)),
  };
}

/** Version 1 had the access key for CC-CMS in clear, as a part of the connection. */
function accessKeyOutOfConnection(before: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const cms = v.safeParse(v.object({ cms: v.object({ accessKey: text }) }), before.connection);
  const clearAccessKey = cms.success ? cms.output.cms.accessKey : null;
  return { ...before, version: 2, cmsAccessKey: null, clearAccessKey };
}

/**
 * Version 2 had every preference, whether or not the person had set it: one that is as the program starts with was
 * most likely never set. The password was for the gateway of the connection.
 */
function onlyWhatWasSet(
  before: Readonly<Record<string, unknown>>,
  defaults: Preferences,
): Record<string, unknown> {
  const given = v.safeParse(v.looseObject({}), before.preferences);
  const isDefault = ([name, value]: readonly [string, unknown]): boolean =>
    JSON.stringify(value) === JSON.stringify(defaults[name as PreferenceName]);
  const preferences =
    given.success && !Array.isArray(given.output)
      ? Object.fromEntries(Object.entries(given.output).filter((entry) => !isDefault(entry)))
      : before.preferences;
  const connection = v.safeParse(v.object({ gatewayAddress: text }), before.connection);
  const gatewayAddress = connection.success ? connection.output.gatewayAddress : null;
  const remembered = v.safeParse(v.looseObject({}), before.remembered);
  return {
    ...before,
    version: 3,
    preferences,
    remembered: remembered.success ? { ...remembered.output, gatewayAddress } : before.remembered,
  };
}
