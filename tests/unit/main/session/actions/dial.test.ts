import { describe, expect, it } from 'vitest';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { talking, tell } from '../support/agentWithCall.ts';
import { refusal, unreachable } from '../support/scriptedGateway.ts';
import { settled, signedIn } from '../support/session.ts';
import { about, alerting, bare, idA, idB, named } from '../support/telling.ts';

const dialled = '02079460200';

/** Signed in at a gateway that calls whoever is asked for, and answers this ID. */
async function dialling(callId: typeof idA | null = idA) {
  const made = await signedIn();
  made.gateway.reply('callOut', async () => callId);
  made.gateway.reply('callInner', async () => callId);
  made.gateway.isDoing('talking');
  return made;
}
type Made = Awaited<ReturnType<typeof dialling>>;

/** The gateway tells this before it answers. */
function answersAfter(made: Made, ...events: Parameters<typeof tell>[1][]): void {
  made.gateway.reply('callOut', async () => {
    await tell(made, ...events);
    return idA;
  });
}
const callOut = ({ session }: Made) => session.actions.callOut({ dialled });

describe('calling somebody', () => {
  it('shows the call with its number as soon as the gateway begins it', async () => {
    const made = await dialling();
    await callOut(made);
    expect(made.now().calls).toMatchObject([
      { callId: idA, called: { raw: dialled }, direction: 'outbound', otherSide: 'called', course: null },
    ]);
  });

  it('calls whoever is called by the name that is known', async () => {
    const made = await dialling();
    await made.session.actions.callOut({ dialled, name: 'Ada Lovelace' });
    expect(made.now().calls).toMatchObject([{ partyName: 'Ada Lovelace' }]);
  });

  it('shows a colleague as an inner call', async () => {
    const made = await dialling();
    await made.session.actions.callInner({ workNo: '1002' });
    expect(made.now().calls).toMatchObject([
      { direction: 'internal', otherSide: 'called', called: { raw: '1002' } },
    ]);
  });

  it.each([
    ['before', true],
    ['after', false],
  ])('is the call of the alert that came %s the answer', async (_, isFirst) => {
    const made = await dialling();
    if (isFirst) answersAfter(made, alerting());
    await callOut(made);
    if (!isFirst) await tell(made, alerting());
    expect(made.now().calls).toMatchObject([{ callId: idA, course: 'ownPhone', otherSide: 'called' }]);
  });

  it('goes on where the events of the call came before the answer', async () => {
    const made = await dialling();
    answersAfter(made, alerting(), bare('phoneOffHook'), about('customerAlerting', idA));
    await callOut(made);
    expect(made.now().calls).toMatchObject([{ callId: idA, course: 'rings', called: { raw: dialled } }]);
  });

  it('leaves a call alone that has come in and is named by then', async () => {
    const made = await dialling();
    await tell(made, alerting(), named('ringing', idB));
    expect(await problemFrom(callOut(made))).toMatchObject({ why: 'callUp' });
    expect(made.gateway.count('callOut')).toBe(0);
  });

  it('does not begin a call anew that was over before the answer came', async () => {
    const made = await dialling();
    answersAfter(
      made,
      alerting(),
      named('talking', idA, { callType: 'outbound' }),
      about('releasedByCaller', idA),
    );
    await callOut(made);
    expect(made.now().calls).toMatchObject([{ callId: idA, phase: 'ended' }]);
  });

  it.each([idA, null])(
    'says that it has failed where that was told before the answer: %s',
    async (callId) => {
      const made = await dialling();
      const eventType = 'AgentEvent_Call_Out_Fail';
      answersAfter(made, { generatedAt: null, eventType, kind: 'callOutFailed', callId });
      await callOut(made);
      expect(made.now().calls).toMatchObject([{ callId: idA, end: 'notReached' }]);
    },
  );

  it('is told as failed where nothing shows that the gateway calls', async () => {
    const made = await dialling();
    made.gateway.isDoing('ready');
    made.gateway.refuse('callOut', unreachable);
    expect(await problemFrom(callOut(made))).toEqual(unreachable);
    expect(made.gateway.count('callOut')).toBe(1);
  });

  it('is one at a time', async () => {
    const made = await dialling();
    made.gateway.reply('callOut', () => new Promise(() => {}));
    void callOut(made);
    await settled();
    const second = await problemFrom(made.session.actions.callInner({ workNo: '1002' }));
    expect(second).toMatchObject({ why: 'alreadyUnderWay' });
  });

  it('is refused before anything is sent while another call is talked in', async () => {
    const made = await talking();
    expect(await problemFrom(callOut(made))).toMatchObject({ why: 'otherCallTalking' });
    expect(made.gateway.asked).toEqual([]);
  });

  it.each(['', '1'.repeat(25), '12a', '1,2'])('takes nothing that cannot be dialled: %o', async (given) => {
    const made = await dialling();
    const problem = await problemFrom(made.session.actions.callOut({ dialled: given }));
    expect([problem, made.gateway.count('callOut')]).toMatchObject([
      { kind: 'invalidInput', field: 'dialled' },
      0,
    ]);
  });

  it('says what the gateway said', async () => {
    const made = await dialling();
    made.gateway.refuse('callOut', refusal('900-002'));
    expect(await problemFrom(callOut(made))).toEqual(refusal('900-002'));
  });
});
