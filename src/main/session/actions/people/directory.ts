/** The directory of colleagues: read while somebody looks at it, kept to be searched, told as far as it is in sight. */
import { hasSession } from '../../../../shared/contract/sessionQuestions.ts';
import { oneLine } from '../../../../shared/data/visibleText.ts';
import type { AgentId, Queue, WorkNo } from '../../../../shared/domain.ts';
import { type Problem, problemOf } from '../../../../shared/errors.ts';
import { mostFavourites } from '../../../../shared/fields.ts';
import { toWorkNo } from '../../../../shared/ids.ts';
import {
  type Group,
  type LookAtPeople,
  mostChoices,
  mostPeople,
  type PeopleInSight,
  type Person,
  type PersonRow,
} from '../../../../shared/people/directory.ts';
import { isSettled } from '../../gatewayPort/failedRequests.ts';
import type { SignedInSession } from '../../life/signedInSession.ts';
import type { SnapshotStore } from '../../state/store.ts';
import { delays } from '../../time/delays.ts';
import type { Clock } from '../../time/timers.ts';
import type { ActionRunner } from '../actionRunner.ts';
import { notPossible } from '../notPossible.ts';
import type { Favourites } from './favourites.ts';
import { createOrder, found, withFirst } from './peopleFound.ts';
import { perSession } from './perSession.ts';

/** What these actions take. */
export interface DirectoryDeps {
  readonly actionRunner: ActionRunner;
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly favourites: Favourites;
}

/** The directory as it was read last. */
interface Reading {
  /** In their order, without the agent. */
  readonly people: readonly Person[];
  readonly leftOut: number;
  readonly queues: readonly Queue[] | null;
  readonly groups: readonly Group[] | null;
  readonly at: number;
  readonly missed: Problem | null;
  readonly againInMs: number;
}

/** Longest name of a row, and of a queue or group, UTF-16 units: all that is in sight is to stay below 64 kB. */
const longestName = 48;
const longestQueueName = 28;
/** Queues that a row names. */
const mostNamed = 2;

/** Both reject with `notPossible` where nobody is signed in, and `lookAtPeople` with what the gateway said first. */
export function createDirectory(deps: DirectoryDeps) {
  const { actionRunner, store, clock, favourites } = deps;
  const own = (): AgentId => {
    const { session } = store.snapshot;
    if (!hasSession(session)) throw notPossible('notSignedIn');
    return session.agentId;
  };
  const readerOf = perSession((session) => new DirectoryReader(session, own(), deps));
  return {
    lookAtPeople: async (look: LookAtPeople): Promise<PeopleInSight> => {
      const of = own();
      const reading = await readerOf(actionRunner.requireSignedIn()).reading(look.anew);
      const now = clock.now();
      const first = new Set(favourites.of(of));
      const all = withFirst(found(reading.people, look), first);
      const count = Math.min(look.count, mostPeople);
      const from = Math.max(0, Math.min(look.from, all.length - count));
      const about = reading.people.find(({ workNo }) => workNo === look.about);
      const { leftOut, queues, groups, at, missed, againInMs } = reading;
      return {
        rows: all.slice(from, from + count).map((one) => rowOf(one, first, now - at)),
        ...{ from, total: all.length, everybody: reading.people.length, leftOut, queues, groups, missed },
        about: about === undefined ? null : rowOf(about, first, now - at),
        ageMs: now - at,
        againInMs,
      };
    },
    setFavourite: async (who: { readonly workNo: string; readonly isFavourite: boolean }): Promise<void> => {
      const workNo = toWorkNo(who.workNo);
      const of = own();
      const others = favourites.of(of).filter((one) => one !== workNo);
      favourites.keep(of, who.isFavourite ? [...others, workNo].slice(-mostFavourites) : others);
    },
  };
}

class DirectoryReader {
  readonly #session: SignedInSession;
  readonly #of: AgentId;
  readonly #deps: Pick<DirectoryDeps, 'actionRunner' | 'clock'>;
  readonly #inOrder = createOrder();
  #last: Reading | null = null;
  #underWay: Promise<Reading> | null = null;
  /** Asked for once, where the directory has groups without names. */
  #names: readonly Group[] | null = null;

