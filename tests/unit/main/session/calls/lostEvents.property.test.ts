import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { reduceCalls } from '../../../../../src/main/session/calls/callReducer.ts';
import { limits } from '../../../../../src/main/session/time/delays.ts';
import type { AgentEvent } from '../../../../../src/shared/agentEvents.ts';
import { isLive } from '../../../../../src/shared/calls/questions.ts';
import { toCallId } from '../../../../../src/shared/ids.ts';
import { runs } from '../../../../support/runs.ts';
import { about, activity, alerting, bare, callInfo, heldInfo, named } from '../support/telling.ts';
import { callMoment } from '../../../../support/callMoment.ts';
import type { Calls } from '../../../../../src/main/session/calls/callList.ts';
import type { CallInput, CallReport } from '../../../../../src/main/session/calls/callInput.ts';

type Phase = 'ringing' | 'talking' | 'held';
interface There {
  readonly id: ReturnType<typeof toCallId>;
  phase: Phase;
}

/** A gateway of which `callinfo` tells talks alone, and `callinfobeforeanswer` what rings alone. */
function gateway() {
  const there: There[] = [];
  let serial = 0;
  const find = (phase: Phase): There | undefined => there.find((call) => call.phase === phase);
  const move = (from: Phase, to: Phase, event: (call: There) => AgentEvent): AgentEvent[] => {
    const call = find(from);
    if (call === undefined) return [];
    call.phase = to;
    return [event(call)];
  };
  const steps: readonly (() => AgentEvent[])[] = [
    () => {
      if (find('ringing') ?? find('talking')) return [];
      const id = toCallId(`1456404043-${(serial += 1)}`);
      there.push({ id, phase: 'ringing' });
      return [activity('busy'), alerting(), bare('phoneOffHook'), named('ringing', id)];
    },
    () => (find('talking') ? [] : move('ringing', 'talking', ({ id }) => named('talking', id))),
    () => move('talking', 'held', ({ id }) => about('held', id)),
    () => (find('talking') ? [] : move('held', 'talking', ({ id }) => named('talking', id))),
    () => {
      const call = there.shift();
      return call ? [about('releasedByCaller', call.id), bare('phoneReleased')] : [];
    },
  ];
  const report = (): CallReport => ({
    current: find('talking') ? callInfo(find('talking')?.id ?? toCallId('0-0')) : null,
    beforeAnswer: find('ringing') ? callInfo(find('ringing')?.id ?? toCallId('0-0')) : null,
    held: there.filter(({ phase }) => phase === 'held').map(({ id }) => heldInfo(id)),
    activity: there.length > 0 ? 'talking' : 'ready',
    givenUp: [],
  });
  return { there, steps, report };
}

const inBrief = (calls: readonly { phase: string; id: unknown }[]): string[] =>
  calls.map(({ id, phase }) => `${String(id)} ${phase}`).sort();

it('reports mend whatever events are lost', () => {
  const anyRound = fc.record({
    afterMs: fc.nat(5000),
    step: fc.nat(4),
    /** Whether each of at most four events gets through. */
    arrives: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    isReported: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  });
  fc.assert(
    fc.property(fc.array(anyRound, { minLength: 20, maxLength: 40, size: 'max' }), (rounds) => {
      const { there, steps, report } = gateway();
      let calls: Calls = [];
      let at = 1_000_000;
      let serial = 0;
      const tell = (input: CallInput): void => {
        serial += 1;
        calls = reduceCalls(calls, input, callMoment({ at, serial }));
      };
      for (const { afterMs, step, arrives, isReported } of rounds) {
        at += afterMs;
        const events = steps[step]?.() ?? [];
        for (const event of events.filter((_, nth) => arrives[nth])) tell({ kind: 'event', event });
        if (isReported) tell({ kind: 'report', report: report() });
      }
      for (let nth = 0; nth < 3; nth += 1) {
        at += limits.ringsAtMostMs / 3;
        tell({ kind: 'report', report: report() });
      }
      const shown = calls.filter(isLive).map(({ callId, phase }) => ({ id: callId, phase }));
      expect(inBrief(shown)).toEqual(inBrief(there));
    }),
    runs(200),
  );
});
