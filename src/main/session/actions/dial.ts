/** Calling a number outside, or a colleague (docs/gateway.md §11). */
import { whyNotDial } from '../../../shared/calls/rules.ts';
import { comesIn, isLive, otherParty } from '../../../shared/calls/questions.ts';
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import type { CallId } from '../../../shared/domain.ts';
import { problemOf } from '../../../shared/errors.ts';
import { toDialled, toWorkNo } from '../../../shared/ids.ts';
import { isUnheard } from '../gatewayPort/failedRequests.ts';
import type { SnapshotStore } from '../state/store.ts';
import type { ActionRunner } from './actionRunner.ts';
import type { Request } from './ask.ts';
import { requirePossible } from './notPossible.ts';

/** What calling somebody takes. */
export interface DialDeps {
  readonly actionRunner: ActionRunner;
  readonly store: SnapshotStore;
}

interface Dial {
  readonly number: string;
  readonly to: 'outside' | 'colleague';
  readonly request: Request<CallId | null>;
}

/**
 * Both resolve when the gateway begins to call; the call is in the snapshot then, and its course is told like that of
 * any other. They reject with `notPossible`, for what {@link whyNotDial} says or while one of them is under way, before
 * anything is sent; else with what the gateway said. Where no answer came, the gateway is asked where things stand: it
 * may call already.
 */
export function createDial({ actionRunner, store }: DialDeps) {
  const dial = async ({ number, to, request }: Dial): Promise<void> => {
    requirePossible(whyNotDial(store.snapshot));
    const signedInSession = actionRunner.requireSignedIn();
    await actionRunner.once('dial', async () => {
      const before = new Set(store.snapshot.calls.map(({ key }) => key));
      try {
        const callId = await signedInSession.ask(request);
        if (!signedInSession.signal.aborted) store.apply({ kind: 'dialled', callId, number, to });
      } catch (error) {
        const problem = problemOf(error);
        if (problem === null || !isUnheard(problem) || signedInSession.signal.aborted) throw error;
        await signedInSession.report.fresh();
        const isThere = store.snapshot.calls.some(
          (call) =>
            !before.has(call.key) && isLive(call) && !comesIn(call) && otherParty(call)?.raw === number,
        );
        if (!isThere) throw error;
      }
    });
  };
  return {
    callOut: async ({ dialled }: ActionArguments<'callOut'>[0]): Promise<void> => {
      const number = toDialled(dialled);
      await dial({ number, to: 'outside', request: (gateway, signal) => gateway.callOut(number, signal) });
    },
    callInner: async ({ workNo }: ActionArguments<'callInner'>[0]): Promise<void> => {
      const number = toWorkNo(workNo);
      await dial({
        number,
        to: 'colleague',
        request: (gateway, signal) => gateway.callInner(number, signal),
      });
    },
  };
}
