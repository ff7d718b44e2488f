/** The lessons about the session: another program takes it, the gateway restarts. */
import type { Lesson, Steps } from './lesson.ts';
import { callComes, callEnds, deed, read, someCalls, soon } from './parts.ts';
import type { Play } from './play.ts';

/** How long the gateway is away, ms: longer than one lost answer, shorter than what signs an agent out. */
const awayMs = 20_000;

/** Somebody signs in elsewhere with the same work number. */
export const forcedOut: Lesson = {
  calls: 2,
  *steps(play) {
    yield read('forced');
    yield* someCalls(play, 1, false);
    yield* takenOver(play);
    yield* someCalls(play, 1, true);
  },
};

function* takenOver(play: Play): Steps {
  yield read('takeOver');
  const workNo = play.session()?.workNo;
  if (workNo === undefined) return;
  play.stage.displace(workNo);
  const other = play.session();
  const isBack = (): boolean => play.session() !== undefined && play.session() !== other;
  yield { ...deed('takenOver', isBack), isWithoutSession: true };
}

/** The gateway restarts during a call, which goes on. */
export const restart: Lesson = {
  calls: 2,
  *steps(play) {
    yield read('restart');
    const call = yield* callComes(play, { explained: false });
    yield read('away');
    const before = play.session();
    play.stage.goAway();
    try {
      yield soon('gone', awayMs);
    } finally {
      play.stage.comeBack();
    }
    if (before !== undefined) play.stage.forget(before.workNo);
    const isBack = (): boolean => play.session() !== undefined && play.session() !== before;
    yield { ...deed('back', isBack), isWithoutSession: true };
    yield* callEnds(play, call);
    yield* someCalls(play, 1, true);
  },
};
