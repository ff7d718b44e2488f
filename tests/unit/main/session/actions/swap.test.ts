import { describe, expect, it } from 'vitest';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { ProblemError } from '../../../../../src/shared/errors.ts';
import { wrongIn } from '../../../../support/operations.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { heldBesideTalk, tell } from '../support/agentWithCall.ts';
import { refusal } from '../support/scriptedGateway.ts';
import { settled } from '../support/session.ts';
import { about, idA, idB } from '../support/telling.ts';

type Made = Awaited<ReturnType<typeof heldBesideTalk>>;

/** The requests of the swap itself. */
const sentBy = ({ gateway }: Made) => gateway.asked.filter((one) => one === 'hold' || one === 'takeBack');
const phasesIn = ({ now }: Made) => now().calls.map(({ callId, phase }) => `${String(callId)} ${phase}`);

/** A gateway that tells of the hold, and lets these calls alone be taken back. */
async function onGateway(allowed: readonly string[]) {
  const made = await heldBesideTalk();
  made.gateway.reply('hold', async () => made.gateway.event(about('held', idB)));
  made.gateway.reply('takeBack', async (callId) => {
    if (!allowed.includes(callId)) throw new ProblemError(refusal('200-016'));
    made.gateway.event(about('takenBack', callId));
  });
  return made;
}

describe('a swap', () => {
  it('is a hold and then a take-back, and one operation', async () => {
    const made = await onGateway([idA]);
    await made.session.actions.swap({ key: made.key });
    await settled();
    expect([sentBy(made), phasesIn(made), made.now().operations]).toEqual([
      ['hold', 'takeBack'],
      [`${idA} talking`, `${idB} held`],
      [],
    ]);
  });

  it('waits for the news of the hold before it takes the other call back', async () => {
    const made = await onGateway([idA]);
    made.gateway.reply('hold', async () => {});
    const swapping = made.session.actions.swap({ key: made.key });
    await settled();
    expect(sentBy(made)).toEqual(['hold']);
    await tell(made, about('held', idB));
    await swapping;
    expect(sentBy(made)).toEqual(['hold', 'takeBack']);
  });

  it('asks where things stand when nothing tells of the hold, and goes on', async () => {
    const made = await onGateway([idA]);
    made.gateway.reply('hold', async () => {});
    const swapping = made.session.actions.swap({ key: made.key });
    await made.clock.advance(delays.newsExpectedMs - 1);
    expect(sentBy(made)).toEqual(['hold']);
    await made.clock.advance(1 + delays.reportPatienceMs);
    await swapping;
    expect(sentBy(made)).toEqual(['hold', 'takeBack']);
  });

  it('takes the first call back when the second is refused, and says so', async () => {
    const made = await onGateway([idB]);
    const problem = await problemFrom(made.session.actions.swap({ key: made.key }));
    await settled();
    const undone = { kind: 'swapUndone', because: refusal('200-016'), first: 'talking' };
    expect([problem, phasesIn(made), wrongIn(made.now())]).toMatchObject([
      undone,
      [`${idA} held`, `${idB} talking`],
      { during: 'swap', problem: undone },
    ]);
    expect(made.now().operations).toMatchObject([{ kind: 'swap', state: 'refused' }]);
  });

  it('says that both are on hold when neither can be taken back', async () => {
    const made = await onGateway([]);
    const problem = await problemFrom(made.session.actions.swap({ key: made.key }));
    expect([problem, phasesIn(made)]).toMatchObject([
      { kind: 'swapUndone', first: 'held' },
      [`${idA} held`, `${idB} held`],
    ]);
  });

  it('says that the first is over when its caller has hung up meanwhile', async () => {
    const made = await onGateway([]);
    made.gateway.reply('takeBack', async () => {
      await tell(made, about('releasedByCaller', idB));
      throw new ProblemError(refusal('200-006'));
    });
    expect(await problemFrom(made.session.actions.swap({ key: made.key }))).toMatchObject({ first: 'ended' });
    expect(sentBy(made)).toEqual(['hold', 'takeBack']);
  });

  it('changes nothing when the hold is refused', async () => {
    const made = await onGateway([idA]);
    made.gateway.refuse('hold', refusal('200-005'));
    expect(await problemFrom(made.session.actions.swap({ key: made.key }))).toEqual(refusal('200-005'));
    expect(sentBy(made)).toEqual(['hold']);
  });

  it('lets neither of its requests be asked for meanwhile', async () => {
    const made = await onGateway([idA]);
    made.gateway.reply('hold', () => new Promise(() => {}));
    void made.session.actions.swap({ key: made.key });
    const again = await problemFrom(made.session.actions.swap({ key: made.key }));
    const hold = await problemFrom(made.session.actions.hold({ key: made.other }));
    expect([again, hold]).toMatchObject([{ why: 'alreadyUnderWay' }, { why: 'alreadyUnderWay' }]);
  });
});
