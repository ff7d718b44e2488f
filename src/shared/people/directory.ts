/** Who else works in the call centre, as the list of colleagues shows it (docs/gateway.md §11, "Directory"). */
import type { Colleague } from '../calls/transfer.ts';
import type { Queue, SkillId } from '../domain.ts';
import type { Problem } from '../errors.ts';

/** A group of agents. */
export interface Group {
  readonly id: string;
  /** Its ID where nobody tells a name: never empty. */
  readonly name: string;
}

/** An agent as the gateway's directory tells it. */
export interface Person extends Colleague {
  /** In which queues; null: not told. */
  readonly queues: readonly Queue[] | null;
  readonly group: Group | null;
  /** How long in this state, as of the answer, s; null: not told. */
  readonly inStateS: number | null;
}

/** The directory. `leftOut`: how many more it has, which name nobody or come after as many as are read. */
export interface Directory {
  readonly people: readonly Person[];
  readonly leftOut: number;
}

/** Most rows of the list that a page is told at once: more than the tallest window has, and little to send. */
export const mostPeople = 60;

/** Most queues, and groups, that are offered to choose from. */
export const mostChoices = 100;

/** Which colleagues are looked at. */
export interface LookAtPeople {
  /** In the name or the work number; empty: all. */
  readonly search: string;
  /** Null: of any queue. */
  readonly skillId: SkillId | null;
  /** ID of a group; null: of any. */
  readonly groupId: string | null;
  /** Place of the first row from 0, and how many, up to {@link mostPeople}. */
  readonly from: number;
  readonly count: number;
  /** Work number of the one of whom more is shown, whether or not in the rows; null: none. */
  readonly about: string | null;
  /** Ask the gateway anew; otherwise what was read last will do. */
  readonly anew: boolean;
}

/** A colleague, ready to be shown. Names are one line and cut to what a row can show. */
export interface PersonRow extends Colleague {
  readonly isFavourite: boolean;
  /** The first of their queues; null: not told. */
  readonly queues: readonly string[] | null;
  /** How many queues besides. */
  readonly moreQueues: number;
  readonly groupName: string | null;
  /** How long in this state by now, ms; null: not told. */
  readonly inStateMs: number | null;
}

/** What is looked at of the directory. */
export interface PeopleInSight {
  /** Favourites first, then by name. */
  readonly rows: readonly PersonRow[];
  /** Place of the first of `rows` among those that were found. */
  readonly from: number;
  /** How many were found. */
  readonly total: number;
  /** How many colleagues there are, found or not. */
  readonly everybody: number;
  readonly leftOut: number;
  /** The one that was asked about; null: not in the directory. */
  readonly about: PersonRow | null;
  /** Queues and groups in which anybody is; null: the gateway tells of nobody. */
  readonly queues: readonly Queue[] | null;
  readonly groups: readonly Group[] | null;
  /** How long ago the directory was read, ms. */
  readonly ageMs: number;
  /** Why the last reading brought nothing: what is here is from before. Null: it did. */
  readonly missed: Problem | null;
  /** How long to wait before it is asked anew, ms. */
  readonly againInMs: number;
}