  /** @param of who reads */
  constructor(session: SignedInSession, of: AgentId, deps: Pick<DirectoryDeps, 'actionRunner' | 'clock'>) {
    this.#session = session;
    this.#of = of;
    this.#deps = deps;
  }

  /** What was read last, or a new one. Somebody who looks while it is read already waits for that reading. */
  async reading(anew: boolean): Promise<Reading> {
    if (this.#last !== null && !anew) return this.#last;
    this.#underWay ??= this.#read().finally(() => (this.#underWay = null));
    try {
      this.#last = await this.#underWay;
      return this.#last;
    } catch (error) {
      throw this.#deps.actionRunner.asProblem(error, 'lookAtPeople');
    }
  }

  async #read(): Promise<Reading> {
    const { clock } = this.#deps;
    const begun = clock.now();
    try {
      const told = await this.#session.ask((gateway, signal) => gateway.directory(signal));
      const others = told.people.filter(({ workNo }) => workNo !== String(this.#of));
      const groupNames = await this.#namesOfGroups(others);
      const byId = new Map(groupNames.map((one) => [one.id, one]));
      const people = this.#inOrder(others.map((one) => withGroupName(one, byId)));
      const at = clock.now();
      return {
        ...{ people, leftOut: told.leftOut, queues: queuesOf(people), groups: groupsOf(people) },
        ...{ at, missed: null },
        // A gateway that takes long for it is not asked all the time.
        againInMs: Math.max(delays.directoryMs, (at - begun) * 10),
      };
    } catch (error) {
      const missed = problemOf(error);
      if (missed === null || this.#last === null) throw error;
      const againInMs = isSettled(missed) ? delays.directoryRefusedMs : delays.directoryMs;
      return { ...this.#last, missed, againInMs };
    }
  }

  /** That they cannot be had costs no list; what may come later is asked for with the next one. */
  async #namesOfGroups(people: readonly Person[]): Promise<readonly Group[]> {
    if (this.#names !== null) return this.#names;
    if (!people.some(({ group }) => group !== null && group.name === group.id)) return [];
    try {
      this.#names = await this.#session.ask((gateway, signal) => gateway.groups(signal));
      return this.#names;
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null || this.#session.signal.aborted) throw error;
      if (isSettled(problem)) this.#names = [];
      return [];
    }
  }
}

/** @param ageMs how old the reading is */
function rowOf(person: Person, first: ReadonlySet<WorkNo>, ageMs: number): PersonRow {
  const { workNo, name, activity, queues, group, inStateS } = person;
  return {
    ...{ workNo, activity, isFavourite: first.has(workNo) },
    name: name === null ? null : oneLine(name, longestName) || null,
    queues: queues?.slice(0, mostNamed).map((queue) => oneLine(queue.name, longestQueueName)) ?? null,
    moreQueues: Math.max(0, (queues?.length ?? 0) - mostNamed),
    groupName: group === null ? null : oneLine(group.name, longestQueueName),
    inStateMs: inStateS === null ? null : inStateS * 1000 + ageMs,
  };
}

function withGroupName(person: Person, groups: ReadonlyMap<string, Group>): Person {
  const { group } = person;
  const named = group === null || group.name !== group.id ? undefined : groups.get(group.id);
  return named === undefined ? person : { ...person, group: named };
}

/** Each queue in which anybody is, by name. */
function queuesOf(people: readonly Person[]): readonly Queue[] | null {
  const told = people.flatMap(({ queues }) => (queues === null ? [] : [queues]));
  if (told.length === 0) return null;
  const byId = new Map(told.flat().map((queue) => [queue.skillId, queue]));
  return byName([...byId.values()]);
}

function groupsOf(people: readonly Person[]): readonly Group[] | null {
  const byId = new Map(people.flatMap(({ group }) => (group === null ? [] : [[group.id, group]])));
  return byId.size === 0 ? null : byName([...byId.values()]);
}

const byName = <Named extends { readonly name: string }>(named: readonly Named[]): readonly Named[] =>
  [...named]
    .sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }))
    .slice(0, mostChoices)
    .map((one) => ({ ...one, name: oneLine(one.name, longestQueueName) }));
