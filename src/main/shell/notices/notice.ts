/** What the desktop tells the agent by itself: only what the agent may not see in the main window. */
import { holdAlarm, holdLimitS } from '../../../shared/calls/holdAlarm.ts';
import type { Call } from '../../../shared/calls/model.ts';
import { otherParty, ringsHere } from '../../../shared/calls/questions.ts';
import { newestFailure } from '../../../shared/contract/operationQuestions.ts';
import { isCovered } from '../../../shared/contract/pages/everyPage.ts';
import type { LostWhy } from '../../../shared/contract/sessionView.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import type { Unread } from '../../../shared/contract/unread.ts';
import { oneLine } from '../../../shared/data/visibleText.ts';
import type { Problem } from '../../../shared/errors.ts';
import type { NoticeKind } from '../../../shared/settings/noticeKinds.ts';
import { clockDuration } from '../../../shared/texts/duration.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import { callName } from '../callName.ts';
import { type ShellMessages, shellMessages } from '../messages.ts';
import { type NoticeTexts, noticeTexts } from './noticeTexts.ts';

/** One notification, in the language that the windows have. */
export interface Notice {
  /** What can be switched off; `session`: nothing can. */
  readonly kind: NoticeKind | 'session';
  /** What it is about: the same as long as it is the same thing. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Key of the call that can be answered by a button of it; null: it has none. */
  readonly answers: string | null;
  /** Somebody is named in it, whom nobody is to read on a locked screen. */
  readonly names: boolean;
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

/** Besides the snapshot. */
interface Moment {
  /** Epoch ms. */
  readonly now: number;
  /** The program was started hidden, and nobody has signed in so far. */
  readonly signInWaits: boolean;
}

type Texts = ShellMessages & NoticeTexts;

/** What an agent who works elsewhere is told, as is set, as long as it is so; the weightiest first. */
export const noticesOf = (snapshot: Snapshot, moment: Moment): readonly Notice[] => {
  const { noticeKinds } = snapshot.settings.preferences;
  return everyNotice(snapshot, moment).filter(({ kind }) => kind === 'session' || noticeKinds.includes(kind));
};

/** The same, whatever is set. */
export function everyNotice(snapshot: Snapshot, { now, signInWaits }: Moment): readonly Notice[] {
  const language = shownLanguage(snapshot);
  const texts = { ...shellMessages(language), ...noticeTexts(language) };
  return [
    ...sessionNotices(snapshot, signInWaits, texts),
    ...requestNotice(snapshot, texts),
    ...failedNotice(snapshot, texts),
    ...snapshot.calls.flatMap((call) => [
      ...ringingNotice(call, snapshot, texts),
      ...holdNotice(call, snapshot, now, texts),
    ]),
    ...snapshot.unread.map((unread) => unreadNotice(unread, snapshot, texts)),
  ];
}

const plain = { answers: null, names: false } as const;

/** That no calls come, and why; and that there is a newer version. */
function sessionNotices(snapshot: Snapshot, signInWaits: boolean, texts: Texts): readonly Notice[] {
  const { session, newerVersion } = snapshot;
  const notices: Notice[] = [];
  const tell = (id: string, title: string, body: string): void => {
    notices.push({ kind: 'session', id, title, body, ...plain });
  };
  if (session.state === 'lost') tell('sessionLost', texts.lost, texts[lostTexts[session.why]]);
  const failed = newestFailure(snapshot, (during) => during === 'signOut');
  if (failed?.problem.kind === 'signOutUnheard')
    tell(`signOutUnheard ${String(failed.id)}`, texts.product, texts.signOutUnheard);
  if (signInWaits) tell('signInWaits', texts.product, texts.signInWaits);
  if (newerVersion !== null)
    tell(`newerVersion ${newerVersion.version}`, texts.product, newerVersion.says[shownLanguage(snapshot)]);
  return notices;
}

function requestNotice(snapshot: Snapshot, texts: Texts): readonly Notice[] {
  const failed = newestFailure(snapshot, (during) => during === 'requestCall');
  if (failed === null) return [];
  const body = texts[requestText(failed.problem)];
  return [{ kind: 'request', id: `request ${String(failed.id)}`, title: texts.product, body, ...plain }];
}

/** What can be asked of a call from outside of the window. */
const deeds = ['answer', 'hold', 'takeBack', 'mute', 'unmute', 'release'] as const;

/** What was asked of a call by a key of the whole system or a button outside of the window, and failed. */
function failedNotice(snapshot: Snapshot, texts: Texts): readonly Notice[] {
  const failed = newestFailure(snapshot, (during) => deeds.some((deed) => deed === during));
  if (failed === null) return [];
  const during = deeds.find((deed) => deed === failed.during) ?? 'answer';
  const id = `failed ${String(failed.id)}`;
  return [{ kind: 'session', id, title: texts.failed[during], body: texts.failedWhy, ...plain }];
}

/** Of a requested call that did not come. */
function requestText({ kind }: Problem): 'requestGone' | 'requestNotKnown' | 'requestRefused' {
  if (kind === 'callNoLongerAvailable') return 'requestGone';
  return kind === 'requestNotKnown' ? 'requestNotKnown' : 'requestRefused';
}

/** Who it is, and what else is told of it. */
function about(call: Call, more: string | null, snapshot: Snapshot, texts: Texts) {
  const name = callName(call, snapshot);
  const body = [name ?? texts.aCall, more].filter((part) => part !== null).join(' · ');
  return { body, names: name !== null };
}

/** Null: it is not told, or the screen is locked. */
const queueOf = ({ skillName }: Call, snapshot: Snapshot): string | null =>
  isCovered(snapshot) ? null : skillName;

/** A call is told of once it is known who it is, or that this is not told. */
function ringingNotice(call: Call, snapshot: Snapshot, texts: Texts): readonly Notice[] {
  if (!ringsHere(call) || (call.phase !== 'ringing' && otherParty(call) === null)) return [];
  const id = `ringing ${call.key}`;
  return [
    {
      ...{ kind: 'ringing', id, title: texts.ringing, answers: call.key },
      ...about(call, queueOf(call, snapshot), snapshot, texts),
    },
  ];
}

function holdNotice(call: Call, snapshot: Snapshot, now: number, texts: Texts): readonly Notice[] {
  const { preferences } = snapshot.settings;
  const alarm = holdAlarm(call, preferences, now);
  if (alarm === null) return [];
  const over = texts.overLimit(clockDuration(1000 * holdLimitS(alarm, preferences)));
  return [
    {
      ...{ kind: 'hold', id: `hold ${call.key} ${alarm}`, title: texts.holdTooLong, answers: null },
      ...about(call, over, snapshot, texts),
    },
  ];
}

function unreadNotice(unread: Unread, snapshot: Snapshot, texts: Texts): Notice {
  const id = `unread ${String(unread.id)}`;
  if (unread.kind === 'forced') {
    const body = texts.forcedTo(texts.activity[unread.activity]);
    return { kind: 'forced', id, title: texts.forced, body, ...plain };
  }
  if (unread.kind === 'message') {
    const title = texts[unread.message.kind];
    if (isCovered(snapshot)) return { kind: 'note', id, title, body: '', ...plain };
    const { sender, senderName, text } = unread.message;
    const names = [senderName ?? sender, text].filter((part) => part !== null);
    const body = names.length === 0 ? texts.noteUntold : oneLine(names.join(': '), 200);
    return { kind: 'note', id, title, body, answers: null, names: true };
  }
  const { call } = unread;
  return {
    ...{ kind: 'missed', id, title: texts.missed, answers: null },
    ...about(call, queueOf(call, snapshot), snapshot, texts),
  };
}
