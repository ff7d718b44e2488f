import { Refusal } from '../../resultCodes.ts';
import { emit, talkingContent } from '../agents/eventQueue.ts';
import type { Leg } from '../model/call.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';
import { sessionOf, setLegState } from './legs.ts';
import { tellRecording } from './recording.ts';

/** The agent is connected with the others in the call; whoever waited for that is told. */
export function connect(platform: Platform, leg: Leg): void {
  const { call } = leg;
  platform.cancel(leg.timers);
  leg.answering = false;
  call.answeredAt ??= platform.clock.now();
  setLegState(platform, leg, 'talking');
  const session = sessionOf(platform, leg);
  tellRecording(platform, leg, session, true);
  emit(platform, session, 'AgentEvent_Talking', talkingContent(call), call.callId);
  tellRecording(platform, leg, session, false);
  const { offer } = call;
  call.offer = null;
  offer?.answered(leg);
}

/**
 * The agent answers.
 * @throws Refusal 200-002 when nothing rings, or not the call that was named
 */
export function answer(platform: Platform, session: Session, callId?: string): void {
  const leg = session.legs.find(
    ({ state, answering, call }) =>
      state === 'ringing' && !answering && (callId === undefined || callId === call.callId),
  );
  if (leg === undefined) throw new Refusal('200-002');
  platform.cancel(leg.timers);
  leg.answering = true;
  platform.after(platform.timings.answerToTalkingMs, () => connect(platform, leg), leg.timers);
}
