/**
 * A consult that the agent makes on the soft phone: each call is shown as it is, whatever the gateway tells of both.
 */
import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { ringsHere } from '../../../../src/shared/calls/questions.ts';
import { colleague, colleagueAtWork } from '../../../support/agents/colleague.ts';
import { callsUp, shows } from './callsUp.ts';
import { atWork, caller, onThePhone, pass, phasesShown, talking } from '../sessionInTime.ts';

const sites: [string, SimulatorOptions][] = [
  ['documented', {}],
  ['whose callinfo tells the customer', { callInfoInConsult: 'customer' }],
  ['whose hold list lacks the customer', { holdListInConsult: 'empty' }],
  [
    'whose callinfo tells the customer, whom the hold list lacks',
    { callInfoInConsult: 'customer', holdListInConsult: 'empty' },
  ],
  ['that tells the hold after the talk', { holdInConsult: 'afterTalking' }],
  ['that never tells the hold', { holdInConsult: 'untold' }],
  [
    'that never tells the hold, not by the list either',
    { holdInConsult: 'untold', holdListInConsult: 'empty' },
  ],
  [
    'that never tells the hold, and whose lists know the customer as before',
    { holdInConsult: 'untold', holdListInConsult: 'empty', callInfoInConsult: 'customer' },
  ],
];

const customerWaits = `${caller} held`;
const customerTalks = `${caller} talking`;
const helpTalks = `${colleague} talking about ${caller}`;

/** The agent talks with a customer and asks the colleague for help, who has not answered yet. */
async function asked(options: SimulatorOptions = {}, mode: 1 | 2 = 1) {
  const world = await atWork(options);
  const helper = await colleagueAtWork(world);
  const customer = await talking(world);
  await onThePhone(world, 'innerhelp', { dstaddress: colleague, mode }, 'POST');
  return { world, helper, customer };
}

/** The same, and the colleague talks. */
async function consulted(options: SimulatorOptions = {}) {
  const made = await asked(options);
  await made.world.until((shown) => callsUp(shown).length === 2, 'the help call');
  await pass(made.world, 4000);
  await made.helper.answer();
  const help = (shown: { calls: readonly { callType: unknown; phase: string; callId: unknown }[] }) =>
    shown.calls.find(({ callType, phase }) => callType === 'consultation' && phase === 'talking');
  await made.world.until((shown) => help(shown) !== undefined, 'the colleague talks');
  return { ...made, helpId: String(help(made.world.session.snapshot())?.callId) };
}

describe.each(sites)('in a consult at a site %s', (_, options) => {
  it('the help talks and the customer waits, until the colleague leaves', async () => {
    const { world, helper, customer, helpId } = await consulted(options);
    expect(await shows(world, [customerWaits, helpTalks])).toEqual([]);
    await helper.release();
    expect(await shows(world, [customerTalks])).toEqual([]);
    expect([phasesShown(world, String(customer.callId)), phasesShown(world, helpId)]).toEqual([
      ['alerting', 'ringing', 'talking', 'held', 'talking'],
      ['alerting', 'talking', 'ended'],
    ]);
    expect(
      world.shown.some(({ calls }) => calls.some((call) => call.callId === helpId && ringsHere(call))),
    ).toBe(false);
  });

  it('the customer is back when the agent drops the help', async () => {
    const { world, helpId } = await consulted(options);
    await onThePhone(world, `dropcall/${helpId}`, undefined, 'POST');
    expect(await shows(world, [customerTalks])).toEqual([]);
  });

  it('the help goes on as a call between agents when the customer hangs up', async () => {
    const { world, helper, customer } = await consulted(options);
    world.simulator.callerHangsUp(String(customer.callId));
    expect(await shows(world, [`${colleague} talking`])).toEqual([]);
    await helper.release();
    await world.until(
      ({ availability, calls }) => availability.now === 'ready' && calls.length === 0,
      'ready again',
    );
  });

  it('both are over for the agent who leaves the customer to the colleague', async () => {
    const { world } = await consulted(options);
    await onThePhone(world, 'release', undefined, 'DELETE');
    expect(await shows(world, [])).toEqual([]);
    expect(world.session.snapshot().availability.now).toBe('ready');
  });
});

describe('a consult', () => {
  it('is shown as dialled, and never rings here, until the colleague answers', async () => {
    const { world } = await asked();
    expect(await shows(world, [customerWaits, `${colleague} alerting about ${caller}`])).toEqual([]);
    expect(world.shown.flatMap(({ calls }) => calls.filter(ringsHere)).map(({ key }) => key)).toEqual(
      expect.not.arrayContaining(
        world.session
          .snapshot()
          .calls.slice(1)
          .map(({ key }) => key),
      ),
    );
  });

  it.each([
    ['talking', customerTalks],
    ['held', customerWaits],
  ] as const)('that fails leaves the customer as the gateway does: %s', async (afterConsult, customer) => {
    const { world, helper } = await asked({ afterConsult });
    await world.until((shown) => callsUp(shown).length === 2, 'the help call');
    await helper.release();
    expect(await shows(world, [customer])).toEqual([]);
  });

  it.each(sites.slice(0, 4))(
    'of three is a conference once the colleague answers, at a site %s',
    async (_, options) => {
      const { world, helper, customer } = await asked(options, 2);
      await world.until((shown) => callsUp(shown).length === 2, 'the help call');
      await pass(world, 4000);
      await helper.answer();
      expect(await shows(world, [`${caller} talking together`, `${colleague} talking together`])).toEqual([]);
      world.simulator.callerHangsUp(String(customer.callId));
      expect(await shows(world, [`${colleague} talking`])).toEqual([]);
    },
  );
});
