import { renewGuidIfDue } from '../platform/agents/guids.ts';
import type { Platform } from '../platform/platform.ts';
import { touch } from '../platform/agents/sessions.ts';
import type { GatewayEvent, PollOutcome, Session } from '../platform/model/session.ts';
import { resultCodes } from '../resultCodes.ts';
import { jsonAnswer, refusal, success, type Answer } from '../wire/answer.ts';
import { performance } from 'node:perf_hooks';
import type { AgentExchange, Route } from './exchange.ts';

/** Real gateways end some texts in NUL characters (gateway reference §1). */
function withNuls(content: unknown): unknown {
  if (typeof content === 'string') return `${content}\0`;
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, withNuls(value)]));
}

function eventBody(platform: Platform, event: GatewayEvent): unknown {
  const { eventType, workNo, generatedAt } = event;
  const content = platform.site.trailingNul ? withNuls(event.content) : event.content;
  const stamp = platform.site.newGateway ? { eventGenTime: generatedAt } : {};
  return { message: '', retcode: '0', event: { eventType, ...stamp, workNo, content } };
}

function eventAnswer(platform: Platform, session: Session, event: GatewayEvent): Answer {
  const answer = jsonAnswer(eventBody(platform, event));
  if (platform.site.trailingNul) answer.body += '\0\0';
  answer.onSent = () => {
    for (const listener of platform.sent)
      listener(event.workNo, event.eventType, event.callId, performance.now());
  };
  answer.onGone = () => {
    session.events.unshift(event);
    session.poll?.finish('event');
  };
  return answer;
}

function pollAnswer(exchange: AgentExchange, outcome: PollOutcome): Answer {
  const { platform, session, request } = exchange;
  if (outcome === 'displaced') return refusal('100-006', resultCodes['100-006']);
  touch(platform, session);
  // Nobody reads the answer of a poll that was given up: it must take neither an event nor a new Guid along.
  if (outcome === 'closed') return success();
  renewGuidIfDue(platform, session);
  const event = session.events.shift();
  const answer = event === undefined ? success() : eventAnswer(platform, session, event);
  if (request.headers.guid !== session.guid.value) {
    answer.headers.push(['Set-GUID', `JSESSIONID=${session.guid.value}`]);
  }
  return answer;
}

/**
 * The event poll (gateway reference §3): an event that waits is answered at once, one an answer; otherwise the
 * answer waits up to `longPollMs`. A second poll of the same session takes the first one's place.
 */
function poll(exchange: AgentExchange): Answer | Promise<Answer> {
  const { platform, session } = exchange;
  session.poll?.finish('closed');
  if (session.events.length > 0) return pollAnswer(exchange, 'event');
  const waits = session.account.longPoll ?? platform.site.longPoll;
  if (!waits || session.renewalDue) return pollAnswer(exchange, 'empty');
  return new Promise((resolve) => {
    const timer = platform.clock.setTimeout(() => waiting.finish('empty'), platform.timings.longPollMs);
    const waiting = {
      finish: (outcome: PollOutcome): void => {
        if (session.poll !== waiting) return;
        session.poll = null;
        platform.clock.clearTimeout(timer);
        resolve(pollAnswer(exchange, outcome));
      },
    };
    session.poll = waiting;
    exchange.onGone(() => waiting.finish('closed'));
  });
}

export const agentEventRoutes: Route[] = [
  { name: 'agentevent', method: 'GET', path: 'agentevent/:agentid', handle: poll },
];
