/**
 * What each field takes that the agent, an administrator or a request of the program fills in. Each limit stands here
 * alone: forms, the checks of what crosses the bridge, the gateway and CC-CMS all read it.
 */

/** What a field takes. */
export type Allowed =
  | { readonly is: 'integer'; readonly min: number; readonly max: number }
  /** Seconds, typed as minutes and seconds. */
  | { readonly is: 'minutes'; readonly min: number; readonly max: number }
  | { readonly is: 'exactly'; readonly value: number }
  | { readonly is: 'digits' }
  /** `0-9 * # ,`, so many of them. */
  | { readonly is: 'tones'; readonly minLength: number; readonly maxLength: number }
  /** `0-9 * #`, so many of them. */
  | { readonly is: 'dialled'; readonly minLength: number; readonly maxLength: number }
  | { readonly is: 'text'; readonly minLength: number; readonly maxLength: number }
  /** A text of so many bytes in UTF-8. */
  | { readonly is: 'bytes'; readonly max: number }
  | { readonly is: 'oneOf'; readonly values: readonly string[] }
  /** Schemes as they are read, without their colon. */
  | { readonly is: 'url'; readonly schemes: readonly string[] }
  | { readonly is: 'sha256' }
  | { readonly is: 'file' }
  /** ISO 3166 alpha-2 */
  | { readonly is: 'region' }
  | { readonly is: 'yesOrNo' }
  /** Names for whole numbers, each number once. */
  | { readonly is: 'names'; readonly numbers: IntegerRange; readonly name: TextLength }
  /** Labels of fields of associated data, at most so many, each field once. */
  | { readonly is: 'labels'; readonly most: number; readonly key: TextLength; readonly name: TextLength }
  /** A key of the whole system, such as Ctrl+Shift+F9, or none: see `settings/globalKeys`. */
  | { readonly is: 'globalKey' }
  /** Any of a few, each once. */
  | { readonly is: 'someOf'; readonly values: readonly string[] }
  /** Pages of a CRM, at most so many, each name once. */
  | { readonly is: 'templates'; readonly most: number; readonly name: TextLength }
  | { readonly is: 'shape' };

/** A length in characters (UTF-16 units). */
export type TextLength = Extract<Allowed, { is: 'text' }>;
/** Whole numbers, both ends included. */
export type IntegerRange = Extract<Allowed, { is: 'integer' }>;

/** Work numbers of agents (docs/gateway.md §1: older documents end at 59999, newer at 999999). */
export const workNoRange = { is: 'integer', min: 101, max: 999_999 } as const satisfies Allowed;
/** docs/gateway.md §2. */
export const passwordLength = { is: 'text', minLength: 1, maxLength: 32 } as const satisfies Allowed;
/** docs/gateway.md §2. */
export const phoneNumberLength = { is: 'text', minLength: 1, maxLength: 24 } as const satisfies Allowed;
/** docs/gateway.md §6. */
export const gatewayCallIdLength = { is: 'text', minLength: 1, maxLength: 25 } as const satisfies Allowed;
/** docs/gateway.md §9. */
export const cmsCallIdLength = { is: 'text', minLength: 1, maxLength: 20 } as const satisfies Allowed;
export const skillIdShape = { is: 'digits' } as const satisfies Allowed;
/** Only public queues can be asked for a call (docs/gateway.md §5). */
export const publicSkillType = { is: 'exactly', value: 0 } as const satisfies Allowed;
/** Reasons of `saybusy` (docs/gateway.md §4). */
export const busyReasonRange = { is: 'integer', min: 200, max: 250 } as const satisfies Allowed;
/** Reasons of `rest` (docs/gateway.md §4). */
export const restReasonRange = { is: 'integer', min: 0, max: 255 } as const satisfies Allowed;
/** Lengths of a break that are offered, minutes. */
export const breakMinutes = [5, 10, 15] as const;
/** How long a `rest` may be, in seconds (docs/gateway.md §4). */
export const restLengthRange = { is: 'integer', min: 1, max: 86_399 } as const satisfies Allowed;
/** Most queues that are chosen at a time: more than an agent has, and still a short address. */
export const mostQueues = 200;
/** Most colleagues who come first in one agent's list: the oldest go first. */
export const mostFavourites = 200;
/** By how much after-call work may be extended at once, in seconds. */
export const extensionRange = { is: 'integer', min: 1, max: 3600 } as const satisfies Allowed;
/** For how many days beyond its own a call can be kept. */
export const historyDaysRange = { is: 'integer', min: 0, max: 3650 } as const satisfies Allowed;
/** How long a call may be on hold before it is said, s; 0: for ever. */
export const holdLimitRange = { is: 'integer', min: 0, max: 3600 } as const satisfies Allowed;
/** How long a call should wait in a queue at most, s; 0: nobody says. */
export const waitTargetRange = { is: 'integer', min: 0, max: 3600 } as const satisfies Allowed;
/** What fits into a line of the menu. */
export const reasonNameLength = { is: 'text', minLength: 1, maxLength: 40 } as const satisfies Allowed;
/** As long as the name of a field of associated data is read. */
export const dataKeyLength = { is: 'text', minLength: 1, maxLength: 80 } as const satisfies Allowed;
/** What fits before its value; without one the platform's own name stands there. */
export const dataNameLength = { is: 'text', minLength: 0, maxLength: 40 } as const satisfies Allowed;
/** docs/gateway.md §9. */
export const ccIdRange = { is: 'integer', min: 1, max: 65_535 } as const satisfies Allowed;
/** docs/gateway.md §9. */
export const vdnRange = { is: 'integer', min: 1, max: 5000 } as const satisfies Allowed;
export const addressShape = { is: 'url', schemes: ['https', 'http'] } as const satisfies Allowed;
export const fingerprintShape = { is: 'sha256' } as const satisfies Allowed;
export const caFileShape = { is: 'file' } as const satisfies Allowed;
/** docs/gateway.md §9. */
export const accessKeyLength = { is: 'text', minLength: 1, maxLength: 128 } as const satisfies Allowed;
/** docs/gateway.md §9. */
export const secretKeyLength = { is: 'text', minLength: 1, maxLength: 256 } as const satisfies Allowed;
/**
 * docs/gateway.md §6: 16 KB, of which it is not said in what they are counted. In bytes of UTF-8 no text counts less than
 * in characters or in GBK.
 */
