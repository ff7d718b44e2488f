/**
 * What there is to tell: everything that the windows, the tray and the notifications are made from. Each page gets its
 * view of it, see `pageViews.ts`.
 */
import type { Call, WaitingCall } from '../calls/model.ts';
import type { AgentId, Queue, Reason, SkillId } from '../domain.ts';
import type { Problem } from '../errors.ts';
import type { HistoryGlance } from '../history/historyViews.ts';
import type { ShownLanguage } from '../settings/preferences.ts';
import type { SettingsView } from '../settings/settingsView.ts';
import type { Availability } from './availability.ts';
import type { DesktopView } from './desktop/desktopView.ts';
import type { Mode } from './mode.ts';
import type { NewerVersion } from '../newerVersion.ts';
import type { Message } from '../people/messages.ts';
import type { CallNote } from '../calls/note.ts';
import type { Operation } from './operations.ts';
import type { QueueLoads, QueueSignIn } from './others/queueLoads.ts';
import type { SessionView } from './sessionView.ts';
import type { Unread } from './unread.ts';

/** That the gateway counts more or fewer calls in a queue (`queryacdstat`) than its list of them has (`waitcallinfo`). */
export interface CountDiffers {
  /** How many more it counts; below 0: fewer. */
  readonly by: number;
  /** When the newest count was read that is known to differ, this machine's clock. */
  readonly countedAt: number;
  /** A second count differed, too: it is not that one of them is older. */
  readonly isSure: boolean;
}

/** The queue that the agent is looking at. */
export interface WatchedQueue {
  readonly skillId: SkillId;
  /** Oldest first. */
  readonly waiting: readonly WaitingCall[];
  /** How many more the gateway's list has, which could not be read or are more than are shown. */
  readonly leftOut: number;
  /** Null: the gateway counts as many calls in this queue as its list has, as far as it is known. */
  readonly differs: CountDiffers | null;
  /** Why the list cannot be had or a call cannot be requested now; null = both can. */
  readonly obstacle: Problem | null;
  /** When the list was last read, this machine's clock; null before the first time. */
  readonly readAt: number | null;
  /** Why the reading after that brought nothing: the list is still that of `readAt`, and is read again soon. */
  readonly missed: Problem | null;
}

/**
 * What is wrong with the session or went wrong with its end, until the agent dismisses it or it is mended. What is
 * wrong with something that was asked stands with that, in `operations`.
 */
export interface ShownProblem {
  /** Grows with everything that goes wrong, that of operations included: the window announces a new one once. */
  readonly id: number;
  readonly at: number;
  /** `queues`: the sign-in to them · `callData`: a call's data was too large to be read. */
  readonly during: 'queues' | 'callData' | 'signOut';
  readonly problem: Problem;
}

/**
 * Whether the agent is signed in to a queue, without which no call comes. `asking`: the gateway has not said so far;
 * `notKnown`: the sign-in to the queues failed, and what came of it cannot be asked.
 */
export type InQueues = 'asking' | 'some' | 'none' | 'notKnown';

/** What the session knows; made by `session`, sent as part of the {@link Snapshot}. */
export interface SessionSnapshot {
  readonly session: SessionView;
  readonly availability: Availability;
  /** Calls at hand, oldest first; a call that ended stays for a few seconds with its `end`. */
  readonly calls: readonly Call[];
  /** The queues that are configured for the agent, signed in to or not (docs/gateway.md §4). */
  readonly queues: readonly Queue[];
  readonly inQueues: InQueues;
  readonly queueSignIn: QueueSignIn;
  /** The reasons that the site has names for (`restreason`, docs/gateway.md §4); empty where it has no such list. */
  readonly siteReasons: readonly Reason[];
  readonly queueLoads: QueueLoads;
  readonly watched: WatchedQueue | null;
  /** What was asked and is under way, or went wrong; in the order in which it was asked. */
  readonly operations: readonly Operation[];
  /** The last time that the gateway answered anything, this machine's clock. */
  readonly lastContactAt: number | null;
  /** Gateway's clock minus this machine's, ms; null until an event or a call's begin told. */
  readonly clockOffsetMs: number | null;
  /** What is to be read, oldest first. */
  readonly unread: readonly Unread[];
  /** What was written about calls, in the order of the last changes. */
  readonly notes: readonly CallNote[];
  /** Notes and bulletins of the shift, oldest first, and whose they are. */
  readonly messages: readonly Message[];
  readonly messagesOf: AgentId | null;
  /** At most one of each `during`. */
  readonly problems: readonly ShownProblem[];
}

/** Everything that the windows, the tray and the notifications are made from. Replaced as a whole. */
export interface Snapshot extends SessionSnapshot {
  readonly mode: Mode;
  readonly history: HistoryGlance;
  readonly settings: SettingsView;
  readonly isScreenLocked: boolean;
  readonly desktop: DesktopView;
  /** The language that `system` stands for on this machine. */
  readonly systemLanguage: ShownLanguage;
  readonly version: string;
  /** Null: none is known. */
  readonly newerVersion: NewerVersion | null;
}
