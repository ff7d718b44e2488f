import { emit } from '../agents/eventQueue.ts';
import type { Leg } from '../model/call.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';

function recordOf({ call, workNo }: Leg): Record<string, unknown> {
  return { recordID: call.callId, locationId: 1, fileName: `Y:/1/0/${workNo}/${call.callId}.V3` };
}

/** Says that the call is recorded, where the site records (docs/gateway.md §11 "Recording"). */
export function tellRecording(platform: Platform, leg: Leg, session: Session): void {
  if (platform.site.recording)
    emit(platform, session, 'AgentMediaEvent_Record', recordOf(leg), leg.call.callId);
}

/** Says that the call is no longer recorded. */
export function tellRecordingOver(platform: Platform, leg: Leg, session: Session): void {
  if (!platform.site.recording || leg.talkedSince === null) return;
  emit(platform, session, 'AgentMediaEvent_StopRecordDone', recordOf(leg), leg.call.callId);
}
