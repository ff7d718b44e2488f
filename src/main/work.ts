/** The part of the composition root that makes what the agent works with: the session, and the gateway it signs in to. */
import { createCallDetails } from './cms/callDetails.ts';
import { createAgentGateway } from './gateway/agentGateway.ts';
import { type Session, createSession } from './session/session.ts';
import type { Settings } from './settings/settings.ts';
import type { Policy } from '../shared/settings/policy.ts';
import { wrapUpMsOf } from '../shared/settings/preferences.ts';
import { practiceStarter } from './site/practiceProcess.ts';
import { createQueueChoices } from './site/queueChoices.ts';
import { siteCallDetails } from './site/siteCallDetails.ts';
import { type Workplace, createWorkplace } from './site/workplace.ts';
import { type Log, logRequests } from './diagnostics/log.ts';
import { createNumbering } from './numbering/numbering.ts';
import type { SteadyClock } from './session/time/steadyClock.ts';
import type { SavedSite } from './site/savedSite.ts';
import { systemClock } from './transport/clock.ts';

/** What it is made of. */
export interface WorkDeps {
  readonly settings: Settings;
  readonly saved: SavedSite;
  readonly policy: Policy;
  /** Absolute path of the built program's folder. */
  readonly out: string;
  readonly clock: SteadyClock;
  readonly newReference: () => string;
  readonly log: Log;
}

/** Makes both; nothing is asked yet. */
export function openWork(deps: WorkDeps): { readonly workplace: Workplace; readonly session: Session } {
  const { settings, saved, policy, out, clock, newReference, log } = deps;
  const workplace = createWorkplace({
    saved,
    policy,
    startPractice: practiceStarter(out, systemClock.after),
    onPracticeGone: () => session.lose('practiceEnded'),
    session: () => session.snapshot().session,
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
    wrapUpMs: () => wrapUpMsOf(settings.view().preferences),
    ...{ clock, random: Math.random, newReference },
    log: (level, text, detail) => log[level](text, detail),
  });
  return { workplace, session };
}
