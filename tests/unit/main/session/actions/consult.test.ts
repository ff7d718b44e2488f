import { describe, expect, it } from 'vitest';
import type { AgentEvent } from '../../../../../src/shared/agentEvents.ts';
import { partiesTogether } from '../../../../../src/shared/calls/links.ts';
import { whyNotDo } from '../../../../../src/shared/calls/rules.ts';
import { isLive } from '../../../../../src/shared/calls/questions.ts';
import type { ConsultTarget } from '../../../../../src/shared/calls/transfer.ts';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { wrongIn } from '../../../../support/operations.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import {
  consulting,
  heldBesideTalk,
  inConference,
  type Made,
  talking,
  tell,
} from '../support/agentWithCall.ts';
import { refusal, unreachable } from '../support/scriptedGateway.ts';
import { about, callInfo, idA, idB, idC, named } from '../support/telling.ts';

const to: ConsultTarget = { kind: 'agent', address: '1002', name: 'Ada' };
const ends = ({ now }: Made) => now().calls.map(({ callId, end }) => [callId, end]);
const failed = (callId: typeof idA | null): AgentEvent => ({
  ...{ generatedAt: null, eventType: 'AgentEvent_Consult_Fail' },
  ...{ kind: 'consultFailed', callId },
});
const rings: AgentEvent = {
  ...{ generatedAt: null, eventType: 'AgentEvent_Customer_Alerting' },
  ...{ kind: 'customerAlerting', callId: idB, otherNumber: '1002' },
};

describe('a consult', () => {
  it('is there as soon as the gateway tells of its call, before its answer or after it', async () => {
    const made = await talking();
    let accept = (): void => {};
    made.gateway.reply('consult', () => new Promise((resolve) => (accept = () => resolve(idB))));
    const asked = made.session.actions.consult({ key: made.key, to, threeParty: false });
    expect(made.now().operations).toMatchObject([{ kind: 'consult', state: 'asked' }]);
    await tell(made, rings);
    accept();
    await asked;
    expect([made.now().operations, made.now().calls[1]?.consultOf]).toEqual([[], made.key]);
  });

  it.each([
    ['by its own ID', idB],
    ['by the ID of the call that waits', idA],
    ['without an ID', null],
  ])('that fails is told once %s, and the call is left', async (_, callId) => {
    const made = await talking();
    made.gateway.reply('consult', async () => idB);
    await made.session.actions.consult({ key: made.key, to, threeParty: false });
    await tell(made, rings, failed(callId), failed(callId));
    expect(ends(made)).toEqual([
      [idA, null],
      [idB, 'rangInVain'],
    ]);
  });

  it.each([
    ['by its own ID', idB],
    ['by the ID of the call that goes on', idA],
    ['without an ID', null],
  ])('that fails before its answer %s is told once, and keeps from nothing', async (_, callId) => {
    const made = await talking();
    made.gateway.reply('consult', async () => {
      await tell(made, failed(callId));
      return idB;
    });
    await made.session.actions.consult({ key: made.key, to, threeParty: false });
    expect(ends(made)).toEqual([
      [idA, null],
      [idB, 'notReached'],
    ]);
    expect(whyNotDo('release', made.key, made.now())).toBeNull();
  });

  it('is not ended by the failure of an earlier one, told again', async () => {
    const made = await talking();
    made.gateway.reply('consult', async () => idC);
    await made.session.actions.consult({ key: made.key, to, threeParty: false });
    await tell(made, failed(idC));
    made.gateway.reply('consult', async () => idB);
    await made.session.actions.consult({ key: made.key, to, threeParty: false });
    await tell(made, failed(idC));
    expect(ends(made).at(-1)).toEqual([idB, null]);
  });

  it.each([
    ['by the ID of the call that has gone', idA],
    ['without an ID', null],
  ])('fails %s once its customer has hung up', async (_, callId) => {
    const made = await talking();
    made.gateway.reply('consult', async () => idB);
    await made.session.actions.consult({ key: made.key, to, threeParty: false });
    await tell(made, about('releasedByCaller', idA), failed(callId));
    expect(ends(made)).toEqual([
      [idA, 'releasedByCaller'],
      [idB, 'notReached'],
    ]);
  });

  it('is known by its answer alone, with whom it is', async () => {
    const made = await talking();
    made.gateway.reply('consult', async () => idB);
    await made.session.actions.consult({ key: made.key, to, threeParty: false });
    expect([made.now().operations, made.now().calls[1]]).toMatchObject([
      [],
      { callId: idB, consultOf: made.key, partyName: 'Ada', phase: 'alerting', callType: 'consultation' },
    ]);
  });

  it('that is refused says so, and nothing else has changed', async () => {
    const made = await talking();
    made.gateway.refuse('consult', refusal('200-018'));
    await problemFrom(made.session.actions.consult({ key: made.key, to, threeParty: true }));
    expect([wrongIn(made.now()), made.now().calls.filter(isLive)]).toMatchObject([
      { during: 'consult' },
      [{ phase: 'talking' }],
    ]);
  });

  it('whose answer was lost is there when the gateway tells of it', async () => {
    const made = await talking();
    made.gateway.refuse('consult', unreachable);
    await problemFrom(made.session.actions.consult({ key: made.key, to, threeParty: false }));
    expect(wrongIn(made.now())).toMatchObject({ during: 'consult' });
    await tell(made, rings);
    expect(wrongIn(made.now())).toBeNull();
  });

  it('is not asked for while another is open, nor with an address that can be none', async () => {
    const made = await consulting();
    const again = await problemFrom(made.session.actions.consult({ key: made.other, to, threeParty: false }));
    const one = await talking();
    const nobody = { ...to, address: '1' };
    const wrong = await problemFrom(
      one.session.actions.consult({ key: one.key, to: nobody, threeParty: false }),
    );
    expect([again, wrong, made.gateway.count('consult') + one.gateway.count('consult')]).toMatchObject([
      { why: 'consulting' },
      { kind: 'invalidInput' },
      0,
    ]);
  });

  it('is cancelled by its call, which the phone need not be on', async () => {
    const made = await consulting();
    await made.session.actions.cancelConsult({ key: made.other });
    expect([made.gateway.count('dropCall'), made.now().operations]).toMatchObject([
      1,
      [{ state: 'accepted' }],
    ]);
    await tell(made, about('releasedByAgent', idB), named('talking', idA));
    expect([ends(made), made.now().operations]).toEqual([
      [
        [idA, null],
        [idB, 'releasedByAgent'],
      ],
      [],
    ]);
  });
});

