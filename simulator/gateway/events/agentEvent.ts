import { guidHeader, renewGuidIfDue } from '../../platform/agents/guids.ts';
import type { Platform } from '../../platform/platform.ts';
import { tellSent } from '../../platform/agents/eventQueue.ts';
import { touch } from '../../platform/agents/sessions.ts';
import type { GatewayEvent, PollOutcome, Session } from '../../platform/model/session.ts';
import { resultCodes } from '../../resultCodes.ts';
import { jsonAnswer, refusal, success, type Answer } from '../../wire/httpAnswer.ts';
import { eventBody } from './eventBody.ts';
import { takeEvent, type Taken } from './eventFaults.ts';
import type { AgentExchange, Route } from '../exchange.ts';

function eventAnswer(platform: Platform, session: Session, event: GatewayEvent): Answer {
  const answer = jsonAnswer(eventBody(platform, event));
  if (platform.site.trailingNul) answer.body += '\0\0';
  answer.onSent = () => tellSent(platform, event);
  answer.onGone = () => {
    if (platform.site.deadPollEvent === 'lost') return;
    session.events.unshift(event);
    session.poll?.finish('event');
  };
  return answer;
}

/** Answers a poll with what was taken for it, if anything was, and with a new Guid where one is due. */
function pollAnswer({ platform, session, request }: AgentExchange, taken: Taken | null): Answer {
  touch(platform, session);
  if (taken !== null && 'instead' in taken) return taken.instead;
  renewGuidIfDue(platform, session);
  const answer = taken === null ? success() : eventAnswer(platform, session, taken.event);
  if (taken !== null) answer.delayMs = taken.delayMs;
  const { guid } = session;
  if (platform.site.guidTold === 'everywhere' ? !guid.isTold : request.headers.guid !== guid.value) {
    answer.headers.push(guidHeader(guid.value));
    guid.isTold = true;
  }
  return answer;
}

/** The answer of a poll that has waited, or null when it has to wait on: a fault took the event. */
function waitedAnswer(exchange: AgentExchange, outcome: PollOutcome): Answer | null {
  const { platform, session } = exchange;
  if (outcome === 'displaced') return refusal('100-006', resultCodes['100-006']);
  // Another poll has its place: it must take neither an event nor a new Guid along.
  if (outcome === 'closed') {
    touch(platform, session);
    return success();
  }
  const taken = takeEvent(platform, session, (eventType) => exchange.faultFor(eventType));
  return taken === null && outcome === 'event' ? null : pollAnswer(exchange, taken);
}

/**
 * The event poll (docs/gateway.md §3): an event that waits is answered at once, one an answer; otherwise the
 * answer waits up to `longPollMs`. A second poll of the same session takes the first one's place. A gateway notices
 * that a client has left only when it writes: such a poll waits on and takes the next event along.
 */
function poll(exchange: AgentExchange): Answer | Promise<Answer> {
  const { platform, session } = exchange;
  session.poll?.finish('closed');
  const ready = takeEvent(platform, session, (eventType) => exchange.faultFor(eventType));
  const waits = session.account.longPoll ?? platform.site.longPoll;
  if (ready !== null || !waits || session.renewalDue) return pollAnswer(exchange, ready);
  return new Promise((resolve) => {
    const timer = platform.clock.setTimeout(() => waiting.finish('empty'), platform.timings.longPollMs);
    const waiting = {
      finish: (outcome: PollOutcome): void => {
        if (session.poll !== waiting) return;
        const answer = waitedAnswer(exchange, outcome);
        if (answer === null) return;
        session.poll = null;
        platform.clock.clearTimeout(timer);
        resolve(answer);
      },
    };
    session.poll = waiting;
    if (platform.site.deadPollEvent === 'kept') exchange.onGone(() => waiting.finish('closed'));
  });
}

export const agentEventRoutes: Route[] = [
  { name: 'agentevent', method: 'GET', path: 'agentevent/:agentid', handle: poll },
];
