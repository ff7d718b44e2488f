/** A call as it stands in a history's file, and the check of what is read back: nobody else writes there, but disks err. */
import type { CallDirection, CallEnd, PartyNumber } from '../../../shared/calls/model.ts';
import type { CallId, SkillId } from '../../../shared/domain.ts';
import type { PastCall } from '../../../shared/history/pastCall.ts';

type Members = Readonly<Record<string, unknown>>;

const directions: readonly CallDirection[] = ['inbound', 'outbound', 'internal', 'unknown'];
const ends: Readonly<Record<CallEnd, true>> = {
  missed: true,
  abandoned: true,
  releasedByAgent: true,
  releasedByCaller: true,
  released: true,
  ended: true,
  transferred: true,
  takenAway: true,
  phoneNotLifted: true,
  rangInVain: true,
  notReached: true,
};

const isMembers = (given: unknown): given is Members => typeof given === 'object' && given !== null;
const isTime = (given: unknown): given is number => typeof given === 'number' && Number.isFinite(given);
const isText = (given: unknown): given is string => typeof given === 'string';
const orNull =
  <Value>(is: (given: unknown) => given is Value) =>
  (given: unknown): given is Value | null =>
    given === null || is(given);
const isParty = (given: unknown): given is PartyNumber =>
  isMembers(given) && isText(given['raw']) && isText(given['display']) && orNull(isText)(given['regionCode']);
const isLength = (given: unknown): given is number => isTime(given) && given >= 0;

/** The key is left out: it means nothing in another run. */
type Stored = Omit<PastCall, 'key'>;

const checks: { readonly [Name in keyof Stored]: (given: unknown) => given is Stored[Name] } = {
  id: (given): given is number => Number.isSafeInteger(given),
  callId: orNull((given): given is CallId => isText(given)),
  direction: (given): given is CallDirection => directions.some((one) => one === given),
  otherSide: (given): given is Stored['otherSide'] => given === 'caller' || given === 'called',
  requested: (given): given is boolean => typeof given === 'boolean',
  party: orNull(isParty),
  own: orNull(isParty),
  partyName: orNull(isText),
  skillId: orNull((given): given is SkillId => isText(given)),
  skillName: orNull(isText),
  at: isTime,
  beganAt: orNull(isTime),
  answeredAt: orNull(isTime),
  endedAt: isTime,
  end: (given): given is CallEnd => isText(given) && Object.hasOwn(ends, given),
  holdMs: isLength,
  longestHoldMs: isLength,
  transferredTo: orNull(isText),
  associatedData: orNull(isText),
  note: isText,
};
const names = Object.keys(checks) as readonly (keyof Stored)[];

export const toText = (call: PastCall): string =>
  JSON.stringify(Object.fromEntries(names.map((name) => [name, call[name]])));

/** Null: it is none, or of a form that this program does not know. */
export function fromText(text: string): PastCall | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isMembers(given)) return null;
  const members = given;
  if (!names.every((name) => checks[name](members[name]))) return null;
  return {
    ...Object.fromEntries(names.map((name) => [name, members[name]])),
    key: '',
  } as unknown as PastCall;
}
