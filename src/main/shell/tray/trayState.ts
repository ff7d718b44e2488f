/** What the tray shows: a function of the snapshot and the time. */
import type { Call } from '../../../shared/calls/model.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import {
  type HoldAlarm,
  holdAlarm,
  holdAlarmChangesAt,
  holdLimitS,
} from '../../../shared/calls/holdAlarm.ts';
import { whyNotAskInContact, whyNotSignOut } from '../../../shared/calls/rules.ts';
import { type Reach, reachOf } from '../../../shared/contract/reach.ts';
import { hasSession, isContactDoubtful, readyIn } from '../../../shared/contract/sessionQuestions.ts';
import { isTalking, mayGoEitherWay, ringingHere } from '../../../shared/calls/questions.ts';
import { clockDuration } from '../../../shared/texts/duration.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import { callName } from '../callName.ts';
import { type ShellMessages, shellMessages } from '../messages.ts';
import { isInTalk, trayPicture, type TrayPicture } from './trayPicture.ts';

/** What can be chosen in the tray's menu, top to bottom. */
export type TrayCommand = 'show' | 'bar' | 'ready' | 'busy' | 'signOut' | 'settings' | 'about' | 'quit';

/** One line of the tray's menu, without what it runs. */
export interface TrayMenuItem {
  readonly command: TrayCommand;
  readonly label: string;
  readonly enabled: boolean;
}

/** All that the tray shows; the same content is not set again. */
export interface TrayState {
  readonly icon: TrayPicture;
  readonly tooltip: string;
  readonly menu: readonly TrayMenuItem[];
  /** When the tooltip says something else by itself, this machine's clock; null: not before the next snapshot. */
  readonly changesAt: number | null;
}

/** The tray's icon, tooltip and menu. `now`: epoch ms of this machine. */
export function trayState(snapshot: Snapshot, now: number): TrayState {
  const texts = shellMessages(shownLanguage(snapshot));
  const age = ageOfContact(snapshot, now, texts);
  const practice = snapshot.mode.kind === 'practice' ? ` (${texts.practice})` : '';
  const reach = reachOf(snapshot, now);
  const told = `${texts.product}${practice} – ${stateText(snapshot, texts, reach)}`;
  const holds = longHolds(snapshot, now, texts);
  const missed = snapshot.unread.filter(({ kind }) => kind === 'missedCall').length;
  const missedLines = missed === 0 ? [] : [texts.missedCalls(missed)];
  const changes = [age?.changesAt ?? null, reach?.changesAt ?? null, holds.changesAt].filter(
    (at) => at !== null,
  );
  return {
    icon: trayPicture(snapshot, reach, now),
    tooltip: [told, ...holds.lines, ...missedLines, ...(age ? [age.text] : [])].join('\n'),
    menu: menuOf(snapshot, texts),
    changesAt: changes.length === 0 ? null : Math.min(...changes),
  };
}

function stateText(snapshot: Snapshot, texts: ShellMessages, reach: Reach | null): string {
  const { session, inQueues } = snapshot;
  if (isContactDoubtful(session)) return texts.doubtful;
  if (reach !== null && reach.state !== 'reachable') return texts.reach[reach.state];
  if (session.state !== 'signedIn') return texts[session.state];
  const withName = (what: string, call: Call | undefined): string => {
    const name = call === undefined ? null : callName(call, snapshot);
    return name === null ? what : texts.withName(what, name);
  };
  const ringing = ringingHere(snapshot.calls);
  const newest = ringing.at(-1);
  if (newest !== undefined)
    return withName(ringing.every(mayGoEitherWay) ? texts.phoneRings : texts.ringing, newest);
  if (isInTalk(snapshot)) return withName(texts.talking, snapshot.calls.find(isTalking));
  switch (snapshot.availability.now) {
    case 'ready':
      return texts.readyIn[readyIn(session, inQueues)];
    case 'busy':
    case 'wrapUp':
    case 'rest':
      return texts.activity[snapshot.availability.now];
    case 'preRest':
      return texts.activity.busy;
    // Talking without any call that is known, or a state that is not known.
    case 'talking':
    case 'signedOut':
    case 'unknown':
      return texts.signedIn;
  }
}

/** An idle session hears of the gateway every ten seconds: up to this age, ms, it is "just now". */
const justNowMs = 15_000;
/** The age is told in steps of so many ms, so that a tooltip does not flicker. */
const secondsStepMs = 5000;
const minuteMs = 60_000;

function ageOfContact(
  { session, lastContactAt }: Snapshot,
  now: number,
  texts: ShellMessages,
): { readonly text: string; readonly changesAt: number } | null {
  if (lastContactAt === null || !hasSession(session)) return null;
  // A clock that was set back must not tell of the future.
  const ageMs = Math.max(0, now - lastContactAt);
  if (ageMs < justNowMs) return { text: texts.contactJustNow, changesAt: lastContactAt + justNowMs };
  const stepMs = ageMs < minuteMs ? secondsStepMs : minuteMs;
  const steps = Math.floor(ageMs / stepMs);
  const text =
    stepMs === minuteMs ? texts.contactMinutes(steps) : texts.contactSeconds((steps * stepMs) / 1000);
  return { text, changesAt: lastContactAt + (steps + 1) * stepMs };
}

/** A line for each alarm, the worse one first: how many calls it is about. */
function longHolds(
  { calls, settings }: Snapshot,
  now: number,
  texts: ShellMessages,
): { readonly lines: readonly string[]; readonly changesAt: number | null } {
  const limits = settings.preferences;
  const count = (alarm: HoldAlarm): number =>
    calls.filter((call) => holdAlarm(call, limits, now) === alarm).length;
  const line = (alarm: HoldAlarm): readonly string[] =>
    count(alarm) === 0 ? [] : [texts.heldOver(count(alarm), clockDuration(1000 * holdLimitS(alarm, limits)))];
  return {
    lines: [...line('red'), ...line('amber')],
    changesAt: holdAlarmChangesAt(calls, limits, now),
  };
}

function menuOf(snapshot: Snapshot, texts: ShellMessages): readonly TrayMenuItem[] {
  const { session, availability, settings } = snapshot;
  // Out of contact nobody would see in the tray's menu what came of it: the window offers it then.
  const canAsk = whyNotAskInContact(session) === null;
  const canSignOut = whyNotSignOut(snapshot, { releaseCall: true }) === null;
  return [
    { command: 'show', label: texts.menuShow, enabled: true },
    {
      command: 'bar',
      label: settings.preferences.bar ? texts.barHide : texts.barShow,
      enabled: !settings.policy.locked.includes('bar'),
    },
    { command: 'ready', label: texts.menuReady, enabled: canAsk && availability.now !== 'ready' },
    { command: 'busy', label: texts.goBusy, enabled: canAsk && availability.now !== 'busy' },
    { command: 'signOut', label: texts.signOut, enabled: canSignOut },
    { command: 'settings', label: texts.menuSettings, enabled: true },
    { command: 'about', label: texts.about, enabled: true },
    { command: 'quit', label: texts.menuQuit, enabled: true },
  ];
}
