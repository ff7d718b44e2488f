/** What an agent's session is: one snapshot, who wants to hear of it, and what the agent can do. */
import type { ActionArguments, ActionsWith, ActionValue } from '../../shared/contract/actions.ts';
import type { AboutPeople } from '../../shared/contract/actions/aboutPeople.ts';
import type { LostWhy } from '../../shared/contract/sessionView.ts';
import type { SessionSnapshot } from '../../shared/contract/snapshot.ts';
import type { AgentId } from '../../shared/domain.ts';
import { ActionRunner } from './actions/actionRunner.ts';
import { askFor, createActivityActions } from './actions/activityActions.ts';
import type { Tracing } from './actions/ask.ts';
import { createCallControl } from './actions/callControl.ts';
import { createConsults } from './actions/consult.ts';
import { choiceOfThisRun, type QueueChoice } from './follow/ownQueues.ts';
import type { GatewayPort } from './gatewayPort/gatewayPort.ts';
import { keepNextState } from './actions/nextKept.ts';
import { Operations } from './actions/operations/operations.ts';
import { createSetCallData } from './actions/data/setCallData.ts';
import { createWriteNote } from './actions/data/writeNote.ts';
import { createColleagueCalls, type DataDescription } from './actions/people/colleagueCalls.ts';
import { createMessages } from './actions/people/messages.ts';
import { createDirectory } from './actions/people/directory.ts';
import { type Favourites, favouritesOfThisRun } from './actions/people/favourites.ts';
import { createDial } from './actions/dial.ts';
import { createLooking } from './actions/others/looking.ts';
import { createQueries, type QueriesDeps } from './actions/queries.ts';
import { createTransfers } from './actions/transfer.ts';
import { createRequestCall } from './actions/requestCall.ts';
import { createSendTones } from './actions/sendTones.ts';
import { createSwap } from './actions/swap.ts';
import { endWrapUpInTime } from './actions/wrapUpEnd.ts';
import type { SignInCredentials } from './life/signInAttempt.ts';
import { Signing } from './life/signing.ts';
import { type SnapshotListener, SnapshotStore } from './state/store.ts';
import type { Clock, Random } from './time/timers.ts';

export interface SessionDeps extends Tracing, QueriesDeps {
  /** Opens the way to the gateway that is set now; called once a sign-in, closed by the session. */
  readonly openGateway: (agentId: AgentId) => GatewayPort;
  readonly clock: Clock;
  readonly random: Random;
  /** Missing: kept until the program ends. */
  readonly queueChoice?: QueueChoice;
  /** Whether the worst queue is to be known at any time, which costs up to 120 requests an hour. Missing: it is not. */
  readonly knowsWorstQueue?: () => boolean;
  /** How long after-call work lasts until it is ended, ms; null: until the agent ends it. Missing: the same. */
  readonly wrapUpMs?: () => number | null;
  /** Missing: kept until the program ends. */
  readonly favourites?: Favourites;
  /** How much later the time of day is than the clock, ms. Missing: they are the same. */
  readonly behindMs?: () => number;
  /** What is to be known at a glance of data that a platform has attached to a call. Missing: nothing. */
  readonly describeData?: (data: string) => DataDescription;
}

/** What a session does of the contract. The site signs in by way of it, with more than the window has. */
type OfTheContract =
  | ActionsWith<{ scope: 'session' }>
  | 'cancelSignIn'
  | 'signOut'
  | 'changePassword'
  | 'renewPassword'
  | 'dismissProblem';

/** Every action rejects with a `ProblemError` and with nothing else. */
type SessionActions = {
  readonly [Name in OfTheContract]: (...args: ActionArguments<Name>) => Promise<ActionValue<Name>>;
} & { readonly signIn: (credentials: SignInCredentials) => Promise<void> };

/** The agent's session for as long as the program runs, signed in or not. */
export interface Session {
  readonly snapshot: () => SessionSnapshot;
  /** Calls `listener` after every change; same content is no change. @returns what ends that */
  readonly subscribe: (listener: SnapshotListener) => () => void;
  readonly actions: SessionActions;
  /** After the machine woke up or was unlocked: polls now instead of waiting. */
  readonly onWake: () => void;
  /** The system says that the network has come back, or is another one. */
  readonly networkChanged: () => void;
  /** The gateway has gone for good: ends the session here without asking it. Does nothing without a session. */
  readonly lose: (why: LostWhy) => void;
  /** Ends every loop, timer and request without signing out. */
  readonly dispose: () => void;
}

