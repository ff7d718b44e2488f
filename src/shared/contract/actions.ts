/**
 * What a window may ask. The preload, the IPC loop, the schemas of the arguments and the window's client are all made
 * from, or held against, what stands here, so that an action that is missing in one of them does not compile.
 */
import type { Problem } from '../errors.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { ProbeArguments, ShownServer } from '../settings/shownServer.ts';
import type { SaveConnectionArguments } from '../settings/settingsView.ts';
import { aboutCalls, type AboutCalls } from './actions/aboutCalls.ts';
import { aboutDesktop, type AboutDesktop } from './actions/aboutDesktop.ts';
import { aboutOthers, type AboutOthers } from './actions/aboutOthers.ts';
import { aboutPractice, type AboutPractice } from './actions/aboutPractice.ts';
import { aboutPeople, type AboutPeople } from './actions/aboutPeople.ts';
import { aboutState, type AboutState } from './actions/aboutState.ts';
import { aboutHistory, type AboutHistory } from './actions/aboutHistory.ts';
import { aboutCrm, type AboutCrm } from './actions/aboutCrm.ts';
import { aboutWindows, type AboutWindows } from './actions/aboutWindows.ts';
import type { ActionRow } from './actions/actionRow.ts';
import type { PracticeScenario } from './mode.ts';

/** What every page is told at least; what each of them gets beyond stands in `pageViews`. */
export interface Told {
  /** Grows with every change of what this page is told: the larger one is the newer. */
  readonly seq: number;
}

/** What an action comes back with. State is never in it: the next snapshot has that. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** What the form of the sign-in sends. */
export interface SignInArguments {
  readonly agentId: string;
  /** Null: use the stored one. */
  readonly password: string | null;
  readonly phoneNumber: string;
  /** Keep the password, encrypted. */
  readonly remember: boolean;
  /** True only after the agent was told that this ends another program's session. */
  readonly takeOver: boolean;
}

/** Every action: its one argument (void = none) and what it answers with. */
export interface Actions
  extends
    AboutState,
    AboutCalls,
    AboutDesktop,
    AboutHistory,
    AboutOthers,
    AboutPractice,
    AboutCrm,
    AboutWindows,
    AboutPeople {
  /** The newest of what the window that asks is told, for one that opens. */
  getSnapshot(): Told;
  /** Starts the simulated gateway and makes it the one to sign in to, in place of one that plays something else. */
  practise(what: { readonly scenario: PracticeScenario }): void;
  /** Ends practice, with its session and a call that is up: back to the saved gateway, if there is one. */
  endPractice(): void;
  saveConnection(settings: SaveConnectionArguments): void;
  /** Connects to a gateway, and tells what it shows; nothing is sent to it, and nothing is kept. */
  probeServer(at: ProbeArguments): ShownServer;
  savePreferences(preferences: Partial<Preferences>): void;
  /** Forgets the remembered agent and password. */
  forgetAgent(): void;
  signIn(credentials: SignInArguments): void;
  /** Ends a sign-in that is under way; who is signed in by then is signed out again. */
  cancelSignIn(): void;
  /** `releaseCall`: true ends a call that is up, too (forced sign-out); false is refused while one is. */
  signOut(how: { readonly releaseCall: boolean }): void;
  /** Sets another password for the work number that is signed in; it is remembered where the one before was. */
  changePassword(passwords: { readonly oldPassword: string; readonly newPassword: string }): void;
  /** The same before a sign-in, for a password that has expired. */
  renewPassword(passwords: {
    readonly agentId: string;
    readonly oldPassword: string;
    readonly newPassword: string;
  }): void;
  /** Which of the waiting calls are looked at: those come with the snapshots. `count` up to `mostRows`. */
  lookAtWaiting(rows: { readonly from: number; readonly count: number }): void;
  /** Which held call's data is looked at: that of one comes with the snapshots. */
  lookAtHeld(call: { readonly key: string }): void;
  dismissProblem(problem: { readonly id: number }): void;
  /** What the snapshot has as unread with this ID has been read. */
  markRead(unread: { readonly id: number }): void;
  /** The system says that the network has come back, or is another one: the page hears of it, the program does not. */
  networkChanged(): void;
}

/** Names its IPC channel and its function on `window.ringside`. */
export type ActionName = keyof Actions;
/** The argument list of an action, empty or one object. */
export type ActionArguments<Name extends ActionName> = Parameters<Actions[Name]>;
/** What an action answers with where it succeeds; void: nothing. */
export type ActionValue<Name extends ActionName> = ReturnType<Actions[Name]>;

/**
 * What the program does for each action. It may take its time, and throws a `ProblemError` for what went wrong on
 * purpose.
 */
export type ActionHandlers = {
  readonly [Name in ActionName]: (
    ...args: ActionArguments<Name>
  ) => ActionValue<Name> | Promise<ActionValue<Name>>;
};

/**
 * Every action; the preload and the IPC loop go through its names, the schemas of the arguments stand in `main/ipc`.
 */
export const actionTable = {
  ...aboutState,
  ...aboutDesktop,
  ...aboutCalls,
  ...aboutOthers,
  ...aboutHistory,
  ...aboutCrm,
  ...aboutWindows,
  ...aboutPractice,
  ...aboutPeople,
  getSnapshot: { scope: 'view', failure: 'nowhere', follows: 'answer' },
  practise: { scope: 'site', failure: 'notices', follows: 'answer' },
  endPractice: { scope: 'site', failure: 'notices', follows: 'answer' },
  saveConnection: { scope: 'site', failure: 'inPlace', follows: 'answer' },
  probeServer: { scope: 'site', failure: 'inPlace', follows: 'answer' },
  savePreferences: { scope: 'settings', failure: 'notices', follows: 'answer' },
  forgetAgent: { scope: 'site', failure: 'notices', follows: 'answer' },
  signIn: { scope: 'signIn', failure: 'inPlace', follows: 'answer' },
  // What became of the sign-in tells what became of its end.
  cancelSignIn: { scope: 'signIn', failure: 'nowhere', follows: 'answer' },
  signOut: { scope: 'signIn', failure: 'notices', follows: 'answer' },
  changePassword: { scope: 'signIn', failure: 'inPlace', follows: 'answer' },
  renewPassword: { scope: 'signIn', failure: 'inPlace', follows: 'answer' },
  // Asked again with the next look.
  lookAtWaiting: { scope: 'view', failure: 'nowhere', follows: 'answer' },
  lookAtHeld: { scope: 'view', failure: 'notices', follows: 'answer' },
  dismissProblem: { scope: 'view', failure: 'notices', follows: 'answer' },
  markRead: { scope: 'session', failure: 'notices', follows: 'answer' },
  networkChanged: { scope: 'program', failure: 'notices', follows: 'answer' },
} as const satisfies { readonly [Name in ActionName]: ActionRow };

/** The actions whose row has all of this, e.g. `ActionsWith<{ scope: 'session' }>`. */
export type ActionsWith<Part extends Partial<ActionRow>> = {
  [Name in ActionName]: (typeof actionTable)[Name] extends Part ? Name : never;
}[ActionName];

export const actionNames = Object.keys(actionTable) as readonly ActionName[];
