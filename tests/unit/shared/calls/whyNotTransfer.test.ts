import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/shared/calls/model.ts';
import { type WhyNot, whyNotTransfer } from '../../../../src/shared/calls/rules.ts';
import type { CallTransfer, TransferWay } from '../../../../src/shared/calls/transfer.ts';
import { call, sessionSnapshot, signedIn } from '../../../support/snapshots.ts';

const snapshot = (calls: readonly Call[]) => sessionSnapshot({ session: signedIn, calls });
const talkingCall = (overrides: Partial<Call>): Call => call({ phase: 'talking', ...overrides });
const to = { kind: 'queue', address: '3', name: null } as const;
const transfer = (step: CallTransfer['step']): CallTransfer => ({ to, way: 'onSuccess', step });
const ask = (
  overrides: Partial<Call>,
  others: readonly Call[] = [],
  how: Parameters<typeof whyNotTransfer>[0] = null,
): WhyNot => whyNotTransfer(how, 'a', snapshot([talkingCall({ key: 'a', ...overrides }), ...others]));

describe('a call is handed on', () => {
  it.each<[string, Partial<Call>, WhyNot]>([
    ['while it is talked in', {}, null],
    ['not while it rings', { phase: 'ringing' }, 'wrongPhase'],
    ['not while it is held', { phase: 'held' }, 'wrongPhase'],
    ['not after its end', { phase: 'ended' }, 'noSuchCall'],
    ['not while that is asked for', { transfer: transfer('asked') }, 'transferUnderWay'],
    ['not while that is under way', { transfer: transfer('underWay') }, 'transferUnderWay'],
    ['again where it is not known whether it is', { transfer: transfer('unsure') }, null],
    ['again where nobody took it', { transfer: transfer('failed') }, null],
    ['again once an IVR has given it back', { transfer: { ...transfer('back'), way: 'comesBack' } }, null],
    ['again where it is said to be done, and the call stays', { transfer: transfer('done') }, null],
    [
      'not while the agent talks to whom it goes to',
      { transfer: { ...transfer('done'), way: 'talkFirst' } },
      'transferUnderWay',
    ],
    ['not in a conference', { conference: 'a' }, 'severalParties'],
  ])('%s', (_, overrides, why) => {
    expect(ask(overrides)).toBe(why);
  });

  it('not while the agent asks somebody about it', () => {
    expect(ask({}, [talkingCall({ key: 'b', consultOf: 'a' })])).toBe('consulting');
  });

  it('not while another is talked in, too: the request names none', () => {
    expect(ask({}, [talkingCall({ key: 'b' })])).toBe('otherCallTalking');
  });

  it.each<[TransferWay, 'outside' | 'queue', WhyNot]>([
    ['now', 'outside', 'blindOutOfCallOut'],
    ['onSuccess', 'outside', null],
    ['now', 'queue', null],
  ])('that the agent made: %s to %s', (way, kind, why) => {
    expect(ask({ direction: 'outbound' }, [], { way, kind })).toBe(why);
  });
});
