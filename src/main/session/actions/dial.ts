/** Calling a number outside or a colleague, and picking up a colleague's call (docs/gateway.md §11). */
import { whyNotDial } from '../../../shared/calls/rules.ts';
import { comesIn, isLive, otherParty } from '../../../shared/calls/questions.ts';
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import type { Call } from '../../../shared/calls/model.ts';
import type { CallId } from '../../../shared/domain.ts';
import { problemOf } from '../../../shared/errors.ts';
import { isUnheard } from '../../../shared/unheard.ts';
import { toDialled, toWorkNo } from '../../../shared/ids.ts';
import type { FailureEvent } from '../calls/callInput.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { ActionRunner } from './actionRunner.ts';
import type { Request } from './ask.ts';
import { requirePossible } from './notPossible.ts';

/** What these actions take. */
export interface DialDeps {
  readonly actionRunner: ActionRunner;
  readonly store: SnapshotStore;
}

interface Begun<Answer> {
  readonly request: Request<Answer>;
  /** @param failedBy what told before the answer that the call has come to nothing */
  readonly answered: (answer: Answer, failedBy: FailureEvent | null) => void;
  /** Whether a call that was not there before is the one that was asked for. */
  readonly isIt: (call: Call) => boolean;
}

/**
 * The first two resolve when the gateway begins to call; the call is in the snapshot then, and its course is told like
 * that of any other. A call that is picked up comes by events. All reject with `notPossible`, for what
 * {@link whyNotDial} says or while one of them is under way, before anything is sent; else with what the gateway said.
 * Where no answer came, the gateway is asked where things stand: there may be a call already.
 */
export function createDial({ actionRunner, store }: DialDeps) {
  const begin = async <Answer>({ request, answered, isIt }: Begun<Answer>): Promise<void> => {
    requirePossible(whyNotDial(store.snapshot));
    const signedInSession = actionRunner.requireSignedIn();
    const { signal, report, earlyFailures } = signedInSession;
    await actionRunner.once('dial', async () => {
      const failedBy = earlyFailures.fromNow();
      const before = new Set(store.snapshot.calls.map(({ key }) => key));
      try {
        const answer = await signedInSession.ask(request);
        if (!signal.aborted) answered(answer, failedBy());
      } catch (error) {
        const problem = problemOf(error);
        if (problem === null || !isUnheard(problem) || signal.aborted) throw error;
        await report.fresh();
        const { calls } = store.snapshot;
        if (!calls.some((call) => !before.has(call.key) && isLive(call) && isIt(call))) throw error;
      }
    });
  };
  const dial = (
    number: string,
    { to, name }: { readonly to: 'outside' | 'colleague'; readonly name: string | null },
    request: Request<CallId | null>,
  ) =>
    begin({
      request,
      answered: (callId, failedBy) => store.apply({ kind: 'dialled', callId, number, to, name, failedBy }),
      isIt: (call) => !comesIn(call) && otherParty(call)?.raw === number,
    });
  return {
    callOut: async ({ dialled, name = null }: ActionArguments<'callOut'>[0]): Promise<void> => {
      const number = toDialled(dialled);
      await dial(number, { to: 'outside', name }, (gateway, signal) => gateway.callOut(number, signal));
    },
    callInner: async ({ workNo, name = null }: ActionArguments<'callInner'>[0]): Promise<void> => {
      const number = toWorkNo(workNo);
      await dial(number, { to: 'colleague', name }, (gateway, signal) => gateway.callInner(number, signal));
    },
    pickUp: async ({ workNo }: ActionArguments<'pickUp'>[0]): Promise<void> => {
      const from = toWorkNo(workNo);
      const request: Request<void> = (gateway, signal) => gateway.pickUp(from, signal);
      await begin({ request, answered: () => {}, isIt: comesIn });
    },
  };
}
