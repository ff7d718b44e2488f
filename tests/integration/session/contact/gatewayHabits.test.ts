import { describe, expect, it } from 'vitest';
import { callListHabits, type CallListHabits } from '../callListHabits.ts';
import {
  atWork,
  caller,
  callIn,
  done,
  hungUp,
  inPhase,
  lose,
  onThePhone,
  pass,
  phasesShown,
} from '../sessionInTime.ts';

const second = '+442079460124';

const readsReport = { interface: 'agentevent', drop: true, times: 2 };

/**
 * A call of which every event tells: it rings and talks for a while, and each time the gateway is asked what it has.
 * From it the session learns how this gateway uses its lists.
 */
async function afterFirstCall(options: CallListHabits) {
  const world = await atWork(options);
  world.simulator.placeCall({ caller });
  const { key } = await callIn(world, 'ringing');
  await pass(world, 15_000);
  await done(world, 'answer', () => world.session.actions.answer({ key }));
  const call = await callIn(world, 'talking');
  await pass(world, 35_000);
  await hungUp(world, call);
  await pass(world, 5000);
  return world;
}

describe.each(callListHabits)(
  'a gateway whose lists tell so ($beforeAnswerTells, $callInfoTells)',
  (options) => {
    it('keeps a call ringing that rings, of which no event told', async () => {
      const world = await afterFirstCall(options);
      lose(world, 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentEvent_Ringing');
      const { callId } = world.simulator.placeCall({ caller: second });
      await callIn(world, 'ringing');
      await pass(world, 30_000);
      expect(inPhase(world.session.snapshot(), 'ringing')?.callId).toBe(callId);
      expect(phasesShown(world, callId)).toEqual(['alerting', 'ringing']);
    });

    const tells = options.beforeAnswerTells === 'offered' || options.callInfoTells === 'talking';
    const what = tells ? 'lets a call talk' : 'cannot tell apart, and lets a call ring on,';

    it(`${what} that was answered on the phone, of which no event told`, async () => {
      const world = await afterFirstCall(options);
      const { callId } = world.simulator.placeCall({ caller: second });
      const { key } = await callIn(world, 'ringing');
      lose(world, 'AgentEvent_Talking');
      await pass(world, 4000);
      // As on a linked hard phone: the answer is not this program's.
      await onThePhone(world, 'phonepickup');
      world.simulator.faults.add(readsReport);
      await pass(world, 20_000);
      expect(inPhase(world.session.snapshot(), tells ? 'talking' : 'ringing')).toMatchObject({ key, callId });
    });

    it('never takes a call for talking that rings on, whatever was learned', async () => {
      const world = await afterFirstCall(options);
      world.simulator.placeCall({ caller: second });
      const { callId } = await callIn(world, 'ringing');
      world.simulator.faults.add(readsReport);
      await pass(world, 60_000);
      expect(phasesShown(world, String(callId))).toEqual(['alerting', 'ringing']);
    });
  },
);
