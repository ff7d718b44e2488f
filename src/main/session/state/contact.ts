/** When the time of the last contact is told: it changes with every answer, and is news only beside something else. */
import { isShown } from '../../../shared/contract/operationQuestions.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import { sameContent } from '../sameContent.ts';
import { delays } from '../time/delays.ts';
import type { SessionMoment } from './inputs.ts';

/** The time of the last contact is sent with any other change; alone it is sent every `contactToldMs` only. */
export function withContact(
  before: SessionSnapshot,
  next: SessionSnapshot,
  { contactAt }: SessionMoment,
): SessionSnapshot {
  const hasHadSession = next.session.state !== 'signedOut' && next.session.state !== 'signingIn';
  if (!hasHadSession || contactAt === null || contactAt === next.lastContactAt) return next;
  const isStale = next.lastContactAt === null || contactAt - next.lastContactAt >= delays.contactToldMs;
  return isNews(before, next) || isStale ? { ...next, lastContactAt: contactAt } : next;
}

/** Whether a window is told of it: what was asked and is under way, it mostly knows itself. */
function isNews(before: SessionSnapshot, next: SessionSnapshot): boolean {
  const shown = ({ operations }: SessionSnapshot): unknown => operations.filter(isShown);
  return (
    !sameMembers(before, { ...next, operations: before.operations }) ||
    !sameContent(shown(before), shown(next))
  );
}

/** Whether two snapshots say the same; of the calls, an equal one that is another object is another call. */
export function sameMembers(one: SessionSnapshot, other: SessionSnapshot): boolean {
  if (one === other) return true;
  const names = Object.keys(one) as (keyof SessionSnapshot)[];
  return names.every(
    (name) => one[name] === other[name] || (name !== 'calls' && sameContent(one[name], other[name])),
  );
}
