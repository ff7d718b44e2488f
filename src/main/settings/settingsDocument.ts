/**
 * What stands in the settings file, and how it is read. The file is the agent's: one that cannot be read as it
 * should is never repaired in place.
 */
import * as v from 'valibot';
import type { AgentId } from '../../shared/domain.ts';
import { toAgentId } from '../../shared/ids.ts';
import { type Preferences, languages, popCorners, themes } from '../../shared/settings.ts';

/** Version of the form below. A change that an older file does not fit adds a step to {@link migrations}. */
export const documentVersion = 1;

const text = v.pipe(v.string(), v.maxLength(1000));
/** Base64 of what safeStorage made of a secret. */
const encrypted = v.nullable(v.pipe(v.string(), v.base64(), v.maxLength(10_000)));
const trust = v.variant('by', [
  v.object({ by: v.literal('system') }),
  v.object({ by: v.literal('fingerprint'), fingerprint: text }),
  v.object({ by: v.literal('caFile'), path: text }),
]);
const connection = v.object({
  gatewayAddress: text,
  trust,
  cms: v.nullable(
    v.object({
      address: text,
      ccId: v.pipe(v.number(), v.safeInteger()),
      vdn: v.pipe(v.number(), v.safeInteger()),
      accessKey: text,
      signedHeaders: v.pipe(v.array(text), v.readonly()),
      trust,
    }),
  ),
});
const preferences = v.object({
  language: v.picklist(languages),
  theme: v.picklist(themes),
  popCorner: v.picklist(popCorners),
  homeRegion: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  autoEnterReady: v.boolean(),
  startReady: v.boolean(),
  startAtLogin: v.boolean(),
});
const agentId = v.pipe(
  v.string(),
  v.regex(/^[0-9]{3,6}$/),
  v.transform((given): AgentId => toAgentId(given)),
);
const dip = v.pipe(v.number(), v.safeInteger());

const document = v.object({
  version: v.literal(documentVersion),
  connection: v.nullable(connection),
  cmsSecretKey: encrypted,
  remembered: v.nullable(v.object({ agentId, phoneNumber: text, password: encrypted })),
  preferences,
  /** Where the main window was, in the desktop's device-independent pixels. */
  mainWindow: v.nullable(v.object({ x: dip, y: dip, width: dip, height: dip, maximized: v.boolean() })),
});

/** The settings file's content. */
export type SettingsDocument = v.InferOutput<typeof document>;
/** Where the main window was. */
export type WindowPlace = NonNullable<SettingsDocument['mainWindow']>;

/** Step n turns a document of version n + 1 into one of version n + 2. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;
const migrations: readonly Migration[] = [];

/** What a first run starts with. `homeRegion`: ISO 3166 alpha-2. */
export function defaultDocument(homeRegion: string): SettingsDocument {
  const comfort: Preferences = {
    language: 'system',
    theme: 'system',
    popCorner: 'bottomRight',
    homeRegion,
    autoEnterReady: true,
    startReady: true,
    startAtLogin: false,
  };
  return {
    version: documentVersion,
    connection: null,
    cmsSecretKey: null,
    remembered: null,
    preferences: comfort,
    mainWindow: null,
  };
}

/** The document that a file's text says, brought up to date; null when it is broken, or of a newer program. */
export function readDocument(
  fileText: string,
  steps: readonly Migration[] = migrations,
): SettingsDocument | null {
  let content: unknown;
  try {
    content = JSON.parse(fileText.replace(/^\uFEFF/, ''));
    const from = v.parse(v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) }), content);
    for (const step of steps.slice(from.version - 1)) content = step(v.parse(v.looseObject({}), content));
    return v.parse(document, content);
  } catch {
    return null;
  }
}
