/** What each action of the contract does: it calls the session, the settings or the workplace, which have the rules. */
import type { ActionHandlers } from '../../shared/contract/actions.ts';
import type { PracticeScenario } from '../../shared/contract/mode.ts';
import type { Snapshot } from '../../shared/contract/snapshot.ts';
import { whyNotSignIn } from '../../shared/calls/rules.ts';
import { toAccessKey, toSecretKey } from '../../shared/settings/connection.ts';
import type { AgentId, CallId, SkillId } from '../../shared/domain.ts';
import type { CallDetails } from '../../shared/calls/details.ts';
import type { CallIdList } from '../../shared/calls/told.ts';
import { ProblemError } from '../../shared/errors.ts';
import { passwordLength } from '../../shared/fields.ts';
import { invalidInput, toAgentId } from '../../shared/ids.ts';
import type { PageName } from '../../shared/contract/pageViews.ts';
import type { Preferences } from '../../shared/settings/preferences.ts';
import type { CmsKeys, Connection, SignedInAgent } from '../../shared/settings/settings.ts';
import type { SnapshotFeed } from './snapshotFeed.ts';

/** What the actions need of the session. */
export interface SessionPort {
  signIn(credentials: {
    readonly agentId: AgentId;
    readonly password: string;
    readonly phoneNumber: string;
    readonly takeOver: boolean;
    readonly autoEnterReady: boolean;
    readonly startReady: boolean;
  }): Promise<void>;
  signOut(how: { readonly releaseCall: boolean }): Promise<void>;
  ready(): Promise<void>;
  busy(why: { readonly reason: number | null }): Promise<void>;
  answer(call: { readonly key: string }): Promise<void>;
  release(call: { readonly key: string }): Promise<void>;
  hold(call: { readonly key: string }): Promise<void>;
  takeBack(call: { readonly key: string }): Promise<void>;
  watchQueue(queue: { readonly skillId: SkillId | null }): Promise<void>;
  requestCall(call: { readonly callId: CallId; readonly skillId: SkillId }): Promise<void>;
  colleagueCalls(colleague: { readonly workNo: string }): Promise<CallIdList>;
  callDetails(call: { readonly callId: string }): Promise<CallDetails>;
  dismissProblem(problem: { readonly id: number }): Promise<void>;
  signInToQueues(): Promise<void>;
  cancelSignIn(): Promise<void>;
  networkChanged(): void;
}

/** What the actions need of the settings. */
export interface SettingsPort {
  saveConnection(connection: Connection, cmsKeys: CmsKeys): Promise<void>;
  savePreferences(changes: Partial<Preferences>): void;
  rememberAgent(agent: SignedInAgent): Promise<void>;
  forgetAgent(): void;
  passwordOf(agentId: AgentId): Promise<string | null>;
}

export interface ActionsDeps {
  readonly session: SessionPort;
  readonly settings: SettingsPort;
  readonly workplace: {
    practise(scenario: PracticeScenario): Promise<void>;
    endPractice(): Promise<void>;
  };
  readonly feed: Pick<SnapshotFeed, 'current' | 'viewOf' | 'lookAtWaiting' | 'lookAtHeld'>;
  /** The connection as it is to be kept. @throws ProblemError `invalidInput` */
  readonly checkConnection: (connection: Connection) => Connection;
  readonly showMainWindow: () => void;
  readonly log: (text: string, detail: unknown) => void;
}

/** The handlers of every action, as each page has them. */
export function createActions(deps: ActionsDeps): (page: PageName) => ActionHandlers {
  const { session, settings, workplace, feed } = deps;
  const handlers: Omit<ActionHandlers, 'getSnapshot'> = {
    practise: ({ scenario }) => workplace.practise(scenario),
    endPractice: () => workplace.endPractice(),
    saveConnection: ({ connection, cmsKeys }) => {
      requireSignedOut(deps.feed.current());
      return settings.saveConnection(deps.checkConnection(connection), checkKeys(cmsKeys));
    },
    savePreferences: (changes) => settings.savePreferences(changes),
    forgetAgent: () => settings.forgetAgent(),
    signIn: (credentials) => signIn(deps, credentials),
    signInToQueues: () => session.signInToQueues(),
    cancelSignIn: () => session.cancelSignIn(),
    signOut: (how) => session.signOut(how),
    ready: () => session.ready(),
    busy: (why) => session.busy(why),
    answer: (call) => session.answer(call),
    release: (call) => session.release(call),
    hold: (call) => session.hold(call),
    takeBack: (call) => session.takeBack(call),
    watchQueue: (queue) => session.watchQueue(queue),
    lookAtWaiting: (rows) => feed.lookAtWaiting(rows),
    lookAtHeld: ({ key }) => feed.lookAtHeld(key),
    requestCall: (call) => session.requestCall(call),
    colleagueCalls: (colleague) => session.colleagueCalls(colleague),
    callDetails: (call) => session.callDetails(call),
    dismissProblem: (problem) => session.dismissProblem(problem),
    networkChanged: () => session.networkChanged(),
    showMainWindow: () => deps.showMainWindow(),
  };
  return (page) => ({ ...handlers, getSnapshot: () => feed.viewOf(page) });
}

/** The connection cannot be changed while a session uses it, nor during a sign-in or sign-out. */
function requireSignedOut({ session }: Snapshot): void {
  const why = whyNotSignIn(session);
  if (why !== null) throw new ProblemError({ kind: 'notPossible', why });
}

/** @throws ProblemError `invalidInput` for a key that is given and cannot be one */
const checkKeys = ({ accessKey, secretKey }: CmsKeys): CmsKeys => ({
  accessKey: accessKey === null ? null : toAccessKey(accessKey),
  secretKey: secretKey === null ? null : toSecretKey(secretKey),
});

/** A password is remembered only when asked, only after it was accepted, and never in practice. */
async function signIn(
  deps: ActionsDeps,
  { password: given, remember, ...credentials }: Parameters<ActionHandlers['signIn']>[0],
): Promise<void> {
  const agentId = toAgentId(credentials.agentId);
  const { mode, settings } = deps.feed.current();
  if (mode.kind === 'none') throw new ProblemError({ kind: 'notPossible', why: 'noGatewayChosen' });
  const gatewayAddress = settings.connection?.gatewayAddress ?? null;
  const password = given ?? (mode.kind === 'gateway' ? await deps.settings.passwordOf(agentId) : null);
  // The connection may have been replaced while the password was decrypted: it is not sent to the new one.
  const isForHere = (deps.feed.current().settings.connection?.gatewayAddress ?? null) === gatewayAddress;
  if (password === null || (given === null && !isForHere)) {
    throw invalidInput('password', passwordLength, null);
  }
  // A simulator that ended by itself is started again; one that runs stays as it is.
  if (mode.kind === 'practice') await deps.workplace.practise(mode.scenario);
  const { phoneNumber, takeOver } = credentials;
  const { autoEnterReady, startReady } = settings.preferences;
  await deps.session.signIn({ agentId, password, phoneNumber, takeOver, autoEnterReady, startReady });
  if (mode.kind !== 'gateway' || gatewayAddress === null) return;
  try {
    const kept = remember ? password : null;
    await deps.settings.rememberAgent({ agentId, phoneNumber, password: kept, gatewayAddress });
  } catch (error) {
    // Only remembering failed: the sign-in is reported as done, and the form will be empty next time.
    deps.log('the agent could not be remembered', { error });
  }
}
