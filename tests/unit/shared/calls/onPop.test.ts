import { expect, it } from 'vitest';
import { onPop } from '../../../../src/shared/calls/onPop.ts';
import { call, signedIn } from '../../../support/snapshots.ts';

it('has what rings here, newest first, with why it cannot be answered', () => {
  const calls = [
    call({ key: 'first' }),
    call({ key: 'held', phase: 'held' }),
    call({ key: 'out', phase: 'alerting', direction: 'outbound' }),
    call({ key: 'second', phase: 'alerting', direction: 'unknown' }),
  ];
  const told = onPop({ session: signedIn, calls }).map(({ key, whyNotAnswer }) => [key, whyNotAnswer]);
  expect(told).toEqual([
    ['second', 'notYetRinging'],
    ['first', null],
  ]);
});
