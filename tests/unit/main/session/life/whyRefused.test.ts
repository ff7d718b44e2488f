import { describe, expect, it } from 'vitest';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { type Refused, whyRefused } from '../../../../../src/main/session/life/whyRefused.ts';
import { refusal } from '../support/scriptedGateway.ts';
import { settled, signedIn } from '../support/session.ts';

const atOnce: Refused = { code: '100-006', silentMs: 0, hasHeld: false, cookies: 'sent' };

describe('a session that is not known from the first poll on', () => {
  it.each([
    ['did not hold where it was given cookies', { cookies: 'sent' }, 'didNotHold'],
    ['did not hold where these do not go back', { cookies: 'lost' }, 'didNotHold'],
    ['did not hold where its Guid is not known', { code: '000-003' }, 'didNotHold'],
    ['may be another program’s where no cookie was given', { cookies: 'none' }, 'unknownAtOnce'],
    ['is one that has to be begun anew where the gateway says so', { code: '105-005' }, 'refused'],
    ['was signed out where the gateway says so', { code: '100-008' }, 'signedOutByGateway'],
    ['was silent where the machine slept', { silentMs: delays.silenceMs + 1 }, 'silence'],
    ['is refused where it has held', { hasHeld: true }, 'refused'],
  ] as const)('%s', (_, told, why) => {
    expect(whyRefused({ ...atOnce, ...told })).toBe(why);
  });
});

describe('a poll that is answered without the session’s cookies', () => {
  /** Answered and refused in turn. */
  async function inTurn(times: number, afterMs: number) {
    const made = await signedIn();
    const { gateway, clock } = made;
    gateway.reply('cookieFate', () => 'lost');
    gateway.nothing();
    await clock.advance(afterMs);
    for (let turn = 0; turn < times; turn += 1) {
      gateway.failPoll(refusal('100-006'));
      await clock.advance(delays.pollAfterSuspectMs);
      gateway.nothing();
      await settled();
      await clock.advance(delays.pollAfterShortAnswerMs);
    }
    return made.now().session;
  }

  it('shows nothing at first: the next may go to another node', async () => {
    expect(await inTurn(1, 1000)).toMatchObject({ state: 'signedIn' });
    expect(await inTurn(2, 1000)).toMatchObject({ state: 'lost', why: 'didNotHold' });
  });

  it('shows after a minute that the session is known without them', async () => {
    expect(await inTurn(6, delays.strayMs)).toMatchObject({ state: 'signedIn' });
  });
});
