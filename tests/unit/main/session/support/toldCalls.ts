/** Calls as the reducer makes them of what it is told. */
import { expect } from 'vitest';
import type { CallInput } from '../../../../../src/main/session/calls/callInput.ts';
import type { Calls } from '../../../../../src/main/session/calls/callList.ts';
import { reduceCalls } from '../../../../../src/main/session/calls/callReducer.ts';
import type { AgentEvent } from '../../../../../src/shared/agentEvents.ts';
import { callMoment } from '../../../../support/callMoment.ts';

/** When the first input is told, epoch ms. */
export const startAt = 1_000_000;

/** Feeds inputs a second apart; what comes back is the calls after the last one. */
export function setupCalls(overrides: Parameters<typeof callMoment>[0] = {}) {
  let calls: Calls = [];
  let serial = 0;
  const moment = () => callMoment({ at: startAt + serial * 1000, serial, ...overrides });
  const tell = (...inputs: readonly (CallInput | AgentEvent)[]): Calls => {
    for (const input of inputs) {
      serial += 1;
      calls = reduceCalls(calls, 'eventType' in input ? { kind: 'event', event: input } : input, moment());
    }
    return calls;
  };
  return { tell, at: () => startAt + serial * 1000, wait: (s: number) => void (serial += s) };
}

/** The call, where there is but one. */
export const only = (calls: Calls) => {
  expect(calls).toHaveLength(1);
  const [call] = calls;
  if (call === undefined) throw new Error('no call');
  return call;
};

/** What is compared where the rest does not matter. */
export const inBrief = (calls: Calls) => calls.map(({ callId, phase, end }) => [callId, phase, end]);
