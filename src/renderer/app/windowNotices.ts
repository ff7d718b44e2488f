/** What stands beside every view of the main window, as data: what it says is `Notices.svelte`'s part. */
import { hasSession, hasVoice } from '../../shared/contract/sessionQuestions.ts';
import type { NotificationsState, SoundTrouble } from '../../shared/contract/desktop/desktopView.ts';
import type { NewerVersion } from '../../shared/newerVersion.ts';
import type { MainView } from '../../shared/contract/pageViews.ts';
import type { CrmFailure } from '../../shared/crm/outcome.ts';
import type { Problem } from '../../shared/errors.ts';
import type { PolicyView } from '../../shared/settings/policyView.ts';
import type { BannerProblem } from './state/ringside.svelte.ts';

/** One notice; in which order they stand, {@link windowNotices} says. */
export type WindowNotice =
  | { readonly kind: 'inQueues'; readonly inQueues: 'none' | 'notKnown' }
  | { readonly kind: 'noVoice' }
  | { readonly kind: 'passwordMustChange' }
  /** `days`: 0 is today. */
  | { readonly kind: 'passwordExpires'; readonly days: number }
  | { readonly kind: 'policy'; readonly policy: PolicyView }
  | { readonly kind: 'settingsFile'; readonly problem: Problem }
  /** A page of the CRM that should have opened by itself. */
  | { readonly kind: 'crm'; readonly failure: CrmFailure }
  | { readonly kind: 'newerVersion'; readonly says: NewerVersion['says'] }
  /** The system shows none of the notifications that the agent wants. */
  | { readonly kind: 'notifications'; readonly state: Untold }
  /** What is to be heard is not, or comes from another output; `device`: the one that is set. */
  | { readonly kind: 'sound'; readonly trouble: SoundTrouble; readonly device: string }
  | ({ readonly kind: 'problem' } & BannerProblem);

/** So many days before a password expires, a notice begins to say so. */
const hintFromDays = 14;

type Untold = Extract<NotificationsState, { state: 'refused' | 'unsupported' }>;

type Shown = Pick<MainView, 'session' | 'desktop' | 'settings' | 'inQueues' | 'newerVersion'>;

/** The notices, the weightiest first. `banner`: what went wrong last and is not told in its own place. */
export function windowNotices(snapshot: Shown, banner: BannerProblem | null): readonly WindowNotice[] {
  const { session, settings, inQueues, newerVersion, desktop } = snapshot;
  const notices: WindowNotice[] = [];
  if (hasSession(session)) {
    if (inQueues === 'none' || inQueues === 'notKnown') notices.push({ kind: 'inQueues', inQueues });
    if (!hasVoice(session)) notices.push({ kind: 'noVoice' });
    const { passwordMustChange, passwordDaysLeft: days } = session;
    if (passwordMustChange) notices.push({ kind: 'passwordMustChange' });
    else if (days !== null && days <= hintFromDays) notices.push({ kind: 'passwordExpires', days });
  }
  if (settings.policy.faults.length > 0) notices.push({ kind: 'policy', policy: settings.policy });
  if (settings.fileProblem !== null) notices.push({ kind: 'settingsFile', problem: settings.fileProblem });
  const { notifications } = desktop;
  if (settings.preferences.noticeKinds.length > 0 && isUntold(notifications))
    notices.push({ kind: 'notifications', state: notifications });
  if (desktop.crmFailure !== null) notices.push({ kind: 'crm', failure: desktop.crmFailure });
  if (desktop.sound !== 'none')
    notices.push({ kind: 'sound', trouble: desktop.sound, device: settings.preferences.soundDevice });
  if (banner !== null) notices.push({ kind: 'problem', ...banner });
  // Nobody at work can do anything about it.
  if (newerVersion !== null && !hasSession(session))
    notices.push({ kind: 'newerVersion', says: newerVersion.says });
  return notices;
}

const isUntold = (now: NotificationsState): now is Untold =>
  now.state === 'refused' || now.state === 'unsupported';

/** The same as long as a notice is of the same thing: one of another kind, or another failure, is a new one. */
export const noticeKey = (notice: WindowNotice): string =>
  notice.kind === 'problem'
    ? `problem ${String(notice.id)}`
    : notice.kind === 'crm'
      ? `crm ${String(notice.failure.id)}`
      : notice.kind;
