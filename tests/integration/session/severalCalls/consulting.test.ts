/** A consult and a conference that the agent makes with this program, whatever the gateway tells of them. */
import { describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/index.ts';
import { callChoices } from '../../../../simulator/platform/model/callChoices.ts';
import { isLive } from '../../../../src/shared/calls/questions.ts';
import type { Call } from '../../../../src/shared/calls/model.ts';
import type { ConsultTarget } from '../../../../src/shared/calls/transfer.ts';
import type { World } from '../../../support/world.ts';
import { colleague, colleagueAtWork } from '../../../support/agents/colleague.ts';
import { callsUp, shows } from './callsUp.ts';
import { atWork, caller, done, lose, pass, talking } from '../sessionInTime.ts';

/** Each way in which gateways differ about consults and conferences, one by one; the first of each is the default. */
const choices = [
  ...(['conferenceCallId', 'conferenceTells', 'talkingFollows', 'afterConsult', 'releaseInConsult'] as const),
  ...(['callInfoInConsult', 'holdListInConsult', 'holdInConsult'] as const),
];
const sites: readonly (readonly [string, SimulatorOptions])[] = [
  ['nothing unusual', {}],
  ...choices.flatMap((name) =>
    callChoices[name].allowed
      .slice(1)
      .map((value) => [`${name} ${String(value)}`, { [name]: value }] as const),
  ),
];

const to: ConsultTarget = { kind: 'agent', address: colleague, name: null };
const helpTalks = `${colleague} talking about ${caller}`;

async function asked(options: SimulatorOptions = {}, threeParty = false) {
  const world = await atWork(options);
  const helper = await colleagueAtWork(world);
  const customer = await talking(world);
  const { actions } = world.session;
  const problem = await done(world, 'consult', () => actions.consult({ key: customer.key, to, threeParty }));
  await world.until((shown) => callsUp(shown).length === 2, 'the help call');
  await pass(world, 4000);
  return { world, helper, customer, actions, problem };
}

async function consulted(options: SimulatorOptions = {}) {
  const made = await asked(options);
  await made.helper.answer();
  await made.world.until((shown) => callsUp(shown).includes(helpTalks), 'the colleague talks');
  await pass(made.world, 4000);
  return { ...made, help: helpOf(made.world) };
}

const helpOf = ({ session }: World): Call => {
  const help = session.snapshot().calls.find((call) => isLive(call) && call.consultOf !== null);
  if (help === undefined) throw new Error('no consult');
  return help;
};

const endOf = ({ shown }: World, { key }: Pick<Call, 'key'>) => {
  const ends = shown.flatMap(({ calls }) => calls.filter((call) => call.key === key).map(({ end }) => end));
  return ends.findLast((end) => end !== null) ?? null;
};

describe.each(sites)('at a site with %s', (_, options) => {
  const comesBack = `${caller} ${options.afterConsult === 'held' ? 'held' : 'talking'}`;

  it('the customer is there again when the agent cancels a consult, answered or not', async () => {
    const { world, actions, problem, customer, helper } = await asked(options);
    const cancel = () => done(world, 'cancel', () => actions.cancelConsult({ key: helpOf(world).key }));
    expect([problem, await cancel()]).toEqual([null, null]);
    expect(await shows(world, [comesBack])).toEqual([]);
    if (options.afterConsult === 'held')
      await done(world, 'take back', () => actions.takeBack({ key: customer.key }));
    await world.until((shown) => callsUp(shown)[0] === `${caller} talking`, 'back');
    await done(world, 'consult', () => actions.consult({ key: customer.key, to, threeParty: false }));
    await world.until((shown) => callsUp(shown).length === 2, 'the help call');
    await pass(world, 4000);
    await helper.answer();
    await world.until((shown) => callsUp(shown).includes(helpTalks), 'the colleague talks');
    expect(await cancel()).toBeNull();
    expect(await shows(world, [comesBack])).toEqual([]);
  });

  it('completing it leaves the customer to the colleague', async () => {
    const { world, actions, customer } = await consulted(options);
    expect(await done(world, 'complete', () => actions.complete({ key: customer.key }))).toBeNull();
    expect(await shows(world, [])).toEqual([]);
    expect(endOf(world, customer)).toBe('transferred');
    const states = world.simulator.calls().map(({ callId, state, workNo }) => [callId, state, workNo]);
    expect(states).toContainEqual([customer.callId, 'talking', colleague]);
  });

  it('a consult becomes a conference, out of which the colleague is taken', async () => {
    const { world, actions, customer } = await consulted(options);
    expect(await done(world, 'join', () => actions.join({ key: customer.key }))).toBeNull();
    await world.until((shown) => callsUp(shown).some((one) => one.endsWith('together')), 'together');
    await pass(world, 4000);
    const { key } = world.session.snapshot().calls.filter(isLive)[0] ?? customer;
    expect(await done(world, 'drop', () => actions.dropParty({ key, number: colleague }))).toBeNull();
    expect(await shows(world, [`${caller} talking`])).toEqual([]);
  });

  it('a colleague asked in as a third is taken out again', async () => {
    const { world, actions, helper } = await asked(options, true);
    await helper.answer();
    await world.until((shown) => callsUp(shown).some((one) => one.endsWith('together')), 'together');
    await pass(world, 4000);
    const { key } = world.session.snapshot().calls.filter(isLive)[0] ?? { key: '' };
    expect(await done(world, 'drop', () => actions.dropParty({ key, number: colleague }))).toBeNull();
    expect(await shows(world, [`${caller} talking`])).toEqual([]);
  });

  it('one that the colleague does not take leaves the customer, and says so once', async () => {
    const { world, helper } = await asked(options);
    const { key } = helpOf(world);
    await helper.release();
    expect(await shows(world, [comesBack])).toEqual([]);
    expect(endOf(world, { key })).not.toBeNull();
  });
});

describe('events get lost:', () => {
  it.each([
    ['of the end of both calls', ['AgentEvent_Call_Release', 'AgentEvent_Customer_Release']],
    [
      'of the phone, too',
      ['AgentEvent_Call_Release', 'AgentEvent_Customer_Release', 'AgentOther_PhoneRelease'],
    ],
  ])('those %s, and a completed consult is over all the same', async (_, eventTypes) => {
    const { world, actions, customer } = await consulted();
    lose(world, ...eventTypes);
    await done(world, 'complete', () => actions.complete({ key: customer.key }));
    await world.until((shown) => callsUp(shown).length === 0, 'both over');
    expect(endOf(world, customer)).toBe('transferred');
  });

  it('that of the conference, and its parts are not shown as if one waited for ever', async () => {
    const { world, actions, customer } = await consulted({ talkingFollows: true });
    lose(world, 'AgentEvent_Conference');
    await done(world, 'join', () => actions.join({ key: customer.key }));
    await world.until((shown) => callsUp(shown).includes(`${caller} talking`), 'the customer talks', 120_000);
  });

  it('that of the failure, and the customer is there again', async () => {
    const { world, helper } = await asked();
    lose(world, 'AgentEvent_Consult_Fail');
    await helper.release();
    await world.until((shown) => callsUp(shown).join() === `${caller} talking`, 'the customer', 120_000);
  });
});
