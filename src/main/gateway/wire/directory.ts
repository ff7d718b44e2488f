/**
 * Who else works in the call centre, and in which groups (docs/gateway.md §11, "Directory"). A site may have thousands
 * of agents, and the list is read again and again: members are read without a schema, which would cost the main process
 * a tenth of a second each time. What cannot be read of a member is taken for missing.
 */
import type { Activity, Queue } from '../../../shared/domain.ts';
import { isSkillId, toWorkNo } from '../../../shared/ids.ts';
import { passes } from '../../../shared/errors.ts';
import type { Directory, Group, Person } from '../../../shared/people/directory.ts';
import { asObject, readNumber, readText, refused } from '../../transport/json/values.ts';
import { activityNames } from './answers.ts';
import { elementsOf, onceEach } from './read.ts';

/** So many of a list are read: more than anybody looks through. */
const most = 5000;
/** So many queues of one agent. */
const mostQueues = 100;
const longestName = 256;
/** No shift is longer, s; a larger number is a moment and no length of time. */
const longestInStateS = 100_000_000;

const isWorkNo = passes(toWorkNo);

function textIn(given: unknown, maxLength = longestName): string | null {
  const text = readText(given ?? null, maxLength);
  return typeof text === 'string' ? text.trim() || null : null;
}

function numberIn(given: unknown): number | null {
  const number = readNumber(given ?? null);
  return number === refused ? null : number;
}

/**
 * `allagentstatus` and the lists like it. Whoever stands in it twice, as one who is at two nodes may, is told by the
 * record that has a state. @param now this machine's clock, for a state that is told since when
 * @throws ProblemError `protocol` for a text or a number
 */
export function readDirectory(result: unknown, now: number): Directory {
  const elements = elementsOf(result);
  const read = elements.slice(0, most).flatMap(({ element }) => personOf(element, now) ?? []);
  const told = [...read.filter(isTold), ...read.filter((one) => !isTold(one))];
  const people = onceEach(told, ({ workNo }) => workNo);
  return { people, leftOut: elements.length - read.length };
}

const isTold = ({ activity }: Person): boolean => activity !== 'unknown' && activity !== 'signedOut';

function personOf(element: unknown, now: number): Person | null {
  const told = asObject(element);
  const workNo = textIn(told?.workno ?? told?.workNo, 64)?.replace(/^[aA](?=[0-9]{3,6}$)/, '') ?? null;
  if (told === null || workNo === null || !isWorkNo(workNo)) return null;
  return {
    workNo: toWorkNo(workNo),
    name: textIn(told.name),
    activity: activityOf(told.status ?? told.agentState),
    queues: queuesOf(told.skilllist),
    group: groupOf(told.groupid, told.groupname),
    inStateS: inStateOf(told.currentstatetime, now),
  };
}

function activityOf(given: unknown): Activity {
  const code = textIn(given, 64);
  return code !== null && Object.hasOwn(activityNames, code) ? (activityNames[code] ?? 'unknown') : 'unknown';
}

/** Objects, bare IDs, or a text of IDs; null where nothing is told, and none for an empty list. */
function queuesOf(given: unknown): readonly Queue[] | null {
  if (given === undefined || given === null) return null;
  const list = typeof given === 'string' ? given.split(/[;,\s]+/).filter((id) => id !== '') : [given].flat();
  const queues = list.slice(0, mostQueues).flatMap((one: unknown): Queue[] => {
    const told = asObject(one);
    const id = textIn(told === null ? one : (told.id ?? told.skillid ?? told.skillId), 64);
    if (!isSkillId(id) || /^0+$/.test(id)) return [];
    return [{ skillId: id, name: textIn(told?.name ?? told?.skillname) ?? id }];
  });
  return onceEach(queues, ({ skillId }) => skillId);
}

/** 0 and below stand for none. */
function groupOf(id: unknown, name: unknown): Group | null {
  const groupId = textIn(id, 64);
  if (groupId === null || /^(?:-\d+|0+)$/.test(groupId)) return null;
  return { id: groupId, name: textIn(name) ?? groupId };
}

/** How long, in seconds, or since when, in seconds or milliseconds: which of them is not documented. */
function inStateOf(given: unknown, now: number): number | null {
  const told = numberIn(given);
  if (told === null || told < 0) return null;
  if (told <= longestInStateS) return told;
  const since = told < longestInStateS * 1000 ? told * 1000 : told;
  const inStateS = Math.round((now - since) / 1000);
  return inStateS >= 0 && inStateS <= longestInStateS ? inStateS : null;
}

/** `grouponvdn`. What cannot be read is left out. @throws ProblemError `protocol` for a text or a number */
export function readGroups(result: unknown): readonly Group[] {
  const groups = elementsOf(result)
    .slice(0, most)
    .flatMap(({ element }) => {
      const told = asObject(element);
      return (told === null ? null : groupOf(told.id, told.name)) ?? [];
    });
  return onceEach(groups, ({ id }) => id);
}

/** `iscensor`: also as an object with that member; null: it says neither. */
export function readIsInspector(result: unknown): boolean | null {
  const told = asObject(result);
  const given = told === null ? result : (told.iscensor ?? told.isCensor);
  const said = typeof given === 'boolean' ? String(given) : (textIn(given, 64) ?? '').toLowerCase();
  if (said === 'true' || said === '1') return true;
  return said === 'false' || said === '0' ? false : null;
}
