import { expect, it } from 'vitest';
import { type BarForm, barForm, barSize } from '../../../../../src/main/shell/bar/barForm.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import { doing } from '../../../../support/availability.ts';
import { call, settingsView, signedIn, snapshot } from '../../../../support/snapshots.ts';

const set = (preferences: Partial<Snapshot['settings']['preferences']>, calls: readonly Call[] = []) =>
  snapshot({
    ...{ session: signedIn, calls },
    settings: { ...settingsView, preferences: { ...settingsView.preferences, ...preferences } },
  });
const always = { bar: true };
const afterAnswer = { barAfterAnswer: true };

it.each<[string, Parameters<typeof set>[0], readonly Call[], BarForm]>([
  ['is not there unless it is wanted', {}, [call({ phase: 'talking' })], 'none'],
  ['is small while no call is up', always, [], 'idle'],
  ['is small once a call is over', always, [call({ phase: 'ended' })], 'idle'],
  ['has a call that rings', always, [call()], 'call'],
  ['has a call that is dialled', always, [call({ direction: 'outbound' })], 'call'],
  ['waits for the answer', afterAnswer, [call()], 'hidden'],
  ['comes with the answer', afterAnswer, [call({ phase: 'talking' })], 'call'],
  ['stays while a call is on hold', afterAnswer, [call({ phase: 'held' })], 'call'],
  ['goes with the call', afterAnswer, [call({ phase: 'ended' })], 'hidden'],
  ['is there at any time where both are set', { ...always, ...afterAnswer }, [], 'idle'],
])('%s', (_, preferences, calls, form) => {
  expect(barForm(set(preferences, calls))).toBe(form);
});

it('has no call once the session is over', () => {
  expect(barForm({ ...set(always, [call()]), session: { state: 'signedOut' } })).toBe('idle');
});

it('grows with the text', () => {
  expect(barSize('idle', set({ textSize: '150' }))).toEqual({ width: 372, height: 60 });
  expect(barSize('call', set({}))).toEqual({ width: 560, height: 48 });
});

it.each<[string, Partial<Snapshot>, number]>([
  ['small for a state alone', { availability: doing('busy') }, 248],
  [
    'wider for a reason beside it',
    { availability: doing('busy', { reason: { kind: 'chosen', code: 3 } }) },
    344,
  ],
  ['wider for after-call work', { availability: doing('wrapUp') }, 344],
  ['small for who is ready', { availability: doing('ready'), inQueues: 'some' }, 248],
  ['wider for who is ready in no queue', { availability: doing('ready'), inQueues: 'none' }, 344],
  ['small for who is signed out', { session: { state: 'signedOut' } }, 248],
])('is %s', (_, over, width) => {
  expect(barSize('idle', { ...set(always), ...over }).width).toBe(width);
});
