import { Refusal } from '../../resultCodes.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';
import { beginAlerting } from './arrive.ts';
import { leaveCall } from './end.ts';
import { isEngaged, isOffered } from './legs.ts';

/**
 * snatchpickup: the agent takes the call that rings at a colleague, and talks in it as soon as the own phone is up.
 * @throws Refusal 900-002 without the right, 200-002 when nothing rings there, 100-007 while a call is up
 */
export function snatch(platform: Platform, session: Session, workNo: string): void {
  if (!session.account.rights.includes('pickUp')) throw new Refusal('900-002');
  if (isEngaged(session)) throw new Refusal('100-007', 'a call is up');
  const colleague = workNo === session.workNo ? undefined : platform.sessions.get(workNo);
  const leg = colleague?.legs.find(isOffered);
  if (leg === undefined || colleague?.account.vdnId !== session.account.vdnId) throw new Refusal('200-002');
  const { call } = leg;
  leaveCall(platform, leg, 'agent');
  call.requested = true;
  beginAlerting(platform, session, call);
}
