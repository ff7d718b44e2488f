import type { AgentStatus } from '../../../../shared/domain.ts';
import { problemOf } from '../../../../shared/errors.ts';
import type { Ask, Request } from '../../actions/ask.ts';
import type { CallReport, ListName } from '../../calls/callInput.ts';
import { limits } from '../../time/delays.ts';
import type { Log } from '../../time/timers.ts';

type Part = ListName | 'status';
const lists: readonly ListName[] = ['current', 'beforeAnswer', 'held'];

export interface ReportPartsDeps {
  readonly ask: Ask;
  readonly log: Log;
}

/** Asks for the parts of a report and keeps count of those that cannot be had. */
export class ReportParts {
  readonly #deps: ReportPartsDeps;
  /** How often in a row a part could not be had; `Infinity`: the gateway refuses it. */
  readonly #failures = new Map<Part, number>();

  constructor(deps: ReportPartsDeps) {
    this.#deps = deps;
  }

  /** How often in a row the part failed that failed most; one that the gateway refuses does not count. */
  get failures(): number {
    return Math.max(0, ...[...this.#failures.values()].filter(Number.isFinite));
  }

  /** Undefined: not told. */
  status(): Promise<AgentStatus | undefined> {
    return this.#part('status', (gateway, signal) => gateway.status(signal));
  }

  async all(): Promise<CallReport> {
    const [status, current, beforeAnswer, held] = await Promise.all([
      this.status(),
      this.#part('current', (gateway, signal) => gateway.callInfo(signal)),
      this.#part('beforeAnswer', (gateway, signal) => gateway.callInfoBeforeAnswer(signal)),
      this.#part('held', (gateway, signal) => gateway.holdList(signal)),
    ]);
    const isGivenUp = (list: ListName): boolean => (this.#failures.get(list) ?? 0) >= limits.reportPartTries;
    return { activity: status?.activity, current, beforeAnswer, held, givenUp: lists.filter(isGivenUp) };
  }

  /** Undefined for what the gateway does not tell: that alone ends no call. */
  async #part<Value>(part: Part, request: Request<Value>): Promise<Value | undefined> {
    try {
      const told = await this.#deps.ask(request);
      this.#failures.delete(part);
      return told;
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.kind === 'cancelled') return undefined;
      // Every gateway tells the agent's state, so a refusal of that passes. Only the lists can be refused for good.
      const isRefused =
        part !== 'status' &&
        problem?.kind === 'refusal' &&
        (problem.refusal === 'refused' || problem.refusal === 'forbidden');
      this.#failures.set(part, isRefused ? Infinity : finite(this.#failures.get(part)) + 1);
      this.#deps.log('debug', 'a part of the report is missing', { kind: problem?.kind ?? String(error) });
      return undefined;
    }
  }
}

const finite = (failures = 0): number => (Number.isFinite(failures) ? failures : 0);
