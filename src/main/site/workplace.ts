/** With what the program is working: the saved gateway or the simulated one. Practice never touches what is saved. */
import { whyNotSignIn } from '../../shared/calls/rules.ts';
import type { Mode, PracticeScenario } from '../../shared/contract/mode.ts';
import type { SessionView } from '../../shared/contract/sessionView.ts';
import { ProblemError } from '../../shared/errors.ts';
import { toAgentId } from '../../shared/ids.ts';
import type { Policy } from '../../shared/settings/policy.ts';
import type { CmsKeys, Connection } from '../../shared/settings/settingsView.ts';
import type { PracticeDeps, PracticeGateway, RunningPractice } from './practice/practiceGateway.ts';
import { createLessonCourse, type LessonCourse, type LessonCourseDeps } from './practice/lessonCourse.ts';
import { requireSignedOut } from './requireSignedOut.ts';
import type { SavedSite } from './savedSite.ts';
import { requireAllowed } from './siteConnection.ts';

/** Where to sign in to, with all that it takes. */
export interface Site {
  readonly connection: Connection;
  readonly cmsKeys: () => Promise<CmsKeys>;
  /** Whether CC-CMS may be asked without encryption. */
  readonly mayBeInClear: boolean;
}

export interface WorkplaceDeps {
  readonly saved: Pick<SavedSite, 'view' | 'cmsKeys'>;
  readonly policy: Policy;
  /** Starts the simulator. `signal` stops it while it is still starting. */
  readonly startPractice: (
    scenario: PracticeScenario,
    told: Pick<PracticeDeps, 'onGone' | 'onSaid'>,
    signal: AbortSignal,
  ) => Promise<RunningPractice>;
  /** The session as it is now. */
  readonly session: () => Pick<SessionView, 'state'>;
  /** Signs out and releases a call that is up. */
  readonly signOut: () => Promise<void>;
  /** The simulator ended by itself: nothing that stands on it can come back. */
  readonly onPracticeGone: () => void;
  /** What the agent sees. Asked for when a lesson begins, and later. */
  readonly feed: LessonCourseDeps['feed'];
  /** Time of day. */
  readonly now: () => number;
  readonly log: (text: string, detail: unknown) => void;
}

/** Which gateway the program works with now. */
export interface Workplace {
  readonly mode: () => Mode;
  /** Calls when the mode may have changed by practice starting or ending; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * @throws ProblemError `notPossible`: `noGatewayChosen` when no gateway was chosen yet; `policyUnread` or `plainHttp`
   * where the policy is in the way
   */
  readonly site: () => Site;
  /**
   * One that plays something else is replaced.
   * @throws ProblemError `notPossible` while not signed out, or `setByOrganisation` where there is to be no practice
   */
  readonly practise: (scenario: PracticeScenario) => Promise<void>;
  /**
   * Back to the saved gateway, also from a simulator that is still starting. Signs out of the simulated one first,
   * whatever call is up there: nobody is cut off.
   */
  readonly endPractice: () => Promise<void>;
  /** The lessons of practice; null where there are none, or the simulator has ended by itself. */
  readonly course: () => LessonCourse | null;
  /** Stops the simulator, also one that is still starting, whatever the session does. */
  readonly dispose: () => void;
}

interface Practice {
  readonly running: RunningPractice;
  readonly scenario: PracticeScenario;
  readonly course: LessonCourse | null;
}

