import { describe, expect, it } from 'vitest';
import { wrongIn } from '../../../../support/operations.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { talking, tell } from '../support/agentWithCall.ts';
import { refusal, unreachable } from '../support/scriptedGateway.ts';
import { about, idA } from '../support/telling.ts';

type Made = Awaited<ReturnType<typeof talking>>;
const mutingOf = ({ now }: Made) => now().calls.map(({ muted, maybeMuted }) => ({ muted, maybeMuted }));
const heard = [{ muted: false, maybeMuted: false }];
const muted = [{ muted: true, maybeMuted: false }];
const unsure = [{ muted: false, maybeMuted: true }];

async function alreadyMuted() {
  const made = await talking();
  await made.session.actions.mute({ key: made.key });
  return made;
}

describe('a mute', () => {
  it('holds from the acceptance on, until its end is accepted', async () => {
    const made = await talking();
    let accept = (): void => {};
    made.gateway.reply('mute', () => new Promise((resolve) => (accept = resolve)));
    const asked = made.session.actions.mute({ key: made.key });
    expect(mutingOf(made)).toEqual(heard);
    accept();
    await asked;
    expect([mutingOf(made), made.now().operations]).toEqual([muted, []]);
    await made.session.actions.unmute({ key: made.key });
    expect([mutingOf(made), made.now().operations]).toEqual([heard, []]);
  });

  it.each([
    ['was not heard', unreachable],
    ['failed behind the gateway', refusal('100-007')],
    ['is impossible, maybe because it is so already', refusal('200-003')],
    ['failed', refusal('200-004')],
  ])('leaves open whether the agent is heard when it %s', async (_, problem) => {
    const made = await talking();
    made.gateway.refuse('mute', problem);
    await problemFrom(made.session.actions.mute({ key: made.key }));
    expect([mutingOf(made), wrongIn(made.now())]).toMatchObject([unsure, { during: 'mute', problem }]);
  });

  it('changes nothing when the right to it is missing', async () => {
    const made = await talking();
    made.gateway.refuse('mute', refusal('900-002'));
    await problemFrom(made.session.actions.mute({ key: made.key }));
    expect(mutingOf(made)).toEqual(heard);
  });

  it('is not known to have ended when its end failed, which can be asked for again', async () => {
    const made = await alreadyMuted();
    made.gateway.refuse('unmute', refusal('200-008'));
    await problemFrom(made.session.actions.unmute({ key: made.key }));
    expect(mutingOf(made)).toEqual(unsure);
    made.gateway.reply('unmute', async () => {});
    await made.session.actions.unmute({ key: made.key });
    expect([mutingOf(made), wrongIn(made.now())]).toEqual([heard, null]);
  });

  it('may outlast a hold at the gateway', async () => {
    const made = await alreadyMuted();
    await tell(made, about('held', idA), about('takenBack', idA));
    expect(mutingOf(made)).toEqual(unsure);
  });

  it('stays when the gateway tells once more that the call is talked in', async () => {
    const made = await alreadyMuted();
    await tell(made, about('takenBack', idA));
    expect(mutingOf(made)).toEqual(muted);
  });

  it('is not asked for while its end is under way', async () => {
    const made = await talking();
    made.gateway.refuse('mute', unreachable);
    await problemFrom(made.session.actions.mute({ key: made.key }));
    made.gateway.reply('unmute', () => new Promise(() => {}));
    void made.session.actions.unmute({ key: made.key });
    expect(await problemFrom(made.session.actions.mute({ key: made.key }))).toMatchObject({
      why: 'alreadyUnderWay',
    });
  });

  it('that is accepted after the call is over mutes no other', async () => {
    const made = await talking();
    let accept = (): void => {};
    made.gateway.reply('mute', () => new Promise((resolve) => (accept = resolve)));
    const asked = made.session.actions.mute({ key: made.key });
    await tell(made, about('releasedByCaller', idA));
    accept();
    await asked;
    expect([mutingOf(made), made.now().operations]).toEqual([heard, []]);
  });
});
