import { describe, expect, it } from 'vitest';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { ProblemError } from '../../../../../src/shared/errors.ts';
import { wrongIn } from '../../../../support/operations.ts';
import { held, talking, tell } from '../support/agentWithCall.ts';
import { refusal, unreachable } from '../support/scriptedGateway.ts';
import { settled, signedIn } from '../support/session.ts';
import { about, activity, alerting, heldInfo, idA, idB, named } from '../support/telling.ts';

type Made = Awaited<ReturnType<typeof talking>>;

const kindsIn = ({ now }: Made) => now().operations.map(({ kind, state }) => `${kind} ${state}`);

/** A refused hold, and a refused Busy after it. */
async function twoRefused() {
  const made = await talking();
  made.gateway.refuse('hold', refusal('200-005'));
  made.gateway.refuse('sayBusy', refusal('100-009'));
  await problemFrom(made.session.actions.hold({ key: made.key }));
  await problemFrom(made.session.actions.busy({ reason: null }));
  return made;
}

describe('what was asked', () => {
  it('is asked, then accepted, and leaves when the event has come', async () => {
    const made = await talking();
    let accept = (): void => {};
    made.gateway.reply('hold', () => new Promise((resolve) => (accept = resolve)));
    const holding = made.session.actions.hold({ key: made.key });
    expect(kindsIn(made)).toEqual(['hold asked']);
    accept();
    await holding;
    expect(kindsIn(made)).toEqual(['hold accepted']);
    made.gateway.reply('holdList', async () => [heldInfo(idB)]);
    await tell(made, about('held', made.now().calls[0]?.callId ?? idB));
    expect(kindsIn(made)).toEqual([]);
  });

  it('leaves once the gateway was asked what became of it', async () => {
    const made = await talking();
    await made.session.actions.hold({ key: made.key });
    await made.clock.advance(delays.newsExpectedMs - 1);
    expect([kindsIn(made), made.gateway.count('holdList')]).toEqual([['hold accepted'], 0]);
    await made.clock.advance(1);
    expect([kindsIn(made), made.gateway.count('holdList')]).toEqual([[], 1]);
  });

  it('runs beside other things that were asked', async () => {
    const made = await talking();
    made.gateway.reply('hold', () => new Promise(() => {}));
    made.gateway.reply('sayBusy', () => new Promise(() => {}));
    void made.session.actions.hold({ key: made.key });
    void made.session.actions.busy({ reason: null });
    await settled();
    expect(kindsIn(made)).toEqual(['hold asked', 'busy asked']);
  });

  it('leaves with its session', async () => {
    const made = await talking();
    made.gateway.reply('hold', () => new Promise(() => {}));
    void made.session.actions.hold({ key: made.key });
    await made.session.actions.signOut({ releaseCall: true });
    expect(kindsIn(made)).toEqual([]);
  });
});

describe('what went wrong', () => {
  it('says whether the gateway said no or was not heard', async () => {
    const made = await talking();
    made.gateway.refuse('hold', refusal('200-005'));
    await problemFrom(made.session.actions.hold({ key: made.key }));
    expect(kindsIn(made)).toEqual(['hold refused']);
    made.gateway.refuse('hold', unreachable);
    await problemFrom(made.session.actions.hold({ key: made.key }));
    expect(kindsIn(made)).toEqual(['hold unheard']);
  });

  it('stays when something else goes right', async () => {
    const made = await twoRefused();
    made.gateway.reply('sayBusy', async () => {});
    await made.session.actions.busy({ reason: null });
    expect(wrongIn(made.now())?.during).toBe('hold');
  });

  it('stays when the same goes right for another call', async () => {
    const made = await held();
    made.gateway.refuse('takeBack', refusal('200-005'));
    await problemFrom(made.session.actions.takeBack({ key: made.key }));
    await tell(made, alerting(), named('ringing', idB), named('talking', idB));
    const other = made.now().calls.find(({ callId }) => callId === idB)?.key ?? '';
    await made.session.actions.hold({ key: other });
    await tell(made, about('held', idB));
    made.gateway.reply('takeBack', async () => {});
    await made.session.actions.takeBack({ key: other });
    await tell(made, about('takenBack', idB));
    expect(wrongIn(made.now())?.during).toBe('takeBack');
  });

  it('is over when the same goes right once its call is gone', async () => {
    const made = await talking();
    made.gateway.refuse('hold', refusal('200-005'));
    await problemFrom(made.session.actions.hold({ key: made.key }));
    await tell(made, about('releasedByCaller', made.now().calls[0]?.callId ?? idB), activity('ready'));
    await tell(made, activity('busy'), alerting(), named('ringing', idB), named('talking', idB));
    made.gateway.reply('hold', async () => {});
    await made.session.actions.hold({ key: made.now().calls.at(-1)?.key ?? '' });
    expect(wrongIn(made.now())).toBeNull();
  });

  it('is not told any more once its call has gone from sight', async () => {
    const made = await talking();
    made.gateway.reply('callInfo', async () => null);
    made.gateway.reply('callInfoBeforeAnswer', async () => null);
    made.gateway.reply('hold', async () => {
      await tell(made, about('releasedByCaller', idA));
      throw new ProblemError(refusal('200-005'));
    });
    await problemFrom(made.session.actions.hold({ key: made.key }));
    expect(kindsIn(made)).toEqual(['hold refused']);
    await made.clock.advance(delays.endedStaysMs);
    expect([made.now().calls, kindsIn(made)]).toEqual([[], []]);
  });

  it('leaves with whatever is older when it is dismissed', async () => {
    const made = await twoRefused();
    await made.session.actions.dismissProblem({ id: wrongIn(made.now())?.id ?? 0 });
    expect(made.now().operations).toEqual([]);
  });

  it('is over when it happens late', async () => {
    const made = await talking();
    made.gateway.refuse('hold', refusal('200-005'));
    await problemFrom(made.session.actions.hold({ key: made.key }));
    await tell(made, about('held', made.now().calls[0]?.callId ?? idB));
    expect(wrongIn(made.now())).toBeNull();
  });
});

it('tells no time of contact for something asked that nobody is told of', async () => {
  const made = await signedIn();
  const before = made.now().lastContactAt;
  await made.clock.advance(delays.contactToldMs / 2);
  await made.session.actions.finishWrapUp();
  expect(made.now().lastContactAt).toBe(before);
});
