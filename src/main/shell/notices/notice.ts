/** What the desktop tells the agent by itself: only what the agent may not see in the main window. */
import type { Call } from '../../../shared/calls/model.ts';
import { comesIn, otherParty, ringsHere } from '../../../shared/calls/questions.ts';
import type { LostWhy } from '../../../shared/contract/sessionView.ts';
import { type Failed, newestFailure } from '../../../shared/contract/operationQuestions.ts';
import type { Problem } from '../../../shared/errors.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import { callName } from '../callName.ts';
import { type ShellMessages, shellMessages } from '../messages.ts';

/** One notification, in the language that the windows have. */
export interface Notice {
  /** What it is about, the same for every notice of that kind. */
  readonly key: 'sessionLost' | 'signOutUnheard' | 'request' | 'ringing' | 'missed' | 'newerVersion';
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

/** What to tell of the step from one snapshot to the next to an agent who works elsewhere; the weightiest first. */
export function noticesOf(previous: Snapshot, next: Snapshot): readonly Notice[] {
  const texts = shellMessages(shownLanguage(next));
  const notices: Notice[] = [];
  if (next.session.state === 'lost' && previous.session.state !== 'lost') {
    notices.push({ key: 'sessionLost', title: texts.lost, body: texts[lostTexts[next.session.why]] });
  }
  if (newlyFailed('signOut', previous, next)?.kind === 'signOutUnheard') {
    notices.push({ key: 'signOutUnheard', title: texts.product, body: texts.signOutUnheard });
  }
  const request = newlyFailed('requestCall', previous, next);
  if (request !== null) {
    notices.push({ key: 'request', title: texts.product, body: texts[requestText(request)] });
  }
  const { newerVersion } = next;
  if (newerVersion !== null && newerVersion.version !== previous.newerVersion?.version) {
    notices.push({
      ...{ key: 'newerVersion', title: texts.product },
      body: newerVersion.says[shownLanguage(next)],
    });
  }
  return [...notices, ...callNotices(previous, next, texts)];
}

/** A call is told of once it is known who it is, or that this is not told; then once more if it is missed. */
function callNotices(previous: Snapshot, next: Snapshot, texts: ShellMessages): readonly Notice[] {
  const before = new Map(previous.calls.map((call) => [call.key, call]));
  const isToldOf = (call: Call | undefined): boolean =>
    call !== undefined && ringsHere(call) && (call.phase === 'ringing' || otherParty(call) !== null);
  return next.calls.flatMap((call): readonly Notice[] => {
    const was = before.get(call.key);
    const body = [callName(call, next) ?? texts.aCall, call.skillName].filter((part) => part !== null);
    if (isToldOf(call) && !isToldOf(was))
      return [{ key: 'ringing', title: texts.ringing, body: body.join(' · ') }];
    if (call.end !== 'missed' || !comesIn(call) || was === undefined || was.end === 'missed') return [];
    return [{ key: 'missed', title: texts.missed, body: body.join(' · ') }];
  });
}

function newlyFailed(during: Failed['during'], previous: Snapshot, next: Snapshot): Problem | null {
  const failedIn = (snapshot: Snapshot): Failed | null => newestFailure(snapshot, (one) => one === during);
  const failed = failedIn(next);
  return failed === null || failed.id === failedIn(previous)?.id ? null : failed.problem;
}

/** Of a requested call that did not come. */
function requestText({ kind }: Problem): 'requestGone' | 'requestNotKnown' | 'requestRefused' {
  if (kind === 'callNoLongerAvailable') return 'requestGone';
  return kind === 'requestNotKnown' ? 'requestNotKnown' : 'requestRefused';
}