describe('completing', () => {
  it.each<[string, () => ReturnType<typeof consulting>, string]>([
    ['a consult', consulting, '1002'],
    ['a call beside another', heldBesideTalk, '70001'],
  ])('%s hands the call on to whom the agent talks to, and to nobody else', async (_, when, address) => {
    const made = await when();
    await made.session.actions.complete({ key: made.key });
    await tell(made, about('releasedByAgent', idB), about('releasedByCaller', idA));
    const [call] = made.now().calls;
    expect([ends(made), call?.transfer?.to.address, made.now().operations]).toEqual([
      [
        [idA, 'transferred'],
        [idB, 'transferred'],
      ],
      address,
      [],
    ]);
  });

  it('that is refused leaves both calls, and says so', async () => {
    const made = await consulting();
    made.gateway.refuse('connectHeld', refusal('200-013'));
    await problemFrom(made.session.actions.complete({ key: made.key }));
    expect([
      made.now().calls.map(({ phase, transfer }) => [phase, transfer]),
      wrongIn(made.now()),
    ]).toMatchObject([
      [
        ['held', null],
        ['talking', null],
      ],
      { during: 'complete' },
    ]);
  });

  it('after which nothing is told is not said to be under way for ever', async () => {
    const made = await consulting();
    made.gateway.reply('callInfo', async () => callInfo(idB, { callType: 'consultation' }));
    await made.session.actions.complete({ key: made.key });
    expect(made.now().calls[0]?.transfer?.step).toBe('underWay');
    await made.clock.advance(delays.newsExpectedMs);
    expect(made.now().calls[0]?.transfer?.step).toBe('unsure');
    await made.session.actions.complete({ key: made.key });
    expect(made.gateway.count('connectHeld')).toBe(2);
    await made.clock.advance(delays.newsExpectedMs);
    await tell(made, about('releasedByCaller', idA));
    expect(made.now().calls[0]?.end).toBe('releasedByCaller');
  });
});

describe('a conference', () => {
  const event = { generatedAt: null, eventType: 'AgentEvent_Conference', kind: 'conference' } as const;

  it('is made of the held call and the one that is talked in', async () => {
    const made = await heldBesideTalk();
    await made.session.actions.join({ key: made.key });
    expect(made.now().operations).toMatchObject([{ kind: 'join', state: 'accepted' }]);
    await tell(made, { ...event, callId: idA, partnerNumber: '70001' });
    expect([made.now().operations, made.now().calls.map(({ conference }) => conference !== null)]).toEqual([
      [],
      [true, true],
    ]);
  });

  it('loses the party whom the agent takes out, and nobody else', async () => {
    const made = await inConference();
    await made.session.actions.dropParty({ key: made.key, number: '1002' });
    await tell(made, { ...about('releasedByCaller', idB), number: '1002' } as AgentEvent);
    const [call] = made.now().calls;
    expect([call?.phase, made.now().operations]).toEqual(['talking', []]);
    expect(call && partiesTogether(call, made.now().calls)).toEqual([]);
  });

  it('of which somebody is not a part is not asked to let go of anybody', async () => {
    const made = await inConference();
    const problem = await problemFrom(made.session.actions.dropParty({ key: made.key, number: '1003' }));
    expect([problem, made.gateway.count('disconnect')]).toMatchObject([{ why: 'notTogether' }, 0]);
  });
});
