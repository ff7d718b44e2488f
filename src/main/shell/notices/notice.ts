/** What the desktop tells the agent by itself: only what the agent may not see in the main window. */
import type { LostWhy } from '../../../shared/contract/sessionView.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import { type ShellMessages, shellMessages } from '../messages.ts';

export interface Notice {
  /** What it is about, the same for every notice of that kind. */
  readonly key: 'sessionLost' | 'signOutUnheard' | 'request';
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

/** Of a requested call that did not come. */
const requestTexts = {
  gone: 'requestGone',
  notKnown: 'requestNotKnown',
  refused: 'requestRefused',
} as const;

/** What to tell of the step from one snapshot to the next to an agent who works elsewhere; the weightiest first. */
export function noticesOf(previous: Snapshot, next: Snapshot): readonly Notice[] {
  const texts = shellMessages(shownLanguage(next));
  const notices: Notice[] = [];
  if (next.session.state === 'lost' && previous.session.state !== 'lost') {
    notices.push({ key: 'sessionLost', title: texts.lost, body: texts[lostTexts[next.session.why]] });
  }
  if (next.problem?.problem.kind === 'signOutUnheard' && next.problem.id !== previous.problem?.id) {
    notices.push({ key: 'signOutUnheard', title: texts.product, body: texts.signOutUnheard });
  }
  const state = next.request?.state;
  if (
    state !== previous.request?.state &&
    (state === 'gone' || state === 'notKnown' || state === 'refused')
  ) {
    notices.push({ key: 'request', title: texts.product, body: texts[requestTexts[state]] });
  }
  return notices;
}
