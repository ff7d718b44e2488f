/** The calls of a colleague, with who is on them as far as it may be asked (docs/gateway.md §6, §11). */
import type { PartyNumber } from '../../../../shared/calls/model.ts';
import type { CallInfo } from '../../../../shared/calls/told.ts';
import type { FewFacts } from '../../../../shared/data/labels.ts';
import type { CallId, WorkNo } from '../../../../shared/domain.ts';
import { oneLine } from '../../../../shared/data/visibleText.ts';
import { type Problem, problemOf } from '../../../../shared/errors.ts';
import { toWorkNo } from '../../../../shared/ids.ts';
import {
  type CallsUntold,
  type ColleagueCall,
  type ColleagueCalls,
  mostColleagueCalls,
} from '../../../../shared/people/colleagueCalls.ts';
import type { SignedInSession } from '../../life/signedInSession.ts';
import type { SnapshotStore } from '../../state/store.ts';
import { toLocalTime } from '../../time/gatewayClock.ts';
import type { Clock } from '../../time/timers.ts';
import type { ActionRunner } from '../actionRunner.ts';
import { perSession } from './perSession.ts';

/** Who is on a call, as its associated data says, and what else is to be known of it at a glance. */
export interface DataDescription {
  readonly person: string | null;
  readonly facts: FewFacts;
}

/** What this action takes. */
export interface ColleagueCallsDeps {
  readonly describeNumber: (raw: string) => PartyNumber;
  readonly describeData: (data: string) => DataDescription;
  readonly store: SnapshotStore;
  readonly clock: Clock;
}

/** Longest name of a queue that is shown. */
const longestQueueName = 60;

/**
 * @returns the action. It rejects where the IDs of the calls are refused; that a part of what there is to tell of them
 * cannot be had is told with the rest.
 */
export function createColleagueCalls(actionRunner: ActionRunner, deps: ColleagueCallsDeps) {
  const readerOf = perSession((session) => new CallsReader(session, deps));
  return async (colleague: { readonly workNo: string }): Promise<ColleagueCalls> => {
    const workNo = toWorkNo(colleague.workNo);
    const session = actionRunner.requireSignedIn();
    return actionRunner.once(`colleagueCalls ${workNo}`, () => readerOf(session).read(workNo));
  };
}

const nothingUntold: CallsUntold = { parties: null, held: null };

class CallsReader {
  readonly #session: SignedInSession;
  readonly #deps: ColleagueCallsDeps;
  /**
   * What was told of the calls that the colleague who was looked at last had then: it does not change, but for the data
   * attached to them. What is not listed any more is forgotten, because its ID may come again.
   */
  #kept: { readonly of: WorkNo | null; readonly told: ReadonlyMap<CallId, CallInfo> } = {
    of: null,
    told: new Map(),
  };
  /** Whether this agent is an inspector: asked once. */
  #inspector: { readonly is: boolean | null } | null = null;

  constructor(session: SignedInSession, deps: ColleagueCallsDeps) {
    this.#session = session;
    this.#deps = deps;
  }

  async read(workNo: WorkNo): Promise<ColleagueCalls> {
    const list = await this.#session.ask((gateway, signal) => gateway.callIdsOf(workNo, signal));
    if (list.callIds.length === 0) {
      this.#kept = { of: null, told: new Map() };
      return { calls: [], leftOut: list.leftOut, untold: nothingUntold };
    }
    const shown = list.callIds.slice(0, mostColleagueCalls);
    const held = await this.#heldOf(workNo);
    const infos = await this.#infosOf(shown, workNo);
    const heldIds = held.value === null ? null : new Map(held.value.map((one) => [one.callId, one]));
    return {
      calls: shown.map((callId) => {
        const info = infos.told.get(callId) ?? heldIds?.get(callId) ?? null;
        return this.#callOf(callId, info, heldIds === null ? null : heldIds.has(callId));
      }),
      leftOut: list.leftOut + list.callIds.length - shown.length,
      untold: { parties: infos.problem, held: held.problem },
    };
  }

  async #isInspector(): Promise<boolean | null> {
    if (this.#inspector !== null) return this.#inspector.is;
    const { value } = await part(this.#session, (it) =>
      it.ask((gateway, signal) => gateway.isInspector(signal)),
    );
    this.#inspector = { is: value };
    return value;
  }

  /** Only an inspector may ask who is on hold. Where it is not told who is one, the answer to the question tells. */
  async #heldOf(workNo: WorkNo) {
    if ((await this.#isInspector()) === false) return { value: null, problem: 'notInspector' as const };
    return part(this.#session, (it) => it.ask((gateway, signal) => gateway.heldOf(workNo, signal)));
  }

  async #infosOf(callIds: readonly CallId[], workNo: WorkNo) {
    const kept = this.#kept.of === workNo ? this.#kept.told : new Map<CallId, CallInfo>();
    const told = new Map<CallId, CallInfo>();
    let problem: Problem | null = null;
    for (const callId of callIds) {
      const known = kept.get(callId);
      // Where one is refused, so are the others.
      const asked: Part<CallInfo | null> =
        known !== undefined || problem !== null
          ? { value: known ?? null, problem: null }
          : await part(this.#session, (it) =>
              it.ask((gateway, signal) => gateway.callInfoOf(callId, signal)),
            );
      if (asked.value !== null) told.set(callId, asked.value);
      problem ??= asked.problem;
    }
    this.#kept = { of: workNo, told };
    return { told, problem };
  }

  #callOf(callId: CallId, info: CallInfo | null, isHeld: boolean | null): ColleagueCall {
    const { describeData, describeNumber } = this.#deps;
    if (info === null) return { ...nothingTold, callId, isHeld };
    const { callType, waitedS, associatedData, beganAt } = info;
    const number = callType === 'outbound' ? info.calledNumber : info.callerNumber;
    const data = associatedData === null ? null : describeData(associatedData);
    const name = info.skillName ?? info.skillId;
    return {
      ...{ callId, isHeld, callType, waitedS },
      ...{ person: data?.person ?? null, facts: data?.facts ?? null },
      party: number === null ? null : describeNumber(number),
      queueName: name === null ? null : oneLine(name, longestQueueName),
      ageMs: beganAt === null ? null : this.#ageOf(beganAt),
    };
  }

  /** Of a moment by the gateway's clock, ms. */
  #ageOf(beganAt: number): number {
    const now = this.#deps.clock.now();
    return Math.max(0, now - toLocalTime(beganAt, this.#deps.store.snapshot.clockOffsetMs, now));
  }
}

const nothingTold = {
  ...{ person: null, party: null, queueName: null, callType: null, ageMs: null, waitedS: null, facts: null },
};

type Part<Value> =
  { readonly value: Value; readonly problem: null } | { readonly value: null; readonly problem: Problem };

/**
 * What a part of it told, or why it did not. Also that nobody is signed in, which may be said of the colleague: where it
 * is said of this session, that ends by itself. Its end, and what nobody threw on purpose, is thrown on.
 */
async function part<Value>(
  session: SignedInSession,
  ask: (session: SignedInSession) => Promise<Value>,
): Promise<Part<Value>> {
  try {
    return { value: await ask(session), problem: null };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null || session.signal.aborted) throw error;
    return { value: null, problem };
  }
}
