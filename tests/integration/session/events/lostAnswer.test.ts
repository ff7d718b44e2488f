import { describe, expect, it } from 'vitest';
import { callListHabits, type CallListHabits } from '../callListHabits.ts';
import { atWork, caller, callIn, done, lose, pass, phasesShown } from '../sessionInTime.ts';
import { wrongIn } from '../../../support/operations.ts';

async function ringing(options: CallListHabits) {
  const world = await atWork(options);
  lose(world, 'AgentEvent_Talking');
  world.simulator.placeCall({ caller });
  const { key } = await callIn(world, 'ringing');
  const answer = () => done(world, 'answer', () => world.session.actions.answer({ key }));
  return { world, key, answer };
}

describe.each(callListHabits)(
  'an answer and its event are both lost ($beforeAnswerTells, $callInfoTells)',
  (options) => {
    it('and the call talks all the same', async () => {
      const { world, key, answer } = await ringing(options);
      world.simulator.faults.add({ interface: 'answer', drop: true, takesEffect: true });
      expect(await answer()).toBeNull();
      expect((await callIn(world, 'talking', 5000)).key).toBe(key);
      await pass(world, 60_000);
      expect(phasesShown(world)).toEqual(['alerting', 'ringing', 'talking']);
      expect(wrongIn(world.session.snapshot())).toBeNull();
    });

    it('twice, and the second click does not say that there is nothing to answer', async () => {
      const { world, key, answer } = await ringing(options);
      world.simulator.faults.add({ interface: 'answer', drop: true, takesEffect: true, times: 2 });
      await answer();
      if (world.session.snapshot().calls[0]?.phase === 'ringing') expect(await answer()).toBeNull();
      expect((await callIn(world, 'talking', 5000)).key).toBe(key);
      expect(wrongIn(world.session.snapshot())).toBeNull();
    });
  },
);
