/** What the events tell of a call that is handed on (docs/gateway.md §11, "Transfer"). */
import type { AgentEvent } from '../../../shared/agentEvents.ts';
import type { Call } from '../../../shared/calls/model.ts';
import { type CallTransfer, isOpen, isToHandOver } from '../../../shared/calls/transfer.ts';
import type { CallId } from '../../../shared/domain.ts';
import { endOf, inPhase, returned } from './callLife.ts';
import { type Calls, changed, liveWithId } from './callList.ts';
import type { Moment } from './moment.ts';

/** A result that names no call means the one that is handed on; it may come after the agent's part has ended. */
export function onTransferResult(
  calls: Calls,
  { callId, isDone }: Extract<AgentEvent, { kind: 'transferResult' }>,
  moment: Moment,
): Calls {
  if (isDone === null) return calls;
  const isMeant = (id: CallId | null): boolean => callId === null || id === callId;
  const call = calls.findLast((one) => isOpen(one.transfer) && isMeant(one.callId));
  return changed(calls, call, (one) => settled(one, stepOf(one, isDone), moment));
}

/** That an IVR has taken a call which comes back settles nothing. */
const stepOf = ({ transfer }: Call, isDone: boolean): CallTransfer['step'] =>
  !isDone ? 'failed' : transfer?.way === 'comesBack' ? 'underWay' : 'done';

/** Also where nothing has told that the caller waited meanwhile. */
export const onBackFromIvr = (calls: Calls, callId: CallId, moment: Moment): Calls =>
  changed(calls, liveWithId(calls, callId), (call) => {
    const next = inPhase(call, 'talking', moment);
    return { ...next, transfer: returned(next.transfer) };
  });

function settled(call: Call, step: CallTransfer['step'], moment: Moment): Call {
  const transfer = call.transfer && { ...call.transfer, step };
  if (call.end !== null) return { ...call, transfer, end: endOf(transfer, call.end) };
  // Whom the agent talks to then is told by nothing else.
  const next = isToHandOver(transfer) ? inPhase(call, 'talking', moment, 'inferred') : call;
  return { ...next, transfer };
}

/**
 * `AgentEvent_Connect_Fail` can come with a transfer: the agent has kept the call. Where it names none that is known, it
 * may have named the one that came to nothing.
 */
export const onTransferNotConnected = (calls: Calls, callId: CallId): Calls =>
  changed(calls, liveWithId(calls, callId) ?? calls.findLast(({ transfer }) => isOpen(transfer)), (call) =>
    call.transfer === null || !isOpen(call.transfer)
      ? call
      : { ...call, transfer: { ...call.transfer, step: 'failed' } },
  );
