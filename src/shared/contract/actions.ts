/**
 * What a window may ask. The preload, the IPC loop, the schemas of the arguments and the window's client are all made
 * from, or held against, what stands here, so that an action that is missing in one of them does not compile.
 */
import type { CallDetails } from '../calls/details.ts';
import type { ConsultTarget, TransferTarget, TransferTargets, TransferWay } from '../calls/transfer.ts';
import type { CallIdList, DataOutcome } from '../calls/told.ts';
import type { CallId, SkillId } from '../domain.ts';
import type { Problem } from '../errors.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { SaveConnectionArguments } from '../settings/settingsView.ts';
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
  /** Signs in to these queues, or with null to every configured one, and keeps that for the next sign-in. */
  chooseQueues(queues: { readonly skillIds: readonly SkillId[] | null }): void;
  /** Asks anew which queues are configured, and in which the agent is. */
  readQueues(): void;
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
  ready(): void;
  /** `reason` 200..250, or null for none. */
  busy(why: { readonly reason: number | null }): void;
  /**
   * A break of `seconds`, 1 to 86399, or so much longer from now on while there is one. It does not end by itself;
   * {@link Actions.ready} ends it.
   */
  rest(howLong: { readonly seconds: number }): void;
  /** Takes back what was asked for the time after the call that is up. */
  cancelNext(): void;
  /** After-call work, also without a call before it. */
  wrapUp(): void;
  /** Ends after-call work: what follows is what was asked for, or ready. */
  finishWrapUp(): void;
  /** The program ends the after-call work that is under way so much later: 1 to 3600. */
  extendWrapUp(by: { readonly seconds: number }): void;
  answer(call: { readonly key: string }): void;
  release(call: { readonly key: string }): void;
  hold(call: { readonly key: string }): void;
  takeBack(call: { readonly key: string }): void;
  /** Holds the call that is talked in and takes this held one back; where the latter is refused, the first again. */
  swap(call: { readonly key: string }): void;
  mute(call: { readonly key: string }): void;
  unmute(call: { readonly key: string }): void;
  /** Tones in the call that is talked in: 1 to 24 of `0-9 * #`, or `,`, which is a pause. */
  sendTones(tones: { readonly key: string; readonly tones: string }): void;
  /** Hands a call on. What comes of it is told by the call's `transfer`. */
  transfer(what: { readonly key: string; readonly to: TransferTarget; readonly way: TransferWay }): void;
  /** Takes it back while it is under way. */
  cancelTransfer(call: { readonly key: string }): void;
  transferTargets(): TransferTargets;
  /** Calls a number outside: 1 to 24 digits, `*` or `#`, without a plus sign. */
  callOut(whom: { readonly dialled: string }): void;
  /** Calls a colleague. */
  callInner(whom: { readonly workNo: string }): void;
  /** Takes the call that rings at a colleague of the same VDN; refused without the right. */
  pickUp(from: { readonly workNo: string }): void;
  /** Asks somebody for help about the call that is talked in, which waits; or, with three, all of them talk. */
  consult(what: { readonly key: string; readonly to: ConsultTarget; readonly threeParty: boolean }): void;
  /** Ends the call for help with this key, whether or not anybody has answered. */
  cancelConsult(call: { readonly key: string }): void;
  /** Joins this held call with the one that is talked in, and lets the agent go out of both. */
  complete(call: { readonly key: string }): void;
  /** Joins this held call with the one that is talked in: a conference. */
  join(call: { readonly key: string }): void;
  /** Takes a party out of the conference of which the call is a part. */
  dropParty(who: { readonly key: string; readonly number: string }): void;
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
  /** Writes a call's data back, at most 16 KB of UTF-8. How the gateway's data compares then. */
  setCallData(what: { readonly key: string; readonly data: string }): DataOutcome;
  /** Keeps what is written about a call, in place of what was; up to 4000 characters, none to forget it. */
  writeNote(note: { readonly key: string; readonly text: string }): void;
  dismissProblem(problem: { readonly id: number }): void;
  /** What the snapshot has as unread with this ID has been read. */
  markRead(unread: { readonly id: number }): void;
  /** The system says that the network has come back, or is another one: the page hears of it, the program does not. */
  networkChanged(): void;
  /** Shows version, build and licences, in a dialog of the desktop's. */
  showAbout(): void;
  /** Shows the main window, e.g. from the pop. */
  showMainWindow(): void;
  /** Keeps what the pop says of an answered or missed call on the screen while it is `held`, such as by the pointer. */
  holdPop(how: { readonly held: boolean }): void;
  /** Takes the pop off the screen, unless a call rings. */
  closePop(): void;
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

