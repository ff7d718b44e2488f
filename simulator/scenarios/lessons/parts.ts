/** What lessons have in common. */
import type { CallWish } from '../../control/placing.ts';
import type { Call } from '../../platform/model/call.ts';
import type { StepName } from './courseTypes.ts';
import type { Step, Steps } from './lesson.ts';
import type { Play } from './play.ts';

/** Something to read. */
export const read = (name: StepName): Step => ({ name, waitsFor: 'word' });

/** Something to do. */
export const deed = (name: StepName, isDone: () => boolean, isLost?: () => boolean): Step => ({
  ...{ name, waitsFor: 'deed', isDone },
  ...(isLost === undefined ? {} : { isLost }),
});

/** What happens in a moment. */
export const soon = (name: StepName, ms: number): Step => ({ name, waitsFor: 'time', ms });

/**
 * One caller, until the agent has answered. Nothing rings before the agent is ready and, where that is `explained` for
 * the first time, has said to have read it. A caller who was not answered is told of, and calls again.
 *
 * @returns the call; null: the step was skipped
 */
export function* callComes(play: Play, how: { explained: boolean; wish?: CallWish }): Steps<Call | null> {
  const wish = how.wish ?? play.nextCaller();
  let isToRead = !how.explained;
  for (;;) {
    yield deed('ready', () => play.isReady());
    yield isToRead ? read('ring') : soon('next', play.betweenMs);
    if (!play.isReady()) continue;
    const call = play.ring(wish);
    if (call === null) continue;
    const outcome = yield deed(
      'answer',
      () => play.talks(call),
      () => play.isOver(call) || call.legs.length === 0,
    );
    if (outcome === 'done') return call;
    play.hangUp(call);
    if (outcome === 'skipped') return null;
    yield read('missed');
    isToRead = true;
  }
}

/** The call that was answered is ended, by whoever. */
export function* callEnds(play: Play, call: Call | null): Steps {
  if (call === null) return;
  const outcome = yield deed('end', () => play.isOver(call) || play.isPassedOn(call));
  if (outcome === 'skipped') play.hangUp(call);
}

/** Callers one after the other, each answered and ended. */
export function* someCalls(play: Play, count: number, explained: boolean): Steps {
  for (let nth = 0; nth < count; nth += 1) {
    yield* callEnds(play, yield* callComes(play, { explained: explained || nth > 0 }));
  }
}
