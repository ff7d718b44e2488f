/**
 * The part of the composition root that makes what the agent works with: the session, the gateway it signs in to, and the
 * history of its calls.
 */
import { join } from 'node:path';
import { createCallDetails } from './cms/callDetails.ts';
import { createAgentGateway } from './gateway/agentGateway.ts';
import { createHistoryFiles } from './history/file/historyFiles.ts';
import { createHistory, type History } from './history/history.ts';
import { type Session, createSession } from './session/session.ts';
import type { Settings } from './settings/settings.ts';
import { fewFacts, personOf } from '../shared/data/labels.ts';
import { shownLanguage } from '../shared/texts/language.ts';
import type { Policy } from '../shared/settings/policy.ts';
import { wrapUpMsOf } from '../shared/settings/preferences.ts';
import { practiceStarter } from './site/practice/practiceProcess.ts';
import { favouritesOfThisRun } from './session/actions/people/favourites.ts';
import { createFavourites } from './site/favourites.ts';
import { createQueueChoices } from './site/queueChoices.ts';
import { createSealer, type SecretsPort } from './site/secrets.ts';
import { siteCallDetails } from './site/siteCallDetails.ts';
import { homeOf } from './site/siteConnection.ts';
import { type Workplace, type WorkplaceDeps, createWorkplace } from './site/workplace.ts';
import { type Log, logRequests } from './diagnostics/log.ts';
import { createNumberForms, createNumbering } from './numbering/numbering.ts';
import type { SteadyClock } from './session/time/steadyClock.ts';
import { createTimesOfDay } from './session/time/timesOfDay.ts';
import type { SessionSnapshot } from '../shared/contract/snapshot.ts';
import type { SavedSite } from './site/savedSite.ts';
import { systemClock } from './transport/clock.ts';

/** What it is made of. */
export interface WorkDeps {
  readonly settings: Settings;
  readonly saved: SavedSite;
  readonly policy: Policy;
  readonly secrets: SecretsPort;
  /** Absolute path of the program's user data. */
  readonly userData: string;
  /** Absolute path of the built program's folder. */
  readonly out: string;
  readonly clock: SteadyClock;
  readonly newReference: () => string;
  readonly log: Log;
  /** What the agent sees, once it is there: before there is a session. */
  readonly feed: WorkplaceDeps['feed'];
}

/** What the agent works with. */
export interface Work {
  readonly workplace: Workplace;
  readonly session: Session;
  /** What the session knows, with times of day. */
  readonly told: { readonly current: () => SessionSnapshot; readonly subscribe: Session['subscribe'] };
  readonly history: History;
}

/** Makes them; nothing is asked yet. */
export function openWork(deps: WorkDeps): Work {
  const { settings, saved, policy, out, clock, newReference, log, feed } = deps;
  const workplace = createWorkplace({
    saved,
    policy,
    startPractice: practiceStarter(out, systemClock.after),
    onPracticeGone: () => session.lose('practiceEnded'),
    session: () => session.snapshot().session,
    feed,
    now: Date.now,
    signOut: () => session.actions.signOut({ releaseCall: true }),
    log: log.error,
  });
  const session = createSession({
    openGateway: (agentId) => {
      const { gatewayAddress: address, trust } = workplace.site().connection;
      const { linkedPhone: answersOnPhone } = settings.view().preferences;
      return createAgentGateway({ address, trust, agentId, answersOnPhone, log: logRequests(log) });
    },
    openCallDetails: () => siteCallDetails(workplace, createCallDetails),
    describeNumber: (raw) => createNumbering({ homeRegion: settings.view().preferences.homeRegion })(raw),
    queueChoice: createQueueChoices(settings.file, workplace.mode, policy),
    knowsWorstQueue: () => settings.view().preferences.worstQueueInBar,
    favourites: createFavourites(settings.file, workplace.mode, favouritesOfThisRun()),
    behindMs: clock.behindMs,
    describeData: (associatedData) => {
      const { dataLabels } = settings.view().preferences;
      const call = { associatedData, partyName: null };
      const shown = shownLanguage(feed().current());
      return { person: personOf(call, dataLabels), facts: fewFacts(call, dataLabels, shown) };
    },
    wrapUpMs: () => wrapUpMsOf(settings.view().preferences),
    ...{ clock, random: Math.random, newReference },
    log: (level, text, detail) => log[level](text, detail),
  });
  const told = {
    current: createTimesOfDay(session.snapshot, clock.behindMs),
    subscribe: session.subscribe,
  };
  return { workplace, session, told, history: openHistory(deps, workplace, session) };
}

/** Before anybody else listens to the session, who then finds in it what has just happened. */
function openHistory(deps: WorkDeps, workplace: Workplace, session: Session): History {
  const { settings, saved, policy, secrets, userData, clock, log } = deps;
  const sealer = createSealer(secrets, log.warn);
  return createHistory({
    session,
    settings,
    place: () =>
      workplace.mode().kind === 'practice'
        ? null
        : homeOf(saved.view().connection?.gatewayAddress ?? '', policy),
    files: createHistoryFiles({ folder: join(userData, 'history'), sealer, log: log.warn }),
    moment: () => ({ at: clock.now(), behindMs: clock.behindMs() }),
    ...{ numberForms: createNumberForms, after: systemClock.after, log: log.warn },
  });
}
