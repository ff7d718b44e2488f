/** Requesting a chosen call out of a queue (docs/gateway.md §5). */
import { comesIn, isLive } from '../../../shared/calls/questions.ts';
import { whyNotRequestCall } from '../../../shared/calls/rules.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import type { Call } from '../../../shared/calls/model.ts';
import type { CallId, SkillId } from '../../../shared/domain.ts';
import { type Problem, ProblemError } from '../../../shared/errors.ts';
import type { Acting } from './acting.ts';
import { delays, limits } from '../time/delays.ts';
import type { Presence } from '../life/presence.ts';
import type { SnapshotStore } from '../state/store.ts';
import { after, type Clock } from '../time/timers.ts';
import { requirePossible } from './notPossible.ts';

export interface RequestCallDeps {
  readonly acting: Acting;
  readonly store: SnapshotStore;
  readonly clock: Clock;
}

/** How a request that was accepted ends, if its call does not arrive. */
const endings = {
  gone: { kind: 'callNoLongerAvailable' },
  notKnown: { kind: 'requestNotKnown' },
} as const satisfies Record<string, Problem>;

/**
 * @returns an action that resolves when the gateway accepted; whether the call arrives is told by the snapshot's
 * `request`. Rejects with `notPossible`, for what {@link whyNotRequestCall} says, before anything is sent, with `callNoLongerAvailable` for 100-007, else with what the gateway said.
 */
export function createRequestCall(deps: RequestCallDeps) {
  const { acting, store } = deps;
  let wait = new AbortController();
  return async (wanted: { readonly callId: CallId; readonly skillId: SkillId }): Promise<void> => {
    requirePossible(whyNotRequestCall(store.snapshot));
    const presence = acting.requireSignedIn();
    // The same call may be asked for again: what the request before it waited for says nothing of this one.
    wait.abort();
    wait = new AbortController();
    const { signal } = wait;
    const askedAt = deps.clock.now();
    store.apply({ kind: 'request', request: { ...wanted, state: 'asking', problem: null } });
    try {
      await acting.once('requestCall', () =>
        presence.ask((gateway, signal) => gateway.requestCall(wanted.callId, wanted.skillId, signal)),
      );
    } catch (error) {
      throw refused(deps, wanted.callId, acting.asProblem(error, 'requestCall'));
    }
    store.apply({ kind: 'requestNews', callId: wanted.callId, state: 'accepted', problem: null });
    const waits = AbortSignal.any([presence.signal, signal]);
    if (waits.aborted) return;
    const callsSince = callsOffered(store, waits, askedAt);
    awaitArrival(deps, { ...wanted, presence, callsSince, signal: waits });
  };
}

/** What comes when another agent was faster is not documented; 100-007 is taken for it (docs/gateway.md §5). */
function refused(deps: RequestCallDeps, callId: CallId, error: ProblemError): ProblemError {
  const isGone = error.problem.kind === 'refusal' && error.problem.code === '100-007';
  const shown = isGone ? new ProblemError(endings.gone, { cause: error }) : error;
  const state = isGone ? 'gone' : 'refused';
  deps.store.apply({ kind: 'requestNews', callId, state, problem: shown.problem });
  return shown;
}

/** A request that was accepted. */
interface Wait {
  readonly callId: CallId;
  readonly skillId: SkillId;
  /** The calls that came since it was sent, which may be before its answer, as they were shown last. */
  readonly callsSince: () => readonly Call[];
  readonly presence: Presence;
  readonly signal: AbortSignal;
}

/** A short one is no longer in the snapshot by the time that it is asked for. */
function callsOffered(store: SnapshotStore, signal: AbortSignal, since: number): () => readonly Call[] {
  const seen = new Map<string, Call>();
  const look = ({ calls }: SessionSnapshot): void => {
    for (const call of calls) if (call.offeredAt >= since) seen.set(call.key, call);
  };
  look(store.snapshot);
  const leave = store.subscribe(look);
  signal.addEventListener('abort', leave, { once: true });
  return () => [...seen.values()];
}

/**
 * Accepted, but nothing came: the gateway is asked. Only when it has told that there is nothing does somebody else
 * have the call; one that rings unnamed, or for which the agent counts as talking already, may still turn out to be it.
 */
function awaitArrival(deps: RequestCallDeps, wait: Wait, reports = 1): void {
  after(deps.clock, wait.signal, delays.requestArrivesMs, () => {
    void becameOf(deps, wait, reports).then((state) => {
      if (wait.signal.aborted) return;
      if (state !== null) {
        deps.store.apply({ kind: 'requestNews', callId: wait.callId, state, problem: endings[state] });
      } else if (deps.store.snapshot.request?.state === 'accepted') awaitArrival(deps, wait, reports + 1);
    });
  });
}

/** @returns null: it is too early to tell */
async function becameOf(
  { store }: RequestCallDeps,
  wait: Wait,
  reports: number,
): Promise<keyof typeof endings | null> {
  const report = await wait.presence.report.fresh(delays.requestArrivesMs);
  const live = store.snapshot.calls.filter(isLive);
  const isComplete = report?.current !== undefined && report.beforeAnswer !== undefined;
  const mayBeComing = report?.activity === 'talking' && live.length === 0;
  const isTold = isComplete && !mayBeComing && !live.some((call) => call.callId === null);
  if (isTold) return wait.callsSince().some((call) => mayBeIt(call, wait)) ? 'notKnown' : 'gone';
  return reports >= limits.requestReports ? 'notKnown' : null;
}

/**
 * A call of the same queue, or of one that is not told, that came after the request, under another ID. Nothing in it says
 * that it was requested, and the platform may have given the agent another call, so it is not taken for it; but nobody
 * else need have taken it.
 */
const mayBeIt = (call: Call, { skillId }: Wait): boolean =>
  call.callId !== null && comesIn(call) && (call.skillId ?? skillId) === skillId;
