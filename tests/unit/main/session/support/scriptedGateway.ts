import type { GatewayPort } from '../../../../../src/main/session/gatewayPort/gatewayPort.ts';
import type { AgentEvent } from '../../../../../src/shared/agentEvents.ts';
import type { Activity, AgentStatus } from '../../../../../src/shared/domain.ts';
import { type Problem, ProblemError } from '../../../../../src/shared/errors.ts';
import { toSkillId } from '../../../../../src/shared/ids.ts';
import { refusalKind } from '../../../../../src/shared/resultCodes.ts';

export const refusal = (code: string): Problem => ({
  kind: 'refusal',
  from: 'gateway',
  code,
  refusal: refusalKind(code),
});
export const unreachable: Problem = { kind: 'unreachable', from: 'gateway' };

/** What a plain sign-in answers. */
export const signInAnswer = {
  vdnId: '1',
  passwordMustChange: false,
  passwordDaysLeft: null,
  loginAt: null,
  hasVoice: true,
} as const;

/** What `agentstatus` answers. */
export const status = (activity: Activity): AgentStatus => ({ activity, isWorking: false });

type Method = keyof GatewayPort;
const ofThePoll: ReadonlySet<Method> = new Set<Method>([
  'nextEvent',
  'dropIdleConnections',
  'hasSession',
  'cookieFate',
  'close',
]);

export interface ScriptedGateway {
  readonly port: GatewayPort;
  /** What was asked, in order, polls and `close` included. */
  readonly asked: Method[];
  /** How often one thing was asked. */
  count(method: Method): number;
  /** From now on, this is how a method answers. */
  reply<M extends Method>(method: M, how: GatewayPort[M]): void;
  /** From now on, this is what the agent is said to be doing. */
  isDoing(activity: Activity): void;
  refuse(method: Method, problem: Problem): void;
  /** Lets the poll that is under way end; one after the other, when several are given. */
  event(event: AgentEvent): void;
  nothing(): void;
  failPoll(problem: Problem): void;
  /** From now on, whatever is asked besides the poll gets no answer; or does again. */
  outOfReach(isOut?: boolean): void;
  /** Whether a poll is under way. */
  isPolled(): boolean;
}

/** A gateway of which every answer is the test's; the poll waits until the test ends it. */
export function scriptedGateway(): ScriptedGateway {
  const asked: Method[] = [];
  const queue: (() => Promise<AgentEvent | null>)[] = [];
  const ownQueue = { skillId: toSkillId('3'), name: 'voice_jst' };
  let isInQueue = false;
  let isOut = false;
  let pending: { resolve: (end: Promise<AgentEvent | null>) => void } | null = null;
  /**
   * What is not here is done without an answer: a new method of the port has its place here only if it tells something.
   */
  const replies: Partial<GatewayPort> = {
    signIn: async () => signInAnswer,
    hasSession: () => false,
    cookieFate: () => 'none',
    queuesSignedInTo: async () => (isInQueue ? [ownQueue] : []),
    queues: async () => [],
    reasons: async () => [],
    status: async () => status('ready'),
    nextEvent: (signal) => waitForEnd(signal),
    callInfoBeforeAnswer: async () => null,
    callInfo: async () => null,
    holdList: async () => [],
    callIdsOf: async () => ({ callIds: [], leftOut: 0 }),
    waitingCalls: async () => [],
    queueLoads: async () => [],
  };
  function waitForEnd(signal?: AbortSignal): Promise<AgentEvent | null> {
    const next = queue.shift();
    if (next !== undefined) return next();
    return new Promise((resolve, reject) => {
      pending = { resolve };
      signal?.addEventListener('abort', () => reject(new ProblemError({ kind: 'cancelled' })), {
        once: true,
      });
    });
  }
  function end(how: () => Promise<AgentEvent | null>): void {
    const poll = pending;
    pending = null;
    if (poll === null) queue.push(how);
    else poll.resolve(how());
  }
  const ask = (method: Method, args: readonly unknown[]): unknown => {
    // Asks the gateway for nothing.
    if (method !== 'cookieFate') asked.push(method);
    if (isOut && !ofThePoll.has(method)) return Promise.reject(new ProblemError(unreachable));
    const reply = replies[method] as ((...given: readonly unknown[]) => unknown) | undefined;
    const answer = reply === undefined ? Promise.resolve() : reply(...args);
    if (method !== 'signInToQueues') return answer;
    return Promise.resolve(answer).then(() => {
      isInQueue = true;
    });
  };
  const port = new Proxy({} as GatewayPort, {
    get:
      (_port, method) =>
      (...args: readonly unknown[]) =>
        ask(method as Method, args),
  });
  return {
    port,
    asked,
    count: (method) => asked.filter((one) => one === method).length,
    reply: (method, how) => {
      replies[method] = how;
    },
    isDoing: (activity) => {
      replies.status = async () => status(activity);
    },
    refuse: (method, problem) => {
      Object.assign(replies, { [method]: () => Promise.reject(new ProblemError(problem)) });
    },
    event: (event) => end(() => Promise.resolve(event)),
    nothing: () => end(() => Promise.resolve(null)),
    failPoll: (problem) => end(() => Promise.reject(new ProblemError(problem))),
    outOfReach: (now = true) => {
      isOut = now;
    },
    isPolled: () => pending !== null,
  };
}
