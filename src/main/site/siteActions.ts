/** What the windows may ask about the place where the agent works: practice, the connection, who signs in to it. */
import type { ActionHandlers } from '../../shared/contract/actions.ts';
import { whyNotSignIn } from '../../shared/calls/rules.ts';
import { hasSession } from '../../shared/contract/sessionQuestions.ts';
import type { AboutPractice } from '../../shared/contract/actions/aboutPractice.ts';
import type { PracticeScenario } from '../../shared/contract/mode.ts';
import type { Snapshot } from '../../shared/contract/snapshot.ts';
import { ProblemError, problemOf } from '../../shared/errors.ts';
import { passwordLength } from '../../shared/fields.ts';
import { invalidInput, toAgentId } from '../../shared/ids.ts';
import {
  isInClear,
  toAccessKey,
  toConnection,
  toGatewayAddress,
  toSecretKey,
  toTrust,
} from '../../shared/settings/connection.ts';
import { isLocked, type Policy } from '../../shared/settings/policy.ts';
import type { PolicyView } from '../../shared/settings/policyView.ts';
import type { CmsKeys, Trust } from '../../shared/settings/settingsView.ts';
import type { ShownServer } from '../../shared/settings/shownServer.ts';
import type { Session } from '../session/session.ts';
import { createLessonActions } from './practice/lessonActions.ts';
import { requireSignedOut } from './requireSignedOut.ts';
import { sameServer } from './sameServer.ts';
import type { SavedSite } from './savedSite.ts';
import type { Workplace } from './workplace.ts';

/** The actions of the contract that the site carries out. */
export type SiteActions = Pick<
  ActionHandlers,
  | 'practise'
  | 'endPractice'
  | 'saveConnection'
  | 'probeServer'
  | 'forgetAgent'
  | 'signIn'
  | 'changePassword'
  | 'chooseQueues'
  | keyof AboutPractice
>;

export interface SiteActionsDeps {
  readonly saved: Pick<
    SavedSite,
    'saveConnection' | 'rememberAgent' | 'forgetAgent' | 'passwordOf' | 'useOtherGateway'
  >;
  readonly workplace: Pick<Workplace, 'practise' | 'endPractice' | 'course'>;
  readonly policy: Pick<Policy, 'allowsPlainHttp' | 'gateways' | 'locked'>;
  /** What a server shows; nothing is sent to it. */
  readonly probe: (address: string, trust: Trust) => Promise<ShownServer>;
  readonly session: {
    readonly actions: Pick<Session['actions'], 'signIn' | 'changePassword' | 'chooseQueues'>;
  };
  /** Where things stand now. */
  readonly feed: { current(): Pick<Snapshot, 'session' | 'mode' | 'settings'> };
  readonly log: (text: string, detail: unknown) => void;
}

/** What is given is checked here, before anything of it is kept or sent. */
export function createSiteActions(deps: SiteActionsDeps): SiteActions {
  const { saved, workplace } = deps;
  return {
    practise: ({ scenario }) => practise(deps, scenario),
    endPractice: () => workplace.endPractice(),
    ...createLessonActions(workplace.course, () => deps.feed.current().session),
    saveConnection: ({ connection, cmsKeys }) => {
      requireSignedOut(deps.feed.current().session);
      return saved.saveConnection(toConnection(connection), checkKeys(cmsKeys));
    },
    probeServer: ({ address, trust }) => {
      const gateway = toGatewayAddress(address);
      requireAsked(gateway, deps);
      return deps.probe(gateway, toTrust(trust));
    },
    forgetAgent: () => saved.forgetAgent(),
    signIn: (credentials) => signIn(deps, credentials),
    changePassword: (passwords) => changePassword(deps, passwords),
    chooseQueues(queues) {
      const { mode, settings } = deps.feed.current();
      if (mode.kind !== 'practice' && isLocked(settings.policy, 'queues'))
        throw new ProblemError({ kind: 'notPossible', why: 'setByOrganisation' });
      return deps.session.actions.chooseQueues(queues);
    },
  };
}

/**
 * Whoever comes to choose a lesson is signed in by that, and not ready: nothing rings before they said so. At the other
 * sites the sign-in is a part of what is looked at.
 */
async function practise(
  { workplace, feed, session }: SiteActionsDeps,
  scenario: PracticeScenario,
): Promise<void> {
  await workplace.practise(scenario);
  const { mode, session: now, settings } = feed.current();
  if (mode.kind !== 'practice' || mode.course === null || whyNotSignIn(now) !== null) return;
  const { agentId, password, phoneNumber } = mode;
  const { autoEnterReady } = settings.preferences;
  const how = { takeOver: false, autoEnterReady, startReady: false };
  await session.actions.signIn({ agentId, password, phoneNumber, ...how });
}

