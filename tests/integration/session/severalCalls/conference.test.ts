/** A conference that the agent makes on the soft phone of a held call and a second one. */
import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { otherParty, isLive } from '../../../../src/shared/calls/questions.ts';
import { colleague, colleagueAtWork } from '../../../support/agents/colleague.ts';
import { callsUp, shows } from './callsUp.ts';
import { atWork, caller, onThePhone, pass, talking } from '../sessionInTime.ts';

const sites: [string, SimulatorOptions][] = (['held', 'current', 'new'] as const).flatMap(
  (conferenceCallId) =>
    [false, true].map((talkingFollows): [string, SimulatorOptions] => [
      `${conferenceCallId}, Talking ${talkingFollows ? 'follows' : 'does not follow'}`,
      { conferenceCallId, talkingFollows },
    ]),
);

/** A customer on hold, and the colleague whom the agent has called talks. */
async function withTwo(options: SimulatorOptions = {}) {
  const world = await atWork(options);
  const helper = await colleagueAtWork(world);
  const customer = await talking(world);
  await onThePhone(world, 'hold', undefined, 'POST');
  await world.until((shown) => callsUp(shown)[0] === `${caller} held`, 'on hold');
  await onThePhone(world, 'callinner', { called: colleague });
  await pass(world, 4000);
  await helper.answer();
  expect(await shows(world, [`${caller} held`, `${colleague} talking`])).toEqual([]);
  return { world, helper, customer };
}

async function together(options: SimulatorOptions) {
  const made = await withTwo(options);
  await onThePhone(made.world, 'confjoin', { callid: made.customer.callId }, 'POST');
  await made.world.until((shown) => callsUp(shown).some((one) => one.endsWith('together')), 'a conference');
  await pass(made.world, 20_000);
  return made;
}

describe.each(sites)('a conference whose call ID is %s', (_, options) => {
  it('has both parties talk together for as long as it lasts', async () => {
    const { world } = await together(options);
    const live = world.session.snapshot().calls.filter(isLive);
    const parties = live.flatMap((call) => [otherParty(call), ...call.partners]).map((party) => party?.raw);
    expect(live.every(({ phase, conference }) => phase === 'talking' && conference !== null)).toBe(true);
    expect([...new Set(parties)].sort()).toEqual([caller, colleague].sort());
  });

  it('leaves the customer with the agent when the colleague goes', async () => {
    const { world, helper } = await together(options);
    await helper.release();
    expect(await shows(world, [`${caller} talking`])).toEqual([]);
  });

  it('is over as a whole when the agent leaves it', async () => {
    const { world } = await together(options);
    await onThePhone(world, 'release', undefined, 'DELETE');
    expect(await shows(world, [])).toEqual([]);
    expect(world.session.snapshot().availability.now).toBe('ready');
  });
});

describe('two calls', () => {
  it('change places as the agent swaps them', async () => {
    const { world, customer } = await withTwo();
    await onThePhone(world, 'hold', undefined, 'POST');
    expect(await shows(world, [`${caller} held`, `${colleague} held`])).toEqual([]);
    await onThePhone(world, `gethold?callid=${String(customer.callId)}`, undefined, 'POST');
    expect(await shows(world, [`${caller} talking`, `${colleague} held`])).toEqual([]);
  });

  it('end one by one', async () => {
    const { world, helper } = await withTwo();
    await helper.release();
    expect(await shows(world, [`${caller} held`])).toEqual([]);
  });

  it('are both over for the agent who joins them and leaves', async () => {
    const { world, customer } = await withTwo();
    await onThePhone(world, `connecthold/${String(customer.callId)}`, undefined, 'POST');
    expect(await shows(world, [])).toEqual([]);
  });
});
