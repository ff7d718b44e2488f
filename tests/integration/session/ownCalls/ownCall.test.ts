import { expect, it } from 'vitest';
import { otherParty, ringsHere } from '../../../../src/shared/calls/questions.ts';
import type { World } from '../../../support/world.ts';
import { atWork, callIn, pass } from '../sessionInTime.ts';

const called = '9123456789';

/** Calls out as this agent, beside the client: with the Guid that the client's requests have. */
async function callOut(world: World): Promise<void> {
  let guid = '';
  const remove = world.line.add({
    fits: () => true,
    act: {
      do: 'after',
      with: (answer, { headers }) => {
        guid = String(headers['guid']);
        return answer;
      },
    },
  });
  await pass(world, 11_000);
  remove();
  const url = `${world.simulator.gateway}/agentgateway/resource/voicecall/1001/callout`;
  const body = JSON.stringify({ called, caller: '40001' });
  const answer = await fetch(url, { method: 'PUT', headers: { Guid: guid }, body });
  expect(await answer.json()).toMatchObject({ retcode: '0' });
}

it('takes the alert of the agent’s own phone for no call that comes in', async () => {
  const world = await atWork();
  await callOut(world);
  const call = await callIn(world, 'talking');
  const named = world.shown.flatMap(({ calls }) => calls.filter(({ callId }) => callId !== null));
  expect([otherParty(call)?.raw, named.some(ringsHere)]).toEqual([called, false]);
});
