/** The agent's calls as a list, and how one of them is found and replaced. */
import { isLive } from '../../../shared/calls/questions.ts';
import type { CallId } from '../../../shared/domain.ts';
import type { Call } from '../../../shared/calls/model.ts';

/** In the order in which they came, the newest last; ended ones stay in it until they vanish. */
export type Calls = readonly Call[];

/** The call with this ID that is not over; an ID may come again after its call has ended. */
export const liveWithId = (calls: Calls, callId: CallId): Call | undefined =>
  calls.find((call) => isLive(call) && call.callId === callId);

/** The call for which the phone rings but which the gateway has not named yet. */
export const unnamed = (calls: Calls): Call | undefined =>
  calls.find((call) => isLive(call) && call.callId === null);

/** The list with one call replaced by its successor. */
export function replaced(calls: Calls, call: Call, next: Call): Calls {
  return next === call ? calls : calls.map((one) => (one === call ? next : one));
}

/** The calls with `call`, where there is one, as `change` has it. */
export function changed(calls: Calls, call: Call | undefined, change: (call: Call) => Call): Calls {
  return call === undefined ? calls : replaced(calls, call, change(call));
}

/** Each call as `change` has it; the same list where it changes none. */
export function mapped(calls: Calls, change: (call: Call) => Call): Calls {
  const next = calls.map(change);
  return next.every((call, nth) => call === calls[nth]) ? calls : next;
}
