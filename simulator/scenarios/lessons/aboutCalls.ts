/** The lessons about calls: answering, holding, passing on, and callers who hang up. */
import type { Call } from '../../platform/model/call.ts';
import type { Lesson, Steps } from './lesson.ts';
import { callComes, callEnds, deed, read, someCalls, soon } from './parts.ts';
import type { Play } from './play.ts';

/** From a moment of a call to the caller's hanging up, ms. */
const hangsUpAfterMs = 4_000;

/** One call after the other. */
export const quietMorning: Lesson = {
  calls: 4,
  *steps(play) {
    yield read('welcome');
    yield* someCalls(play, 4, false);
  },
};

/** The second caller, while the first one waits; null: skipped. */
function* secondComes(play: Play): Steps<Call | null> {
  const wish = play.nextCaller();
  for (;;) {
    const call = play.ringBeside(wish);
    if (call === null) return null;
    const outcome = yield deed(
      'second',
      () => play.talks(call),
      () => play.isOver(call) || call.legs.length === 0,
    );
    if (outcome === 'done') return call;
    play.hangUp(call);
    if (outcome === 'skipped') return null;
    yield read('secondMissed');
  }
}

function* twoAtOnce(play: Play): Steps {
  const wish = play.nextCaller();
  for (let again = false; ; again = true) {
    const first = yield* callComes(play, { explained: again, wish });
    if (first === null) return;
    const held = yield deed(
      'hold',
      () => play.holds(first),
      () => play.isOver(first) || play.isPassedOn(first),
    );
    if (held === 'lost') {
      yield read('overBeforeHold');
      continue;
    }
    const second = held === 'done' ? yield* secondComes(play) : null;
    if (second !== null) {
      yield deed(
        'swap',
        () => play.talks(first) && play.holds(second),
        () => play.isOver(first) || play.isOver(second),
      );
    }
    const both = second === null ? [first] : [first, second];
    const ended = yield deed('endBoth', () =>
      both.every((call) => play.isOver(call) || play.isPassedOn(call)),
    );
    if (ended === 'skipped') both.forEach((call) => play.hangUp(call));
    return;
  }
}

/** Two callers at once, and then one right after the other. */
export const rushHour: Lesson = {
  calls: 5,
  *steps(play) {
    yield read('rush');
    yield* twoAtOnce(play);
    yield* someCalls(play, 3, true);
  },
};

/** A caller who is passed on by `step`, until the call goes on without the agent. */
function* passedOn(play: Play, explained: boolean, step: 'transfer' | 'complete'): Steps {
  const wish = play.nextCaller();
  for (let again = false; ; again = true) {
    const call = yield* callComes(play, { explained: explained || again, wish });
    if (call === null) return;
    if (step !== 'transfer')
      yield deed(
        'talkFirst',
        () => play.isHelped(),
        () => play.isOver(call) || play.isPassedOn(call),
      );
    const outcome = yield deed(
      step,
      () => play.isPassedOn(call),
      () => play.isOver(call),
    );
    if (outcome === 'done') {
      // The colleague is needed for the next one.
      play.endLater(call);
      yield deed('passedOn', () => play.isOver(call));
    }
    play.hangUp(call);
    // A colleague who was asked about it.
    if (outcome === 'skipped') play.hangUpAll();
    if (outcome !== 'lost') return;
    yield read('overBeforePassing');
  }
}

function* askedAndBack(play: Play): Steps {
  const call = yield* callComes(play, { explained: true });
  if (call === null) return;
  const isGone = (): boolean => play.isOver(call) || play.isPassedOn(call);
  const asked = yield deed('talkFirst', () => play.isHelped(), isGone);
  if (asked === 'done') yield deed('comeBack', () => play.talks(call) && !play.asksForHelp(), isGone);
  if (play.isPassedOn(call)) play.endLater(call);
  else yield* callEnds(play, call);
}

/** Transfers and consults. */
export const passingOn: Lesson = {
  calls: 3,
  *steps(play) {
    yield read('passOn');
    yield* passedOn(play, false, 'transfer');
    yield* passedOn(play, true, 'complete');
    yield* askedAndBack(play);
  },
};

function* givesUp(play: Play): Steps {
  const wish = play.nextCaller();
  yield deed('ready', () => play.isReady());
  yield read('ring');
  const call = play.ring(wish);
  if (call === null) return;
  // While it rings: whoever answers sooner has a call like any other.
  play.stage.after(hangsUpAfterMs, () => {
    if (call.answeredAt === null) play.hangUp(call);
  });
  const outcome = yield deed(
    'answer',
    () => play.talks(call),
    () => play.isOver(call),
  );
  if (outcome === 'done') yield* callEnds(play, call);
  else yield read('gaveUp');
}

function* hangsUp(play: Play, isHeld: boolean): Steps {
  const call = yield* callComes(play, { explained: true });
  if (call === null) return;
  const isGone = (): boolean => play.isOver(call) || play.isPassedOn(call);
  if (isHeld) yield deed('hold', () => play.holds(call), isGone);
  if (!isGone()) yield soon(isHeld ? 'waits' : 'talk', hangsUpAfterMs);
  play.hangUp(call);
  yield read(isHeld ? 'hungUpOnHold' : 'hungUp');
}

/** Callers who hang up: before the answer, in the middle, on hold. */
export const hangUps: Lesson = {
  calls: 4,
  *steps(play) {
    yield read('hangUps');
    yield* givesUp(play);
    yield* hangsUp(play, false);
    yield* hangsUp(play, true);
    yield* someCalls(play, 1, true);
  },
};
