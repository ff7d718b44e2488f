/**
 * The contract between the processes: what the window may ask (actions), and what there is to tell (the snapshot; each
 * page gets its view of it, `pageViews`). The preload, the IPC loop and the window are all made from the tables below,
 * so a name that is missing in one of them does not compile.
 */
import type {
  Activity,
  AgentId,
  Call,
  CallDetails,
  CallId,
  CallIdList,
  Queue,
  SkillId,
  WaitingCall,
} from './domain.ts';
import type { Problem } from './errors.ts';
import type { SessionView } from './sessionView.ts';
import type { CmsKeys, Connection, Preferences, SettingsView } from './settings.ts';

export type { LostWhy, SessionView, SignedIn } from './sessionView.ts';
export { whyNotSignedOut } from './sessionView.ts';

/** The queue that the agent is looking at. */
export interface WatchedQueue {
  readonly skillId: SkillId;
  /** Oldest first. */
  readonly waiting: readonly WaitingCall[];
  /** How many more the gateway's list has, which could not be read or are more than are shown. */
  readonly leftOut: number;
  /** Why the list cannot be had or a call cannot be requested now; null = both can. */
  readonly obstacle: Problem | null;
  /** When the list was last read, this machine's clock; null before the first time. */
  readonly readAt: number | null;
  /** Why the reading after that brought nothing: the list is still that of `readAt`, and is read again soon. */
  readonly missed: Problem | null;
}

/**
 * A call that the agent asked for. It ends as `arrived`; else `problem` says why it did not: as `gone`, as `notKnown`
 * where that could not be found out, or as `refused`.
 */
export interface CallRequest {
  readonly callId: CallId;
  readonly skillId: SkillId;
  readonly state: 'asking' | 'accepted' | 'arrived' | 'gone' | 'notKnown' | 'refused';
  readonly problem: Problem | null;
}

/** What went wrong last, until the agent dismisses it or it is mended. */
export interface ShownProblem {
  /** Grows with every problem: the window announces a new one once. */
  readonly id: number;
  readonly at: number;
  readonly during: ActionName | 'session';
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
  readonly activity: Activity;
  /** Since when, this machine's clock. */
  readonly activitySince: number | null;
  /** Why the gateway set this activity by itself: a call was not answered in time. Null: not known, or the agent's choice. */
  readonly activityWhy: 'missedCall' | null;
  /** Calls at hand, oldest first; a call that ended stays for a few seconds with its `end`. */
  readonly calls: readonly Call[];
  /** The queues that are configured for the agent, signed in to or not (docs/gateway.md §4). */
  readonly queues: readonly Queue[];
  readonly inQueues: InQueues;
  /** Calls waiting over all queues (`waitnum`); null when not known. */
  readonly waitingTotal: number | null;
  readonly watched: WatchedQueue | null;
  readonly request: CallRequest | null;
  /** The last time that the gateway answered anything, this machine's clock. */
  readonly lastContactAt: number | null;
  /** Gateway's clock minus this machine's, ms; null until an event or a call's begin told. */
  readonly clockOffsetMs: number | null;
  readonly problem: ShownProblem | null;
}

/** What the simulated gateway of practice mode plays, and what its site is like; the simulator's own names. */
export const practiceScenarios = ['morning', 'flaky', 'oldSite', 'cluster'] as const;
export type PracticeScenario = (typeof practiceScenarios)[number];

/** With what the program is working: a real gateway, or the simulated one. */
export type Mode =
  | { readonly kind: 'none' }
  | { readonly kind: 'gateway' }
  /** The practice agent's sign-in is no secret: it opens nothing but the simulator. */
  | {
      readonly kind: 'practice';
      readonly agentId: AgentId;
      readonly password: string;
      readonly phoneNumber: string;
      readonly scenario: PracticeScenario;
    };

/** Everything that the windows, the tray and the notifications are made from. Replaced as a whole. */
export interface Snapshot extends SessionSnapshot {
  readonly mode: Mode;
  readonly settings: SettingsView;
  /** The language that `system` stands for on this machine. */
  readonly systemLanguage: 'en' | 'zh';
  readonly version: string;
}