export const associatedDataSize = { is: 'bytes', max: 16_384 } as const satisfies Allowed;
/** A note on a call: some pages, so that nothing else than a paste is ever cut. */
export const noteLength = { is: 'text', minLength: 0, maxLength: 4000 } as const satisfies Allowed;
/** docs/gateway.md §11, "Messages": of a bulletin; of a note it is not documented. */
export const messageLength = { is: 'text', minLength: 1, maxLength: 900 } as const satisfies Allowed;
/** docs/gateway.md §11, "DTMF". */
export const tonesLength = { is: 'tones', minLength: 1, maxLength: 24 } as const satisfies Allowed;
/** docs/gateway.md §11, "Call out". */
export const dialledLength = { is: 'dialled', minLength: 1, maxLength: 24 } as const satisfies Allowed;
/** What a site dials in place of the plus sign of an international number; empty: nothing. */
export const plusPrefixLength = { is: 'dialled', minLength: 0, maxLength: 8 } as const satisfies Allowed;
/** Headers that a request to CC-CMS carries and that its signature can therefore cover (docs/gateway.md §9). */
export const signableHeaders = {
  is: 'oneOf',
  values: ['accept', 'content-length', 'content-type', 'host'],
} as const satisfies Allowed;

/** Whether this has the form of a region's code, ISO 3166 alpha-2; not whether there is such a region. */
export const isRegionCode = (given: unknown): given is string =>
  typeof given === 'string' && /^[A-Z]{2}$/.test(given);

/** Whether a value is a text that can be dialled as it is: digits, `*` and `#`, so many of them. */
export const isDialled = (
  given: unknown,
  { minLength, maxLength }: Extract<Allowed, { is: 'dialled' }> = dialledLength,
): given is string =>
  typeof given === 'string' &&
  given.length >= minLength &&
  given.length <= maxLength &&
  /^[0-9*#]*$/.test(given);

/** Every field by the name that errors, forms and arguments of actions give it. */
export const fields = {
  agentId: workNoRange,
  workNo: workNoRange,
  password: passwordLength,
  phoneNumber: phoneNumberLength,
  callId: gatewayCallIdLength,
  skillId: skillIdShape,
  skillType: publicSkillType,
  reason: busyReasonRange,
  tones: tonesLength,
  seconds: restLengthRange,
  dialled: dialledLength,
  associatedData: associatedDataSize,
  message: messageLength,
  ccId: ccIdRange,
  vdn: vdnRange,
  gatewayAddress: addressShape,
  certificateFingerprint: fingerprintShape,
  caFile: caFileShape,
  cmsAddress: addressShape,
  accessKey: accessKeyLength,
  secretKey: secretKeyLength,
  signedHeaders: signableHeaders,
} as const satisfies Readonly<Record<string, Allowed>>;
