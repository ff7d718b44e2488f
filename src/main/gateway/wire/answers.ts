/** The remaining results: sign-in, queues, state, counts (docs/gateway.md §2, §4, §6). */
import * as v from 'valibot';
import type { Activity, AgentStatus, CallId, Queue, Reason } from '../../../shared/domain.ts';
import { reasonNameLength, restReasonRange } from '../../../shared/fields.ts';
import { member, asObject, number, objectOf } from '../../transport/json/values.ts';
import { elementsOf, onceEach, protocolError, read, readPartly } from './read.ts';
import { enumeration, flag, loginTime, optionalCallId, shortText, shownName, skillId } from './values.ts';

/** What the sign-in's answer tells that anybody needs. */
export interface SignInResult {
  readonly vdnId: string | null;
  readonly passwordMustChange: boolean;
  /** Days; null = never or not said. */
  readonly passwordDaysLeft: number | null;
  /** Epoch ms by the gateway's clock; null when it is not told as such. */
  readonly loginAt: number | null;
  /** Whether calls can come to this number at all; null: not told. */
  readonly hasVoice: boolean | null;
}

/** `mediatype`: three letters T or F for CTI, web media and mail (docs/gateway.md §2). */
const voiceOf = (mediaType: string | null): boolean | null => {
  const first = mediaType?.trim().charAt(0).toUpperCase();
  return first === 'T' || first === 'F' ? first === 'T' : null;
};

const signInSchema = v.pipe(
  objectOf({
    vdnid: shortText,
    isForceChange: flag,
    timeRemaining: number,
    loginTime,
    mediatype: shortText,
  }),
  v.transform((wire): SignInResult => ({
    vdnId: wire.vdnid,
    passwordMustChange: wire.isForceChange,
    passwordDaysLeft: wire.timeRemaining,
    loginAt: wire.loginTime,
    hasVoice: voiceOf(wire.mediatype),
  })),
);

/**
 * `onlineagent`. An accepted sign-in counts whatever its result looks like: a member that cannot be read is taken for
 * missing.
 */
export function readSignIn(result: unknown): SignInResult {
  const told: unknown = Array.isArray(result) ? result[0] : result;
  return readPartly(signInSchema, asObject(told) ?? {}, 'result').value;
}

const queueSchema = objectOf({ id: skillId, name: shownName });

/** `agentskills`, each queue once; one without a name is called by its ID. @throws ProblemError `protocol` */
export function readQueues(result: unknown): readonly Queue[] {
  const queues = elementsOf(result).map(({ element, path }) => {
    const { id, name } = readPartly(queueSchema, element, path).value;
    if (id === null) throw protocolError(`${path}.id`);
    return { skillId: id, name: name ?? id };
  });
  return onceEach(queues, (queue) => queue.skillId);
}

const reasonSchema = objectOf({ restReasonId: number, restReason: shownName });

/**
 * `restreason`, each reason once. One that has no name, or a number that cannot be given, is left out. A longer name is
 * cut off. @throws ProblemError `protocol`
 */
export function readReasons(result: unknown): readonly Reason[] {
  const { min, max } = restReasonRange;
  const reasons = elementsOf(result).flatMap(({ element, path }): Reason[] => {
    const { restReasonId: code, restReason } = readPartly(reasonSchema, element, path).value;
    const name = restReason?.slice(0, reasonNameLength.maxLength).trim() ?? '';
    const canBeGiven = code !== null && Number.isInteger(code) && code >= min && code <= max;
    return canBeGiven && name !== '' ? [{ code, name }] : [];
  });
  return onceEach(reasons, ({ code }) => String(code));
}

/** `agentState` (docs/gateway.md §7). */
export const activityNames: Readonly<Record<string, Activity>> = {
  '0': 'unknown',
  '2': 'signedOut',
  '3': 'busy',
  '4': 'ready',
  '5': 'wrapUp',
  '7': 'talking',
  '8': 'rest',
  '9': 'preRest',
};

/**
 * Only true counts. The member is not documented: another form of it is taken for missing, so that it costs no state.
 */
const plainYes = member((given) => given === true || given === 'true');

const newCallSchema = objectOf({ callid: optionalCallId });

const agentStatusSchema = objectOf({
  agentState: enumeration<Activity>(activityNames, 'unknown'),
  isWorking: plainYes,
});

/** `agentstatus`. @throws ProblemError `protocol` */
export function readAgentStatus(result: unknown): AgentStatus {
  const { agentState, isWorking } = read(agentStatusSchema, firstOf(result), 'result');
  return { activity: agentState ?? 'unknown', isWorking };
}

/**
 * `callout` and `callinner`: the ID of the call that begins. It begins whatever the answer looks like: an ID that cannot
 * be read is taken for missing.
 */
export function readNewCallId(result: unknown): CallId | null {
  return readPartly(newCallSchema, { callid: asObject(result) === null ? result : undefined }, 'result').value
    .callid;
}

/** The one object of a result; an empty one where there is none. */
const firstOf = (result: unknown): unknown => elementsOf(result)[0]?.element ?? {};
