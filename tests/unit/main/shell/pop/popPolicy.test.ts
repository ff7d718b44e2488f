import { expect, it } from 'vitest';
import { type PopStep, popPolicy } from '../../../../../src/main/shell/pop/popPolicy.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import { call, signedIn } from '../../../../support/snapshots.ts';

const a = (phase: Call['phase']) => call({ key: 'a', phase });
const out = (phase: Call['phase']) => call({ key: 'c', phase, direction: 'outbound', otherSide: 'called' });
const missed = call({ key: 'a', phase: 'ended', end: 'missed' });
const b = (phase: Call['phase']) => call({ key: 'b', phase });

const shown = (calls: readonly Call[], barAfterAnswer = false, pop = true) => ({
  session: signedIn,
  calls,
  settings: { preferences: { pop, barAfterAnswer } },
});

it.each<[string, Call[], Call[], PopStep]>([
  ['shows when the phone is told to ring', [], [a('alerting')], 'show'],
  ['shows when a call rings at once', [], [a('ringing')], 'show'],
  ['stays when the alerting call is named', [a('alerting')], [a('ringing')], 'stay'],
  ['says that the call is answered', [a('ringing')], [a('talking')], 'answered'],
  ['says that the call was missed', [a('ringing')], [missed], 'missed'],
  ['hides when it was another call that was missed', [b('ringing')], [missed, b('ended')], 'hide'],
  ['says nothing of a call that is answered while it shows none', [], [a('talking')], 'stay'],
  ['hides when the call is over or answered elsewhere', [a('ringing')], [a('ended')], 'hide'],
  ['hides when the call is gone', [a('ringing')], [], 'hide'],
  ['shows for a second call while one is held', [a('held')], [a('held'), b('alerting')], 'show'],
  ['shows for a second call while one rings', [a('ringing')], [a('ringing'), b('alerting')], 'show'],
  ['stays while another rings', [a('ringing'), b('ringing')], [a('talking'), b('ringing')], 'stay'],
  [
    'shows for the next call in the step in which one ends',
    [a('ringing')],
    [a('ended'), b('alerting')],
    'show',
  ],
  ['stays hidden when the agent calls out', [], [out('alerting')], 'stay'],
  ['hides when an alert turns out to be of a call out', [a('alerting')], [out('alerting')], 'hide'],
  [
    'shows for a call that comes in while one goes out',
    [out('alerting')],
    [out('alerting'), a('alerting')],
    'show',
  ],
  ['stays hidden when a call begins without ringing', [], [a('talking')], 'stay'],
  ['stays hidden when a call ends that was answered', [a('talking')], [a('ended')], 'stay'],
])('%s', (_what, previous, next, step) => {
  expect(popPolicy(shown(previous), shown(next))).toBe(step);
});

it('hides when the session ends, whatever it says of a call', () => {
  const next = { ...shown([missed]), session: { state: 'signedOut' } } as const;
  expect(popPolicy(shown([missed]), next)).toBe('hide');
});

it('hides at once with the answer where the bar takes its place, and says of no other end less', () => {
  expect(popPolicy(shown([a('ringing')], true), shown([a('talking')], true))).toBe('hide');
  expect(popPolicy(shown([a('ringing')], true), shown([missed], true))).toBe('missed');
});

it('never comes where it is switched off, goes at once, and comes once it is switched on while a call rings', () => {
  const off = (calls: readonly Call[]) => shown(calls, false, false);
  expect(popPolicy(off([]), off([a('ringing')]))).toBe('stay');
  expect(popPolicy(off([a('ringing')]), off([a('talking')]))).toBe('stay');
  expect(popPolicy(shown([a('ringing')]), off([a('ringing')]))).toBe('hide');
  // While it says for a moment what became of a call.
  expect(popPolicy(shown([missed]), off([missed]))).toBe('hide');
  expect(popPolicy(off([a('ringing')]), shown([a('ringing')]))).toBe('show');
});
