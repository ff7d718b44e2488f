import type { EventFate, Fault } from '../../control/faults.ts';
import type { Platform } from '../../platform/platform.ts';
import type { GatewayEvent, Session } from '../../platform/model/session.ts';
import type { Answer } from '../../wire/httpAnswer.ts';
import { faultAnswer } from '../faultAnswer.ts';

/** Takes the next event out of the session and does with it what a fault says. */
export function doom(platform: Platform, session: Session, fate: EventFate): void {
  const event = session.events.shift();
  if (event === undefined) return;
  const again: GatewayEvent = { ...event, faulted: true };
  if (fate === 'kept') session.events.unshift(event);
  else if (fate === 'repeated') session.events.unshift(again, again);
  else if (fate === 'delayed') {
    const [next] = session.events.splice(0, 1);
    if (next === undefined) session.delayedEvents.push(again);
    else session.events.unshift({ ...next, faulted: true }, again);
  }
  // The last event of a session that is over has no other place to wait.
  if (session.ended && session.events.length > 0) platform.farewells.set(session.workNo, session);
}

/** The next event for an answer: as it is, or an answer in its place. */
export type Taken = { event: GatewayEvent; delayMs: number } | { instead: Answer };

/** What a fault makes of the event that is next; null when the poll goes on without it. */
function faulted(platform: Platform, session: Session, event: GatewayEvent, fault: Fault): Taken | null {
  const { delayMs = 0 } = fault;
  const answer = faultAnswer(fault);
  if (answer !== null) {
    doom(platform, session, fault.event ?? 'lost');
    return { instead: { ...answer, delayMs } };
  }
  const fate = fault.lose === true ? 'lost' : (fault.event ?? 'kept');
  if (fate === 'lost' || fate === 'delayed') {
    doom(platform, session, fate);
    return null;
  }
  if (fate === 'repeated') session.events[0] = { ...event, faulted: true };
  else session.events.shift();
  return { event, delayMs };
}

/**
 * Takes the event that is next out of the session, with what the faults that wait for it do; null when there is none.
 */
export function takeEvent(
  platform: Platform,
  session: Session,
  faultFor: (eventType: string) => Fault | null,
): Taken | null {
  for (let event = session.events[0]; event !== undefined; event = session.events[0]) {
    const fault = event.faulted === true ? null : faultFor(event.eventType);
    if (fault === null) {
      session.events.shift();
      return { event, delayMs: 0 };
    }
    const taken = faulted(platform, session, event, fault);
    if (taken !== null) return taken;
  }
  return null;
}