/** A session that is signed out, and asks nothing of a gateway until a sign-in. */
export function createSession(deps: SessionDeps): Session {
  const store = new SnapshotStore(deps);
  const actionRunner: ActionRunner = new ActionRunner({
    ...deps,
    store,
    signedInSession: () => signing.signedInSession,
  });
  const unlessGiven = { queueChoice: choiceOfThisRun(), knowsWorstQueue: () => false };
  const signing = new Signing({ ...unlessGiven, ...deps, store, actionRunner });
  const operations = new Operations({ actionRunner, store });
  const activity = createActivityActions(operations, store, () => signing.isReadyAfterCall);
  const leaveNext = keepNextState(store, (next) => void askFor(activity, next).catch(() => undefined));
  const stopWrapUpEnd = endWrapUpInTime({
    clock: deps.clock,
    store,
    finish: () => void activity.finishWrapUp().catch(() => undefined),
  });
  return {
    snapshot: () => store.snapshot,
    subscribe: (listener) => store.subscribe(listener),
    actions: {
      signIn: (credentials) => signing.signIn(credentials),
      ...createQueueActions(actionRunner),
      cancelSignIn: async () => signing.cancelSignIn(),
      signOut: (how) => signing.signOut(how),
      changePassword: (passwords) => signing.changePassword(passwords),
      renewPassword: (passwords) => signing.renewPassword(passwords),
      ...createCallControl(operations, store),
      swap: createSwap({ operations, actionRunner, store, clock: deps.clock }),
      sendTones: createSendTones(actionRunner),
      ...createTransfers(actionRunner, operations, store),
      ...createDial({ actionRunner, store }),
      ...createConsults(actionRunner, operations, store),
      requestCall: createRequestCall(operations, store),
      ...activity,
      ...createQueries(actionRunner, deps),
      ...createLooking(actionRunner, store),
      ...createPeopleActions(deps, actionRunner, store),
      markRead: async ({ id }) => store.apply({ kind: 'read', id }),
      setCallData: createSetCallData({ actionRunner, store, clock: deps.clock }),
      writeNote: createWriteNote(store),
      dismissProblem: async ({ id }) => store.apply({ kind: 'dismissed', id }),
    },
    onWake: () => {
      signing.tryNow();
      signing.signedInSession?.onWake();
    },
    networkChanged: () => {
      signing.tryNow();
      signing.signedInSession?.networkChanged();
    },
    lose: (why) => signing.lose(why),
    dispose: () => {
      leaveNext();
      stopWrapUpEnd();
      signing.dispose();
    },
  };
}

/** Colleagues: who they are, and their calls. */
const createPeopleActions = (
  deps: SessionDeps,
  actionRunner: ActionRunner,
  store: SnapshotStore,
): Pick<SessionActions, keyof AboutPeople> => ({
  ...createDirectory({ favourites: favouritesOfThisRun(), ...deps, actionRunner, store }),
  ...createMessages(actionRunner, store, deps.behindMs ?? (() => 0)),
  colleagueCalls: createColleagueCalls(actionRunner, { describeData: () => nothingKnownOf, ...deps, store }),
});

const nothingKnownOf: DataDescription = { person: null, facts: { rows: [], text: null, more: 0 } };

/** In which queues the agent is signed in (docs/gateway.md §2). */
const createQueueActions = (
  actionRunner: ActionRunner,
): Pick<SessionActions, 'signInToQueues' | 'chooseQueues' | 'readQueues'> => ({
  signInToQueues: async () => actionRunner.requireSignedIn().setUp.run(),
  chooseQueues: async ({ skillIds }) => {
    const { setUp } = actionRunner.requireSignedIn();
    await actionRunner.once('chooseQueues', () => setUp.choose(skillIds));
  },
  readQueues: async () => {
    const { setUp } = actionRunner.requireSignedIn();
    await actionRunner.once('readQueues', () => setUp.readQueues());
  },
});
