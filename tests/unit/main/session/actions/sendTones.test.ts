import { describe, expect, it } from 'vitest';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { held, talking } from '../support/agentWithCall.ts';
import { refusal, unreachable } from '../support/scriptedGateway.ts';

describe('tones', () => {
  it('are sent as they are', async () => {
    const made = await talking();
    let sent = '';
    made.gateway.reply('sendTones', async (tones) => void (sent = tones));
    await made.session.actions.sendTones({ key: made.key, tones: '12#*,0' });
    expect(sent).toBe('12#*,0');
  });

  it.each(['', '1'.repeat(25), '1a', '１', '+1'])('that are none are not sent: %o', async (tones) => {
    const made = await talking();
    const problem = await problemFrom(made.session.actions.sendTones({ key: made.key, tones }));
    expect([problem, made.gateway.asked]).toMatchObject([{ kind: 'invalidInput', field: 'tones' }, []]);
  });

  it.each([
    ['refused', refusal('200-026')],
    ['not answered', unreachable],
  ])('that are %s are not sent again by themselves', async (_, problem) => {
    const made = await talking();
    made.gateway.refuse('sendTones', problem);
    expect(await problemFrom(made.session.actions.sendTones({ key: made.key, tones: '1' }))).toEqual(problem);
    expect(made.gateway.count('sendTones')).toBe(1);
  });

  it('do not overtake those that are under way', async () => {
    const made = await talking();
    made.gateway.reply('sendTones', () => new Promise(() => {}));
    void made.session.actions.sendTones({ key: made.key, tones: '1' });
    const second = await problemFrom(made.session.actions.sendTones({ key: made.key, tones: '2' }));
    expect([second, made.gateway.count('sendTones')]).toMatchObject([{ why: 'alreadyUnderWay' }, 1]);
  });

  it('are for a call that is talked in', async () => {
    const made = await held();
    const problems = await Promise.all(
      [made.key, 'call-0'].map((key) => problemFrom(made.session.actions.sendTones({ key, tones: '1' }))),
    );
    expect(problems).toMatchObject([{ why: 'wrongPhase' }, { why: 'noSuchCall' }]);
  });
});