/** @throws ProblemError `notPossible`: `plainHttp`, or `setByOrganisation` for another gateway than the policy's */
function requireAsked(address: string, { policy }: Pick<SiteActionsDeps, 'policy'>): void {
  const refuse = (why: 'plainHttp' | 'setByOrganisation'): never => {
    throw new ProblemError({ kind: 'notPossible', why });
  };
  if (!policy.allowsPlainHttp && isInClear(address)) refuse('plainHttp');
  const isAnother = policy.gateways?.every((one) => !sameServer(one, address)) ?? true;
  if (isLocked(policy, 'gateways') && isAnother) refuse('setByOrganisation');
}

/** @throws ProblemError `invalidInput` for a key that is given and cannot be one */
const checkKeys = ({ accessKey, secretKey }: CmsKeys): CmsKeys => ({
  accessKey: accessKey === null ? null : toAccessKey(accessKey),
  secretKey: secretKey === null ? null : toSecretKey(secretKey),
});

/** A password is remembered only when asked, only after it was accepted, and never in practice. */
async function signIn(
  deps: SiteActionsDeps,
  { password: given, remember, ...credentials }: Parameters<ActionHandlers['signIn']>[0],
): Promise<void> {
  const agentId = toAgentId(credentials.agentId);
  const { mode, settings } = deps.feed.current();
  if (mode.kind === 'none') throw new ProblemError({ kind: 'notPossible', why: 'noGatewayChosen' });
  const gatewayAddress = settings.connection?.gatewayAddress ?? null;
  const password = given ?? (mode.kind === 'gateway' ? await deps.saved.passwordOf(agentId) : null);
  // The connection may have been replaced while the password was decrypted: it is not sent to the new one.
  const isForHere = (deps.feed.current().settings.connection?.gatewayAddress ?? null) === gatewayAddress;
  if (password === null || (given === null && !isForHere)) {
    throw invalidInput('password', passwordLength, null);
  }
  // A simulator that ended by itself is started again; one that runs stays as it is.
  if (mode.kind === 'practice') await deps.workplace.practise(mode.scenario);
  const { phoneNumber, takeOver } = credentials;
  const { autoEnterReady, startReady } = settings.preferences;
  const attempt = { agentId, password, phoneNumber, takeOver, autoEnterReady, startReady };
  if (mode.kind === 'practice') {
    await deps.session.actions.signIn(attempt);
    return;
  }
  await signInToEither(deps, attempt).catch((error: unknown) => {
    if (!isSetAuthority(error, settings.policy)) throw error;
    deps.log("the policy's CA file cannot be used", { problem: problemOf(error) });
    throw new ProblemError({ kind: 'notPossible', why: 'policyUnread' });
  });
  const signedInTo = deps.feed.current().settings.connection?.gatewayAddress;
  if (signedInTo === undefined) return;
  try {
    const kept = remember ? password : null;
    await deps.saved.rememberAgent({ agentId, phoneNumber, password: kept, gatewayAddress: signedInTo });
  } catch (error) {
    // Only remembering failed: the sign-in is reported as done, and the form will be empty next time.
    deps.log('the agent could not be remembered', { error });
  }
}

/**
 * Tries the other gateway of the policy where the one whose turn it is cannot be reached: no other failure leaves it
 * certain that the agent was not signed in there. Where neither can be, the turn and what is said are as before.
 */
async function signInToEither(
  { session, saved }: SiteActionsDeps,
  attempt: Parameters<SiteActionsDeps['session']['actions']['signIn']>[0],
): Promise<void> {
  try {
    await session.actions.signIn(attempt);
  } catch (error) {
    if (!isOutOfReach(error) || !saved.useOtherGateway()) throw error;
    try {
      await session.actions.signIn(attempt);
    } catch (again) {
      if (!isOutOfReach(again)) throw again;
      saved.useOtherGateway();
      throw error;
    }
  }
}

/** A CA file that the organisation has set and that cannot be used: the agent has no entry to correct. */
function isSetAuthority(error: unknown, policy: Pick<PolicyView, 'locked'>): boolean {
  const problem = problemOf(error);
  return problem?.kind === 'invalidInput' && problem.field === 'caFile' && isLocked(policy, 'trust');
}

const isOutOfReach = (error: unknown): boolean => problemOf(error)?.kind === 'unreachable';

/** The new password is remembered where the one before was, of the same agent, and never in practice. */
async function changePassword(
  deps: SiteActionsDeps,
  passwords: Parameters<ActionHandlers['changePassword']>[0],
): Promise<void> {
  const { session, mode, settings } = deps.feed.current();
  await deps.session.actions.changePassword(passwords);
  const gatewayAddress = settings.connection?.gatewayAddress ?? null;
  if (mode.kind !== 'gateway' || gatewayAddress === null || !hasSession(session)) return;
  const { agentId, phoneNumber } = session;
  if (settings.remembered?.agentId !== agentId || !settings.remembered.passwordStored) return;
  try {
    await deps.saved.rememberAgent({ agentId, phoneNumber, password: passwords.newPassword, gatewayAddress });
  } catch (error) {
    deps.log('the new password could not be remembered', { error });
  }
}
