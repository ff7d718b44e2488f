import { expect, it } from 'vitest';
import { callItems } from '../../../../../src/main/shell/menu/callItems.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import { call, signedIn, snapshot } from '../../../../support/snapshots.ts';

const olivia = { key: 'a', associatedData: '{"name":"Olivia Bennett"}' };
const marcus = { key: 'b', associatedData: '{"name":"Marcus Reed"}' };
const amara = { key: 'c', associatedData: '{"name":"Amara Obi"}' };

const setup = (calls: readonly Call[], over: Partial<Snapshot> = {}) =>
  callItems(snapshot({ session: signedIn, calls, ...over }));
const enabled = (items: ReturnType<typeof setup>) =>
  items.filter((one) => one.enabled).map(({ label, command }) => [label, command?.do, command?.key]);

it('has nothing while no call is up', () => {
  expect([setup([]), setup([call({ phase: 'ended' })])]).toEqual([[], []]);
});

it.each<[string, Parameters<typeof call>[0], string, readonly unknown[]]>([
  ['rings', { phase: 'ringing' }, 'Olivia Bennett, ringing', [['Answer', 'answer', 'a']]],
  [
    ...(['is talked to', { phase: 'talking' }, 'Olivia Bennett, talking'] as const),
    [
      ['Hold', 'hold', 'a'],
      ['End', 'release', 'a'],
    ],
  ],
  [
    ...(['is on hold', { phase: 'held', heldSince: 1 }, 'Olivia Bennett, on hold'] as const),
    [['Retrieve', 'takeBack', 'a']],
  ],
])('says who it is, and what can be done, when a call %s', (_, over, who, deeds) => {
  const items = setup([call({ ...olivia, ...over })]);
  expect(items[0]).toMatchObject({ label: who, enabled: false, command: null });
  expect(enabled(items)).toEqual(expect.arrayContaining([...deeds]));
  expect(items.map(({ label }) => label).at(-1)).toBe('End');
});

it('answers one that is about to ring as soon as it does', () => {
  expect(enabled(setup([call({ ...olivia, phase: 'alerting' })]))[0]?.slice(0, 2)).toEqual([
    'Answer',
    'answer',
  ]);
});

it('offers what waits beside the call at work, by its name: what rings, and who waits longest', () => {
  const items = setup([
    call({ ...amara, phase: 'held', heldSince: 2 }),
    call({ ...marcus, phase: 'held', heldSince: 1 }),
    call({ ...olivia, phase: 'talking' }),
    call({ key: 'd', phase: 'ringing', associatedData: '{"name":"Ben Ode"}' }),
  ]);
  expect(items.map(({ label }) => label)).toEqual([
    ...['Olivia Bennett, talking', 'Hold', 'End', 'Answer: Ben Ode', 'Swap: Marcus Reed'],
  ]);
});

it('names nobody on a locked screen', () => {
  const items = setup([call({ ...olivia, phase: 'talking' })], { isScreenLocked: true });
  expect(items[0]?.label).toBe('A call, talking');
});

it('greys all of it while the session is begun again, and nothing as long as the answer may still come', () => {
  const session = {
    ...signedIn,
    state: 'reconnecting',
    since: 1,
    attempts: 1,
    signingInAgain: null,
  } as const;
  const calls = [call({ ...olivia, phase: 'talking' })];
  expect(
    enabled(setup(calls, { session: { ...session, problem: null, signingInAgain: 'refused' } })),
  ).toEqual([]);
  expect(
    enabled(setup(calls, { session: { ...session, problem: null, signingInAgain: null } })),
  ).toHaveLength(2);
});
