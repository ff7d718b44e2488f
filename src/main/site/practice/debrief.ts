/** What is said of a lesson afterwards: a function of what was kept of it. */
import type { Call } from '../../../shared/calls/model.ts';
import { isUnanswered } from '../../../shared/calls/questions.ts';
import {
  type Debrief,
  type DebriefCall,
  type LessonName,
  mostDebriefed,
  type Pace,
  type Remark,
} from '../../../shared/contract/practice/course.ts';
import type { CallRecord, PracticeRecord } from './practiceRecord.ts';

/** Within how long a call should be answered, ms. */
const answerAimMs = 10_000;

/** Looks back. `holdAimS`: after how long the hold alarm comes, s; 0: never. `now`: a time of day. */
export function debriefOf(
  record: PracticeRecord,
  { lesson, pace, holdAimS, now }: { lesson: LessonName; pace: Pace; holdAimS: number; now: number },
): Debrief {
  const holdAimMs = holdAimS === 0 ? null : holdAimS * 1000;
  const calls = record.calls.map((one) => lookedBackAt(one, holdAimMs, now));
  const waits = calls.flatMap(({ waitMs }) => waitMs ?? []);
  const holds = calls.flatMap(({ holdMs }) => holdMs ?? []);
  return {
    ...{ lesson, pace },
    tookMs: now - record.beganAt,
    answered: waits.length,
    missed: calls.filter(({ remark }) => remark.kind === 'missed').length,
    skipped: calls.filter(({ remark }) => remark.kind === 'skipped').length,
    averageAnswerMs: waits.length === 0 ? null : waits.reduce((sum, one) => sum + one, 0) / waits.length,
    longestHoldMs: holds.length === 0 ? null : Math.max(...holds),
    actions: record.actions,
    byKey: Math.min(record.byKey, record.actions),
    aim: { answerMs: answerAimMs, holdMs: holdAimMs },
    calls: calls.slice(-mostDebriefed),
  };
}

/** For how long it is on hold now; null: it is not. */
const heldNowMs = ({ heldSince }: Call, now: number): number | null =>
  heldSince === null ? null : Math.max(0, now - heldSince);

function lookedBackAt(one: CallRecord, holdAimMs: number | null, now: number): DebriefCall {
  const { call, person, heldMs, longestHoldMs } = one;
  const { key, answeredAt, offeredAt, otherSide } = call;
  const lastMs = heldNowMs(call, now);
  const holdMs = lastMs === null ? longestHoldMs : Math.max(lastMs, longestHoldMs ?? 0);
  const isOut = call.direction === 'outbound';
  const talkedMs = answeredAt === null ? null : (call.endedAt ?? now) - answeredAt - heldMs - (lastMs ?? 0);
  return {
    ...{ key, person, holdMs },
    number: call[otherSide]?.display ?? null,
    waitMs: answeredAt === null || isOut ? null : Math.max(0, answeredAt - offeredAt),
    talkMs: talkedMs === null ? null : Math.max(0, talkedMs),
    remark: remarkOn(one, holdMs, holdAimMs),
  };
}

function remarkOn(
  { call, waitedBeside, endedOnHold, isSkipped }: CallRecord,
  holdMs: number | null,
  holdAimMs: number | null,
): Remark {
  const { answeredAt, offeredAt, end, direction } = call;
  if (direction === 'outbound') return { kind: 'calledOut' };
  if (answeredAt === null && end === 'missed') return { kind: 'missed' };
  // One that rings at the end is ended by the lesson, not by the caller.
  if (answeredAt === null) return { kind: isSkipped || isUnanswered(call) ? 'skipped' : 'gaveUp' };
  const overMs = holdAimMs === null ? 0 : (holdMs ?? 0) - holdAimMs;
  if (overMs > 0) return { kind: 'heldLong', overMs, by: waitedBeside ? 'swap' : 'takeBack' };
  if (end === 'transferred') return { kind: 'passedOn' };
  if (endedOnHold) return { kind: 'hungUpOnHold' };
  if (answeredAt - offeredAt > answerAimMs) return { kind: 'slow' };
  return { kind: holdMs === null ? 'answered' : 'heldInTime' };
}