/** Begins with the saved gateway, or with none. Starts no simulator by itself. */
export function createWorkplace(deps: WorkplaceDeps): Workplace {
  const listeners = new Set<() => void>();
  const disposing = new AbortController();
  let practice: Practice | null = null;
  let mode: Mode | null = null;
  let gone = false;
  let starting: Promise<void> | null = null;
  const tellChange = (): void => {
    mode = practice === null ? null : practiceMode(practice);
    for (const listener of listeners) listener();
  };
  const set = (next: Practice | null): void => {
    practice = next;
    tellChange();
  };
  const start = async (scenario: PracticeScenario): Promise<void> => {
    // A simulator that ended by itself stays the workplace, out of reach, until the agent practises anew or ends it.
    const onGone = (): void => {
      gone = true;
      deps.onPracticeGone();
    };
    const next = await startSimulated(deps, scenario, {
      ...{ onGone, onChange: tellChange, signal: disposing.signal },
    });
    // The agent may have signed in to the saved gateway while the simulator started.
    if (whyNotSignIn(deps.session()) !== null) next.running.stop();
    requireSignedOut(deps.session());
    gone = false;
    if (practice !== null) leave(practice);
    set(next);
  };

  return {
    mode: () => mode ?? { kind: deps.saved.view().connection ? 'gateway' : 'none' },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    site: () => (practice === null ? savedPlace(deps) : practiceSite(practice.running.gateway)),
    async practise(scenario) {
      requirePractice(deps.policy);
      while (starting !== null) await starting;
      if (practice?.scenario === scenario && !gone) return;
      requireSignedOut(deps.session());
      starting = start(scenario).finally(() => (starting = null));
      await starting;
    },
    async endPractice() {
      while (starting !== null) await starting.catch(() => undefined);
      if (!practice) return;
      if (whyNotSignIn(deps.session()) !== null) await deps.signOut();
      leave(practice);
      set(null);
    },
    course: () => (gone ? null : (practice?.course ?? null)),
    dispose() {
      disposing.abort();
      practice?.running.stop();
    },
  };
}

/** The saved gateway. @throws ProblemError as {@link Workplace.site} */
function savedPlace({ saved, policy }: WorkplaceDeps): Site {
  const { connection } = saved.view();
  if (!connection) throw new ProblemError({ kind: 'notPossible', why: 'noGatewayChosen' });
  requireAllowed(connection, policy);
  return { connection, cmsKeys: saved.cmsKeys, mayBeInClear: policy.allowsPlainHttp };
}

/** Starts the simulator, with lessons where it has some. */
async function startSimulated(
  { startPractice, feed, now, log }: WorkplaceDeps,
  scenario: PracticeScenario,
  hooks: {
    readonly onGone: () => void;
    readonly onChange: () => void;
    readonly signal: AbortSignal;
  },
): Promise<Practice> {
  let course: LessonCourse | null = null;
  const onGone = (exitCode: number): void => {
    log('the practice gateway ended by itself', { exitCode });
    course?.choose();
    hooks.onGone();
  };
  const onSaid = (message: unknown): void => course?.hear(message);
  const running = await startPractice(scenario, { onGone, onSaid }, hooks.signal);
  const { onChange } = hooks;
  if (scenario === 'lessons')
    course = createLessonCourse({ tell: (message) => running.tell(message), feed, now, onChange });
  return { running, scenario, course };
}

/** Stops the simulator, which does not say that it is gone then. Nothing of a lesson follows what the agent sees any more. */
function leave({ running, course }: Practice): void {
  course?.choose();
  running.stop();
}

/** @throws ProblemError `notPossible` `setByOrganisation` where the policy hides practice */
function requirePractice({ hidesPractice }: Policy): void {
  if (hidesPractice) throw new ProblemError({ kind: 'notPossible', why: 'setByOrganisation' });
}

function practiceMode({ running, scenario, course }: Practice): Mode {
  const [agent] = running.gateway.agents;
  if (!agent) throw new Error('the practice gateway has no agent');
  const { workNo, password, phoneNumber } = agent;
  return {
    kind: 'practice',
    agentId: toAgentId(workNo),
    password,
    phoneNumber,
    scenario,
    course: course?.view() ?? null,
  };
}

function practiceSite({ gateway, certificateSha256, cms }: PracticeGateway): Site {
  const trust = { by: 'fingerprint', fingerprint: certificateSha256 } as const;
  const { url, accessKey, secretKey, ccId, vdn } = cms;
  return {
    connection: {
      gatewayAddress: gateway,
      trust,
      cms: { address: url, ccId, vdn, signedHeaders: ['host'], trust },
    },
    cmsKeys: () => Promise.resolve({ accessKey, secretKey }),
    mayBeInClear: true,
  };
}