interface ActionRow {
  /**
   * What it is about. `session`: it asks something of the session that is up, so that its failure is of no use once
   * that has ended · `signIn`: it begins or ends a session · `site`: where to sign in to, and as whom · `settings` ·
   * `view`: what the page that asks shows · `program`.
   */
  readonly scope: 'session' | 'signIn' | 'site' | 'settings' | 'view' | 'program';
  /** Where the main window tells that it failed: at what asked for it, in the notices above every view, or nowhere. */
  readonly failure: 'inPlace' | 'notices' | 'nowhere';
  /**
   * What the page waits for. `answer`: the answer is all · `state`: what it is for shows in the snapshot, set by an
   * event or by the acceptance itself. That is an operation: how it is known to be done stands in its row of
   * `session/actions/operations/operationTable`.
   */
  readonly follows: 'answer' | 'state';
}

/**
 * Every action; the preload and the IPC loop go through its names, the schemas of the arguments stand in `main/ipc`.
 */
export const actionTable = {
  getSnapshot: { scope: 'view', failure: 'nowhere', follows: 'answer' },
  practise: { scope: 'site', failure: 'notices', follows: 'answer' },
  endPractice: { scope: 'site', failure: 'notices', follows: 'answer' },
  saveConnection: { scope: 'site', failure: 'inPlace', follows: 'answer' },
  savePreferences: { scope: 'settings', failure: 'notices', follows: 'answer' },
  forgetAgent: { scope: 'site', failure: 'notices', follows: 'answer' },
  signIn: { scope: 'signIn', failure: 'inPlace', follows: 'answer' },
  signInToQueues: { scope: 'session', failure: 'notices', follows: 'answer' },
  // In which queues the agent is, is asked as a part of it.
  chooseQueues: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  readQueues: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  // What became of the sign-in tells what became of its end.
  cancelSignIn: { scope: 'signIn', failure: 'nowhere', follows: 'answer' },
  signOut: { scope: 'signIn', failure: 'notices', follows: 'answer' },
  changePassword: { scope: 'signIn', failure: 'inPlace', follows: 'answer' },
  renewPassword: { scope: 'signIn', failure: 'inPlace', follows: 'answer' },
  ready: { scope: 'session', failure: 'notices', follows: 'state' },
  busy: { scope: 'session', failure: 'notices', follows: 'state' },
  rest: { scope: 'session', failure: 'notices', follows: 'state' },
  cancelNext: { scope: 'session', failure: 'notices', follows: 'state' },
  wrapUp: { scope: 'session', failure: 'notices', follows: 'state' },
  finishWrapUp: { scope: 'session', failure: 'notices', follows: 'state' },
  extendWrapUp: { scope: 'session', failure: 'notices', follows: 'answer' },
  answer: { scope: 'session', failure: 'notices', follows: 'state' },
  release: { scope: 'session', failure: 'notices', follows: 'state' },
  hold: { scope: 'session', failure: 'notices', follows: 'state' },
  takeBack: { scope: 'session', failure: 'notices', follows: 'state' },
  swap: { scope: 'session', failure: 'notices', follows: 'state' },
  mute: { scope: 'session', failure: 'notices', follows: 'state' },
  unmute: { scope: 'session', failure: 'notices', follows: 'state' },
  sendTones: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  transfer: { scope: 'session', failure: 'notices', follows: 'state' },
  cancelTransfer: { scope: 'session', failure: 'notices', follows: 'state' },
  transferTargets: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  // The answer names the call, whose course is told like that of any other.
  callOut: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  callInner: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  // The call comes by events, like one that was requested.
  pickUp: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  consult: { scope: 'session', failure: 'notices', follows: 'state' },
  cancelConsult: { scope: 'session', failure: 'notices', follows: 'state' },
  complete: { scope: 'session', failure: 'notices', follows: 'state' },
  join: { scope: 'session', failure: 'notices', follows: 'state' },
  dropParty: { scope: 'session', failure: 'notices', follows: 'state' },
  watchQueue: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  // Asked again with the next look.
  lookAtWaiting: { scope: 'view', failure: 'nowhere', follows: 'answer' },
  lookAtHeld: { scope: 'view', failure: 'notices', follows: 'answer' },
  requestCall: { scope: 'session', failure: 'inPlace', follows: 'state' },
  colleagueCalls: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  callDetails: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  setCallData: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  writeNote: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  dismissProblem: { scope: 'view', failure: 'notices', follows: 'answer' },
  markRead: { scope: 'session', failure: 'notices', follows: 'answer' },
  networkChanged: { scope: 'program', failure: 'notices', follows: 'answer' },
  showAbout: { scope: 'program', failure: 'notices', follows: 'answer' },
  showMainWindow: { scope: 'program', failure: 'notices', follows: 'answer' },
  holdPop: { scope: 'program', failure: 'nowhere', follows: 'answer' },
  closePop: { scope: 'program', failure: 'nowhere', follows: 'answer' },
} as const satisfies { readonly [Name in ActionName]: ActionRow };

/** The actions whose row has all of this, e.g. `ActionsWith<{ scope: 'session' }>`. */
export type ActionsWith<Part extends Partial<ActionRow>> = {
  [Name in ActionName]: (typeof actionTable)[Name] extends Part ? Name : never;
}[ActionName];

export const actionNames = Object.keys(actionTable) as readonly ActionName[];
