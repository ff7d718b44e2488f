import type { Debrief, DebriefCall } from '../../shared/contract/practice/course.ts';
import { actionKey, shownKey } from '../app/shortcuts.ts';
import { clockDuration } from '../text/duration.ts';
import type { PracticeTexts } from '../messages/practice/en.ts';

type Texts = PracticeTexts['debrief'];

/** What could have gone better. */
export const couldBeBetter = ({ remark }: DebriefCall): boolean =>
  ['missed', 'skipped', 'hungUpOnHold', 'slow', 'heldLong'].includes(remark.kind);

/** How many could be answered: all but those who gave up before. */
export const offeredIn = ({ answered, missed, skipped }: Debrief): number => answered + missed + skipped;

/** The lesson in one sentence or two. */
export function headline(debrief: Debrief, texts: Texts): string {
  const { answered, calls } = debrief;
  const offered = offeredIn(debrief);
  const gaveUp = calls.filter(({ remark }) => remark.kind === 'gaveUp').length;
  const heldTooLong = calls.filter(({ remark }) => remark.kind === 'heldLong').length;
  const first =
    offered + gaveUp === 0
      ? texts.noCalls
      : answered === 0
        ? texts.noneAnswered(offered + gaveUp)
        : answered === offered
          ? texts.allAnswered(answered)
          : texts.someAnswered(answered, offered);
  return heldTooLong === 0 ? first : `${first} ${texts.heldTooLong(heldTooLong)}`;
}

/** What happened with a call, and the key that would have helped. */
export function remarkOn({ remark, waitMs }: DebriefCall, texts: Texts): string {
  const kind = remark.kind === 'heldLong' && remark.by === 'swap' ? 'swapLate' : remark.kind;
  return texts.remark[kind]({
    waited: clockDuration(waitMs ?? 0),
    over: clockDuration(remark.kind === 'heldLong' ? remark.overMs : 0),
    answerKey: shownKey(actionKey('answer')),
    holdKey: shownKey(actionKey('holdOrTakeBack')),
    swapKey: shownKey(actionKey('swap')),
  });
}
