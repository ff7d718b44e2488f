import { emit } from '../agents/eventQueue.ts';
import type { Leg } from '../model/call.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';

function recordOf({ call, workNo }: Leg): Record<string, unknown> {
  return { recordID: call.callId, locationId: 1, fileName: `Y:/1/0/${workNo}/${call.callId}.V3` };
}

/** Says that the call is recorded, where the site records (docs/gateway.md §11 "Recording"). */
export function tellRecording(platform: Platform, leg: Leg, session: Session, isEarly: boolean): void {
  const { recording } = platform.site;
  if (recording === (isEarly ? 'early' : true)) tell(platform, leg, session, 'AgentMediaEvent_Record');
}

/** Says that the call is no longer recorded. */
export function tellRecordingOver(platform: Platform, leg: Leg, session: Session): void {
  if (platform.site.recording === false || leg.talkedSince === null) return;
  tell(platform, leg, session, 'AgentMediaEvent_StopRecordDone');
}

function tell(platform: Platform, leg: Leg, session: Session, eventType: string): void {
  const content = platform.site.recordContent === 'filled' ? recordOf(leg) : null;
  emit(platform, session, eventType, content, leg.call.callId);
}