/** What every page is told at least; what each of them gets beyond stands in `pageViews`. */
export interface Told {
  /** Grows with every change of what this page is told: the larger one is the newer. */
  readonly seq: number;
}

/** What an action comes back with. State is never in it: the next snapshot has that. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export interface SignInArguments {
  readonly agentId: string;
  /** Null: use the stored one. At most 32 characters. */
  readonly password: string | null;
  /** At most 24 characters. */
  readonly phoneNumber: string;
  /** Keep the password, encrypted. */
  readonly remember: boolean;
  /** True only after the agent was told that this ends another program's session. */
  readonly takeOver: boolean;
}

export interface SaveConnectionArguments {
  readonly connection: Connection;
  /** Null: keep the stored one. */
  readonly cmsKeys: CmsKeys;
}

/** Every action: its one argument (void = none) and what it answers with. */
export interface Actions {
  /** The newest of what the window that asks is told, for one that opens. */
  getSnapshot(): Told;
  /** Starts the simulated gateway and makes it the one to sign in to, in place of one that plays something else. */
  practise(what: { readonly scenario: PracticeScenario }): void;
  /** Ends practice, with its session and a call that is up: back to the saved gateway, if there is one. */
  endPractice(): void;
  saveConnection(settings: SaveConnectionArguments): void;
  savePreferences(preferences: Partial<Preferences>): void;
  /** Forgets the remembered agent and password. */
  forgetAgent(): void;
  signIn(credentials: SignInArguments): void;
  /** Signs in to the queues now, instead of after the next wait. */
  signInToQueues(): void;
  /** Ends a sign-in that is under way; who is signed in by then is signed out again. */
  cancelSignIn(): void;
  /** `releaseCall`: true ends a call that is up, too (forced sign-out); false is refused while one is. */
  signOut(how: { readonly releaseCall: boolean }): void;
  ready(): void;
  /** `reason` 200..250, or null for none. */
  busy(why: { readonly reason: number | null }): void;
  answer(call: { readonly key: string }): void;
  release(call: { readonly key: string }): void;
  hold(call: { readonly key: string }): void;
  takeBack(call: { readonly key: string }): void;
  /** Look at a queue, or at none. Its waiting calls come with the snapshots. */
  watchQueue(queue: { readonly skillId: SkillId | null }): void;
  /** Which of the waiting calls are looked at: those come with the snapshots. `count` up to `mostRows`. */
  lookAtWaiting(rows: { readonly from: number; readonly count: number }): void;
  /** Which held call's data is looked at: that of one comes with the snapshots. */
  lookAtHeld(call: { readonly key: string }): void;
  requestCall(call: { readonly callId: CallId; readonly skillId: SkillId }): void;
  /** The call IDs of a colleague of the same VDN; 900-002 without the right. */
  colleagueCalls(colleague: { readonly workNo: string }): CallIdList;
  /** Details of a call in progress, from CC-CMS. */
  callDetails(call: { readonly callId: string }): CallDetails;
  dismissProblem(problem: { readonly id: number }): void;
  /** The system says that the network has come back, or is another one: the page hears of it, the program does not. */
  networkChanged(): void;
  /** Shows the main window, e.g. from the pop. */
  showMainWindow(): void;
}

export type ActionName = keyof Actions;
export type ActionArguments<Name extends ActionName> = Parameters<Actions[Name]>;
export type ActionValue<Name extends ActionName> = ReturnType<Actions[Name]>;

/** Every action's name; the preload and the IPC loop go through this list. */
export const actionNames = [
  'getSnapshot',
  'practise',
  'endPractice',
  'saveConnection',
  'savePreferences',
  'forgetAgent',
  'signIn',
  'signInToQueues',
  'cancelSignIn',
  'signOut',
  'ready',
  'busy',
  'answer',
  'release',
  'hold',
  'takeBack',
  'watchQueue',
  'lookAtWaiting',
  'lookAtHeld',
  'requestCall',
  'colleagueCalls',
  'callDetails',
  'dismissProblem',
  'networkChanged',
  'showMainWindow',
] as const satisfies readonly ActionName[];
