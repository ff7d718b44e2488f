import { createManualClock, type ManualClock } from '../../../simulator/clock.ts';
import { controlsOf, type Controls } from '../../../simulator/control/controls.ts';
import { FaultBook } from '../../../simulator/control/faults.ts';
import { Gateway, gatewayBase } from '../../../simulator/gateway/router.ts';
import { siteFrom, type SimulatorOptions } from '../../../simulator/options/options.ts';
import type { Platform } from '../../../simulator/platform/platform.ts';
import { createPlatform } from '../../../simulator/platform/routing.ts';
import { seededRandom } from '../../../simulator/random.ts';
import { RequestCounts } from '../../../simulator/control/requestCounts.ts';
import type { Course } from '../../../simulator/scenarios/lessons/courseTypes.ts';
import { scenarioNamed } from '../../../simulator/scenarios/index.ts';
import { stageOn } from '../../../simulator/scenarios/platformStage.ts';
import { defaultTimings } from '../../../simulator/options/timings.ts';
import type { Answer } from '../../../simulator/wire/httpAnswer.ts';
import type { WireRequest } from '../../../simulator/wire/request.ts';

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

interface Envelope {
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
  /** One poll; `leave` is what a closed connection does. */
  poll(): { answer: Promise<Envelope>; leave(): void };
  /** Signs in to every queue as well. */
  signIn(more?: Record<string, unknown>): Promise<Envelope>;
  /** Polls as long as there are events; their types. */
  drain(): Promise<string[]>;
  /** The same with their contents. */
  drainEvents(): Promise<NonNullable<Envelope['event']>[]>;
}

export interface Bench {
  clock: ManualClock;
  platform: Platform;
  controls: Controls;
  gateway: Gateway;
  course: Course | null;
  readonly program: (workNo?: string) => Program;
}

function requestFrom(program: Program, method: string, path: string, body: unknown): WireRequest {
  const [bare = '', rawQuery = ''] = path.split('?');
  const { guid, cookie } = program;
  const headers = { ...(guid === undefined ? {} : { guid }), ...(cookie === undefined ? {} : { cookie }) };
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  const query = new URLSearchParams(rawQuery);
  return { method, path: gatewayBase + bare, query, rawQuery, headers, body: text };
}

function adopt(program: Program, answer: Answer): void {
  program.headers = answer.headers;
  for (const [name, value] of answer.headers) {
    if (name === 'Set-GUID') program.guid = String(value).replace('JSESSIONID=', '');
    else
      program.cookie = [value]
        .flat()
        .map((each) => each.split(';')[0])
        .join('; ');
  }
}

function programFor(platform: Platform, gateway: Gateway, workNo: string): Program {
  const ask = async (
    request: WireRequest,
    onGone: (gone: () => void) => void,
    listens = (): boolean => true,
  ): Promise<Envelope> => {
    const answer = await gateway.answer(request, onGone);
    answer.settled?.();
    if (!listens()) answer.onGone?.();
    if (answer.drop === true || !listens()) throw new Error('the connection was cut');
    answer.onSent?.();
    adopt(program, answer);
    return JSON.parse(answer.body.replace(/\0+$/, '')) as Envelope;
  };
  const program: Program = {
    guid: undefined,
    cookie: undefined,
    headers: [],
    send: (method, path, body) =>
      ask(requestFrom(program, method, path.replace(':me', workNo), body), () => undefined),
    poll: () => {
      let notice = (): void => undefined;
      let listening = true;
      const answer = ask(
        requestFrom(program, 'GET', `agentevent/${workNo}`, undefined),
        (gone) => {
          notice = gone;
        },
        () => listening,
      );
      const leave = (): void => {
        listening = false;
        answer.catch(() => undefined);
        notice();
      };
      return { answer, leave };
    },
    signIn: async (more = {}) => {
      const password = platform.accounts.get(workNo)?.password;
      const body = { password, phonenum: '40038', autoanswer: 'false', ...more };
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
      while ((platform.sessions.get(workNo)?.events.length ?? 0) > 0) {
        const { event } = await program.send('GET', 'agentevent/:me');
        if (event !== undefined) events.push(event);
      }
      return events;
    },
  };
  return program;
}

/** A platform and its gateway without a wire, on a clock that stands still, with short polling. */
export function setup(options: SimulatorOptions = {}): Bench {
  const clock = createManualClock();
  const scenario = options.scenario === undefined ? null : scenarioNamed(options.scenario);
  const set = siteFrom({ longPoll: false, ...atOnce, ...options }, defaultTimings, scenario);
  const platform = createPlatform({ ...set, clock, random: seededRandom(options.seed ?? 1) });
  const faults = new FaultBook();
  const counts = new RequestCounts();
  const gateway = new Gateway(platform, faults, counts.add);
  const course = scenario?.start(stageOn(platform, faults)) ?? null;
  return {
    clock,
    platform,
    controls: controlsOf(platform, faults, counts),
    gateway,
    course,
    program: (workNo = '1001') => programFor(platform, gateway, workNo),
  };
}
