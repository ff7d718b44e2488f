/**
 * The single values of the gateway's wire, beside those that every interface has (`transport/json`). Each accepts every
 * form that docs/gateway.md lists (text or number, missing, null, empty) and gives one; anything else is an issue at
 * its path. No schema keeps or reports the value itself.
 */
import { type CallId, type SkillId } from '../../../shared/domain.ts';
import { toEpochMs } from '../../transport/epoch.ts';
import { member, readNumber, readText, refused, text } from '../../transport/json/values.ts';
import { isCallId, isSkillId } from '../../../shared/ids.ts';

/** Text as a value of its own, for a list. */
export const shortText = text(256);

/** A name to be shown, without the blanks around it; of blanks alone it is null. */
export const shownName = member((given) => {
  const sent = readText(given, 256);
  return typeof sent === 'string' ? sent.trim() || null : sent;
});

/** A telephone number as sent. An agent's number may come with the prefix `a` or `A` (docs/gateway.md §3). */
export const partyNumber = member(readPartyNumber);

/**
 * What stands in place of a number that is withheld (docs/gateway.md §6): a word, alone or before the host of a SIP
 * address, or more zeros than any number has that can be called.
 */
const withheld =
  /^(?:sips?:)?"?(?:anonymous|restricted|private|unavailable|unknown|withheld)"?(?:@.*)?$|^(?:sips?:)?0{6,}(?:@.*)?$/i;

function readPartyNumber(given: unknown): string | null | typeof refused {
  const sent = readText(given, 128);
  if (typeof sent !== 'string') return sent;
  const number = sent.trim().replace(/^[aA](?=[0-9]{3,6}$)/, '');
  return number === '' || withheld.test(number) ? null : number;
}

/** No wait and no shift is longer than a hundred years, seconds. */
const longestDurationS = 3_200_000_000;

/** A length of time in seconds; null for 0 and below, which gateways send for "not filled in". */
export const duration = member((given) => {
  const value = readNumber(given);
  if (typeof value !== 'number') return value;
  if (value > longestDurationS) return refused;
  return value > 0 ? value : null;
});

/** Epoch ms, also from seconds; null for 0 and below, which gateways send for "not filled in". */
export const time = member((given) => {
  const value = readNumber(given);
  if (typeof value !== 'number') return value;
  return value > 0 ? (toEpochMs(value) ?? refused) : null;
});

/**
 * The moment of a sign-in, `loginTime`: epoch ms in 13 digits (docs/gateway.md §2). It is only compared with another
 * one, so any other form is null and harms nothing.
 */
export const loginTime = member((given) => {
  const told = readText(given, 64);
  return typeof told === 'string' && /^[0-9]{13}$/.test(told) ? Number(told) : null;
});

/** `true` or `false`, as text in any case, or as 1 or 0; missing is false. */
export const flag = member((given) => {
  if (given === null || given === '') return false;
  const isPlain = typeof given === 'boolean' || typeof given === 'string' || typeof given === 'number';
  const said = isPlain ? String(given).trim().toLowerCase() : '';
  if (said === 'true' || said === '1') return true;
  return said === 'false' || said === '0' ? false : refused;
});

/** `yes` or `no`, also as {@link flag} has it; null where it is missing. */
export const yesOrNo = member((given) => {
  const said = readText(given === true || given === false ? String(given) : given, 64);
  if (typeof said !== 'string') return said;
  if (/^(?:yes|true|1)$/i.test(said.trim())) return true;
  return /^(?:no|false|0)$/i.test(said.trim()) ? false : refused;
});

/** One of a few words of the wire, in any case; null for another one. */
export const oneOf = <const Word extends string>(words: readonly Word[]) =>
  member((given) => {
    const said = readText(given, 64);
    return typeof said === 'string'
      ? (words.find((word) => word === said.trim().toLowerCase()) ?? null)
      : said;
  });

/** The number after the last comma of a text such as `1,70001` (docs/gateway.md §11, "Consult"). */
export const numberAtEnd = member((given) => {
  const sent = readText(given, 1024);
  return typeof sent === 'string' ? readPartyNumber(sent.slice(sent.lastIndexOf(',') + 1)) : sent;
});

/** One of a numbered list (docs/gateway.md §7); a number that it does not have is `other`. */
export const enumeration = <Name>(names: Readonly<Record<string, Name>>, other: Name) =>
  member((given) => {
    const sent = readText(given, 64);
    if (typeof sent !== 'string') return sent;
    return Object.hasOwn(names, sent) ? (names[sent] ?? other) : other;
  });

/** The ID in a call object that stands for "no call". */
const noCall = '0-0';

function readCallId(given: unknown): CallId | null | typeof refused {
  const id = readText(given, 64);
  if (id === noCall) return null;
  if (typeof id !== 'string') return id;
  return isCallId(id) ? id : refused;
}

/** Whether this is no call's ID, but the one of an object that stands for "no call". */
export const isNoCall = (given: unknown): boolean => readText(given, 64) === noCall;

/** A call ID where there may be none. */
export const optionalCallId = member(readCallId);

/** A call ID where there must be one. */
export const callId = member((given) => readCallId(given) ?? refused);

/** A skill queue's ID; null for 0 and below, which the hold list sends for "not used". */
export const skillId = member((given): SkillId | null | typeof refused => {
  const id = readText(given, 64);
  if (typeof id !== 'string') return id;
  if (/^-[0-9]+$/.test(id) || /^0+$/.test(id)) return null;
  return isSkillId(id) ? id : refused;
});
