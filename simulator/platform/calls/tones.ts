import { Refusal } from '../../resultCodes.ts';
import type { Session } from '../model/session.ts';
import { talkingLeg } from './legs.ts';

/** A comma is a pause (docs/gateway.md §11 "DTMF"). */
const tone = /^[0-9*#,]{1,24}$/;

/** Tones during a call. @throws Refusal 200-026 without a call, 200-001 when they are no tones */
export function dialTones(session: Session, tones: string): void {
  const leg = talkingLeg(session);
  if (leg === undefined) throw new Refusal('200-026');
  if (!tone.test(tones)) throw new Refusal('200-001');
  leg.call.tones += tones;
}
