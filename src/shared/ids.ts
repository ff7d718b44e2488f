/** Checks of what is filled in, before anything is sent. Each throws a `ProblemError` that names field and range. */
import type { AgentId, CallId, SkillId, WorkNo } from './domain.ts';
import { type FieldName, ProblemError } from './errors.ts';
import {
  type Allowed,
  associatedDataSize,
  cmsCallIdLength,
  gatewayCallIdLength,
  type IntegerRange,
  isDialled,
  dialledLength,
  messageLength,
  passwordLength,
  phoneNumberLength,
  publicSkillType,
  skillIdShape,
  type TextLength,
  tonesLength,
  workNoRange,
} from './fields.ts';

/** The error for a value that a field does not take; tells the kind of value, never the value. */
export function invalidInput(field: FieldName, allowed: Allowed, given: unknown): ProblemError {
  return new ProblemError({ kind: 'invalidInput', field, allowed, kindGiven: kindOf(given) });
}

function kindOf(given: unknown): 'missing' | 'empty' | 'number' | 'text' | 'boolean' | 'other' {
  if (given === undefined || given === null) return 'missing';
  if (given === '') return 'empty';
  if (typeof given === 'string') return 'text';
  if (typeof given === 'number' || typeof given === 'boolean') return typeof given as 'number' | 'boolean';
  return 'other';
}

function integerText(given: unknown, field: FieldName, range: IntegerRange): string {
  const text = typeof given === 'number' ? String(given) : given;
  if (typeof text !== 'string' || !/^[0-9]{1,9}$/.test(text)) throw invalidInput(field, range, given);
  const value = Number(text);
  if (value < range.min || value > range.max) throw invalidInput(field, range, given);
  return String(value);
}

/** 101..999999 @throws ProblemError `invalidInput` naming `agentId` */
export const toAgentId = (given: unknown): AgentId => integerText(given, 'agentId', workNoRange) as AgentId;

/** 101..999999 @throws ProblemError `invalidInput` naming `workNo` */
export const toWorkNo = (given: unknown): WorkNo => integerText(given, 'workNo', workNoRange) as WorkNo;

/** Whether a value can be a skill queue's ID: 1 to 10 decimal digits. */
export const isSkillId = (given: unknown): given is SkillId =>
  typeof given === 'string' && /^[0-9]{1,10}$/.test(given);

/** Decimal digits @throws ProblemError `invalidInput` naming `skillId` */
export function toSkillId(given: unknown): SkillId {
  const text = typeof given === 'number' ? String(given) : given;
  if (!isSkillId(text)) throw invalidInput('skillId', skillIdShape, given);
  return text;
}

/** 0, also as text: a public queue @throws ProblemError `invalidInput` naming `skillType` */
export function toSkillType(given: unknown): typeof publicSkillType.value {
  const text = typeof given === 'number' ? String(given) : given;
  if (text !== String(publicSkillType.value)) throw invalidInput('skillType', publicSkillType, given);
  return publicSkillType.value;
}

/** Whether a value is a text of this length. */
export const isWithin = (given: unknown, length: TextLength): given is string =>
  typeof given === 'string' && given.length >= length.minLength && given.length <= length.maxLength;

function visibleText(given: unknown, field: FieldName, length: TextLength): string {
  if (!isWithin(given, length) || /\p{Cc}/u.test(given)) throw invalidInput(field, length, given);
  return given;
}

/** 1..32 characters, none of them a control character @throws ProblemError `invalidInput` naming `password` */
export const toPassword = (given: unknown): string => visibleText(given, 'password', passwordLength);

/** 1..24 characters, none of them a control character @throws ProblemError `invalidInput` naming `phoneNumber` */
export const toPhoneNumber = (given: unknown): string => visibleText(given, 'phoneNumber', phoneNumberLength);

/**
 * Whether a value can be a call ID: opaque, but it becomes part of a path, so nothing that a URL or a log line would
 * read otherwise.
 */
export function isCallId(given: unknown, length: TextLength = gatewayCallIdLength): given is CallId {
  return isWithin(given, length) && /^[A-Za-z0-9][A-Za-z0-9_.:-]*$/.test(given);
}

function callIdWithin(given: unknown, length: TextLength): CallId {
  if (!isCallId(given, length)) throw invalidInput('callId', length, given);
  return given;
}

/** 1..25 characters, for the gateway @throws ProblemError `invalidInput` naming `callId` */
export const toCallId = (given: unknown): CallId => callIdWithin(given, gatewayCallIdLength);

/** 1..20 characters, for CC-CMS @throws ProblemError `invalidInput` naming `callId` */
export const toCmsCallId = (given: unknown): CallId => callIdWithin(given, cmsCallIdLength);

/** A tone that can be sent in a call, or a comma, which is a pause. */
export const isTone = (given: string): boolean => /^[0-9*#,]$/.test(given);

/** 1..24 tones @throws ProblemError `invalidInput` naming `tones` */
export function toTones(given: unknown): string {
  const { minLength, maxLength } = tonesLength;
  const isTones = typeof given === 'string' && given.length >= minLength && Array.from(given).every(isTone);
  if (!isTones || given.length > maxLength) throw invalidInput('tones', tonesLength, given);
  return given;
}

/**
 * A number as it is written, made ready to be dialled: without what parts its groups, full-width digits as plain ones,
 * of a `sip:` or `tel:` address what stands before host and parameters, and `plusPrefix` in place of a leading plus
 * sign, which no gateway takes (docs/gateway.md §11).
 * @throws ProblemError `invalidInput` naming `dialled` for what is left that cannot be dialled
 */
export function toDialled(given: unknown, plusPrefix = ''): string {
  if (typeof given !== 'string') throw invalidInput('dialled', dialledLength, given);
  const [, user = given] = /^\s*(?:sips?|tel):([^@;?]+)/i.exec(given) ?? [];
  const plain = user.normalize('NFKC').replace(/[\s()./\p{Pd}\p{Cf}]/gu, '');
  const number = plain.replace(/^\+/, plusPrefix);
  if (!isDialled(number)) throw invalidInput('dialled', dialledLength, plain);
  return number;
}

/** A whole number within a range @throws ProblemError `invalidInput` naming the field */
export function toInteger(given: unknown, field: FieldName, range: IntegerRange): number {
  return Number(integerText(given, field, range));
}

/** How long a text is on the wire, bytes of UTF-8. */
export const sizeInBytes = (text: string): number => new TextEncoder().encode(text).length;

/** At most 16 KB @throws ProblemError `invalidInput` naming `associatedData` */
export function toAssociatedData(given: unknown): string {
  if (typeof given !== 'string' || sizeInBytes(given) > associatedDataSize.max)
    throw invalidInput('associatedData', associatedDataSize, given);
  return given;
}

/** 1 to 900 characters, not all of them blanks @throws ProblemError `invalidInput` naming `message` */
export function toMessage(given: unknown): string {
  if (!isWithin(given, messageLength) || given.trim() === '')
    throw invalidInput('message', messageLength, given);
  return given;
}
