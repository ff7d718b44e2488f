/** Which call is being recorded (docs/gateway.md §11, "Recording"): the events name a record, and no call. */
import type { AgentEvent } from '../../../../shared/agentEvents.ts';
import { isLive, isOnThePhone, isTalking } from '../../../../shared/calls/questions.ts';
import { type Calls, changed } from '../callList.ts';

/** Of a record that the gateway does not name. */
const unnamed = '-';

type Told<Kind extends AgentEvent['kind']> = Extract<AgentEvent, { readonly kind: Kind }>;

/** The call that is talked in is meant, of several the newest; where none is yet, the one that is about to be. */
export const onRecordingBegan = (calls: Calls, { recordId }: Told<'recordingBegan'>): Calls =>
  changed(calls, calls.findLast(isTalking) ?? calls.findLast(isOnThePhone), (call) => {
    const record = recordId ?? unnamed;
    return call.record === record ? call : { ...call, record };
  });

/** By its record; where that is not known, the only call that is recorded, if it is talked in. */
export function onRecordingEnded(calls: Calls, { recordId }: Told<'recordingEnded'>): Calls {
  const recorded = calls.filter((call) => isLive(call) && call.record !== null);
  const named = recorded.find((call) => recordId !== null && call.record === recordId);
  const only = recorded.length === 1 ? recorded.find(isTalking) : undefined;
  const isUnnamed = recordId === null || only?.record === unnamed;
  return changed(calls, named ?? (isUnnamed ? only : undefined), (call) => ({ ...call, record: null }));
}
