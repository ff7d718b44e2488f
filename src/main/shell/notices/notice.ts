/** What the desktop tells the agent by itself: only what the agent may not see in the main window. */
import type { LostWhy } from '../../../shared/contract/sessionView.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import { type ShellMessages, shellMessages } from '../messages.ts';

export interface Notice {
  readonly title: string;
  readonly body: string;
}

const lostTexts = {
  refused: 'sessionRefused',
  signedInAlready: 'sessionSignedInAlready',
  didNotHold: 'sessionDidNotHold',
  unknownAtOnce: 'sessionDidNotHold',
  signedOutByGateway: 'sessionSignedOut',
  silence: 'sessionSilence',
  practiceEnded: 'sessionPracticeEnded',
} as const satisfies Record<LostWhy, keyof ShellMessages>;

/** What to tell of the step from one snapshot to the next to an agent who works elsewhere; null: nothing. */
export function noticeOf(previous: Snapshot, next: Snapshot): Notice | null {
  const texts = shellMessages(shownLanguage(next));
  if (next.session.state === 'lost' && previous.session.state !== 'lost') {
    return { title: texts.lost, body: texts[lostTexts[next.session.why]] };
  }
  if (next.problem?.problem.kind === 'signOutUnheard' && next.problem.id !== previous.problem?.id) {
    return { title: texts.product, body: texts.signOutUnheard };
  }
  const state = next.request?.state;
  if (state === previous.request?.state) return null;
  if (state === 'gone') return { title: texts.product, body: texts.requestGone };
  if (state === 'notKnown') return { title: texts.product, body: texts.requestNotKnown };
  return state === 'refused' ? { title: texts.product, body: texts.requestRefused } : null;
}
