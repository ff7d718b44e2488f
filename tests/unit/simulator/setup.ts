import { createManualClock, type ManualClock } from '../../../simulator/clock.ts';
import { controlsOf, type Controls } from '../../../simulator/controls.ts';
import { FaultBook } from '../../../simulator/faults.ts';
import { Gateway, gatewayBase } from '../../../simulator/gateway/router.ts';
import { siteFrom, type SimulatorOptions } from '../../../simulator/options.ts';
import { Platform } from '../../../simulator/platform/platform.ts';
import { seededRandom } from '../../../simulator/random.ts';
import { RequestCounts } from '../../../simulator/requestCounts.ts';
import { defaultTimings } from '../../../simulator/timings.ts';
import type { Answer } from '../../../simulator/wire/answer.ts';

/** Every wait is nil but those that a test is about: what an action brings about is there when it is answered. */
const atOnce = {
  alertingToOffhookMs: 0,
  offhookToRingingMs: 0,
  autoAnswerMs: 0,
  answerToTalkingMs: 0,
  releaseToPhoneReleaseMs: 0,
  phoneReleaseToStateMs: 0,
  requestedCallMs: 0,
};

export interface Envelope {
  retcode: string;
  message: string;
  result?: unknown;
  event?: { eventType: string; workNo: string; content: unknown; eventGenTime?: number };
}

/** One program that speaks for one agent, with what the gateway gave it. */
export interface Program {
  guid: string | undefined;
  cookie: string | undefined;
  /** The headers of the last answer. */
  headers: Answer['headers'];
  send(method: string, path: string, body?: unknown): Promise<Envelope>;
  /** Signs in to every queue as well. */
  signIn(more?: Record<string, unknown>): Promise<Envelope>;
  /** Polls until there is no event any more; the events' types. */
  drain(): Promise<string[]>;
  /** The same with their contents. */
  drainEvents(): Promise<NonNullable<Envelope['event']>[]>;
}

export interface Bench {
  clock: ManualClock;
  platform: Platform;
  controls: Controls;
  program(workNo?: string): Program;
}

function programFor(gateway: Gateway, workNo: string): Program {
  const program: Program = {
    guid: undefined,
    cookie: undefined,
    headers: [],
    send: async (method, path, body) => {
      const [bare = '', rawQuery = ''] = path.replace(':me', workNo).split('?');
      const { guid, cookie } = program;
      const request = {
        method,
        path: gatewayBase + bare,
        query: new URLSearchParams(rawQuery),
        rawQuery,
        headers: { ...(guid === undefined ? {} : { guid }), ...(cookie === undefined ? {} : { cookie }) },
        body: body === undefined ? '' : JSON.stringify(body),
      };
      const answer = await gateway.answer(request, () => undefined);
      answer.settled?.();
      program.headers = answer.headers;
      for (const [name, value] of answer.headers) {
        if (name === 'Set-GUID') program.guid = String(value).replace('JSESSIONID=', '');
        else
          program.cookie = [value]
            .flat()
            .map((each) => each.split(';')[0])
            .join('; ');
      }
      return JSON.parse(answer.body) as Envelope;
    },
    signIn: async (more = {}) => {
      const body = { password: `pw-${workNo}`, phonenum: '40038', autoanswer: 'false', ...more };
      const answer = await program.send('PUT', 'onlineagent/:me', body);
      if (answer.retcode === '0') {
        await program.send('POST', 'onlineagent/:me/resetskill/true');
        await program.drain();
      }
      return answer;
    },
    drain: async () => (await program.drainEvents()).map((event) => event.eventType),
    drainEvents: async () => {
      const events: NonNullable<Envelope['event']>[] = [];
      for (;;) {
        const { event } = await program.send('GET', 'agentevent/:me');
        if (event === undefined) return events;
        events.push(event);
      }
    },
  };
  return program;
}

/** A platform and its gateway without a wire, on a clock that stands still, with short polling. */
export function setup(options: SimulatorOptions = {}): Bench {
  const clock = createManualClock();
  const set = siteFrom({ longPoll: false, ...atOnce, ...options }, defaultTimings, null);
  const platform = new Platform({ ...set, clock, random: seededRandom(options.seed ?? 1) });
  const faults = new FaultBook();
  const counts = new RequestCounts();
  const gateway = new Gateway(platform, faults, counts.add);
  return {
    clock,
    platform,
    controls: controlsOf(platform, faults, counts),
    program: (workNo = '1001') => programFor(gateway, workNo),
  };
}
