/** What the tray's tooltip says, a line each: state, holds that last too long, missed calls, who waits, reach. */
import {
  type HoldAlarm,
  holdAlarm,
  holdAlarmChangesAt,
  holdLimitS,
} from '../../../shared/calls/holdAlarm.ts';
import { heldCalls } from '../../../shared/calls/meantByKey.ts';
import type { Call } from '../../../shared/calls/model.ts';
import { isTalking, mayGoEitherWay, ringingHere } from '../../../shared/calls/questions.ts';
import { worstQueue } from '../../../shared/contract/others/queueLoads.ts';
import { type Reach, reachOf } from '../../../shared/contract/reach.ts';
import { hasSession, isContactDoubtful, readyIn } from '../../../shared/contract/sessionQuestions.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { oneLine } from '../../../shared/data/visibleText.ts';
import { clockDuration } from '../../../shared/texts/duration.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import { callName } from '../callName.ts';
import { type ShellMessages, shellMessages } from '../messages.ts';
import { isInTalk } from './trayPicture.ts';

/** A part of it. `changesAt`: when it says something else by itself, this machine's clock; null: never. */
interface Told {
  readonly lines: readonly string[];
  readonly changesAt: number | null;
}

const nothing: Told = { lines: [], changesAt: null };

/** `now`: epoch ms of this machine. */
export function trayTooltip(
  snapshot: Snapshot,
  now: number,
): { readonly text: string; readonly changesAt: number | null } {
  const texts = shellMessages(shownLanguage(snapshot));
  const reach = reachOf(snapshot, now);
  const practice = snapshot.mode.kind === 'practice' ? ` (${texts.practice})` : '';
  const lasts = howLong(stateSince(snapshot, reach), now, texts);
  const state = [stateText(snapshot, texts, reach), ...lasts.lines].join(texts.comma);
  const missed = snapshot.unread.filter(({ kind }) => kind === 'missedCall').length;
  const parts = [
    { lines: [`${texts.product}${practice} – ${state}`], changesAt: lasts.changesAt },
    longHolds(snapshot, now, texts),
    { lines: missed === 0 ? [] : [texts.missedCalls(missed)], changesAt: null },
    reach?.state === 'reachable' ? waiting(snapshot, now, texts) : nothing,
    ageOfContact(snapshot, now, texts),
  ];
  const changes = [...parts.map(({ changesAt }) => changesAt), reach?.changesAt ?? null].filter(
    (at) => at !== null,
  );
  return {
    text: parts.flatMap(({ lines }) => lines).join('\n'),
    changesAt: changes.length === 0 ? null : Math.min(...changes),
  };
}

/** Since when what the state says is so; null: it is not known, or changes within seconds. */
function stateSince(snapshot: Snapshot, reach: Reach | null): number | null {
  const { session, calls, availability } = snapshot;
  if (session.state !== 'signedIn' || reach?.state !== 'reachable' || ringingHere(calls).length > 0)
    return null;
  if (!isInTalk(snapshot)) return availability.since;
  return calls.find(isTalking)?.answeredAt ?? heldCalls(calls)[0]?.heldSince ?? null;
}

/** Told in whole minutes, ms, so that a tooltip does not flicker. */
const minuteMs = 60_000;

function howLong(since: number | null, now: number, texts: ShellMessages): Told {
  if (since === null) return nothing;
  // A clock that was set back must not tell of the future.
  const minutes = Math.max(0, Math.floor((now - since) / minuteMs));
  return {
    lines: minutes === 0 ? [] : [texts.minutes(minutes)],
    changesAt: since + (minutes + 1) * minuteMs,
  };
}

/** How many wait in the queue where it is worst, and how long. */
function waiting(snapshot: Snapshot, now: number, texts: ShellMessages): Told {
  const queue = worstQueue(snapshot);
  if (queue === null || queue.waiting === null) return nothing;
  const longest = howLong(queue.longestSince, now, texts);
  return {
    lines: [texts.waitingIn(oneLine(queue.name, 40), queue.waiting, longest.lines[0] ?? null)],
    changesAt: longest.changesAt,
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
/** Below a minute the age is told in steps of so many ms. */
const secondsStepMs = 5000;

function ageOfContact({ session, lastContactAt }: Snapshot, now: number, texts: ShellMessages): Told {
  if (lastContactAt === null || !hasSession(session)) return nothing;
  // A clock that was set back must not tell of the future.
  const ageMs = Math.max(0, now - lastContactAt);
  if (ageMs < justNowMs) return { lines: [texts.contactJustNow], changesAt: lastContactAt + justNowMs };
  const stepMs = ageMs < minuteMs ? secondsStepMs : minuteMs;
  const steps = Math.floor(ageMs / stepMs);
  const text =
    stepMs === minuteMs ? texts.contactMinutes(steps) : texts.contactSeconds((steps * stepMs) / 1000);
  return { lines: [text], changesAt: lastContactAt + (steps + 1) * stepMs };
}

/** A line for each alarm, the worse one first: how many calls it is about. */
function longHolds({ calls, settings }: Snapshot, now: number, texts: ShellMessages): Told {
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
