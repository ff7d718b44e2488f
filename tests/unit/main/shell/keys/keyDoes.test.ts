import { describe, expect, it } from 'vitest';
import { keyDoes } from '../../../../../src/main/shell/keys/keyDoes.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import { call, signedIn, snapshot } from '../../../../support/snapshots.ts';

const withCalls = (...calls: Partial<Call>[]) =>
  snapshot({ session: signedIn, calls: calls.map((one) => call(one)) });
const talking = { key: 'a', phase: 'talking' } as const;
const held = { key: 'b', phase: 'held', heldSince: 1 } as const;

describe('a key of the whole system', () => {
  it('answers the newest call that rings, or is about to', () => {
    const deed = (...calls: Partial<Call>[]) => keyDoes('answer', withCalls(...calls));
    expect([deed({ key: 'a' }, { key: 'b' }), deed({ key: 'c', phase: 'alerting' }), deed(talking)]).toEqual([
      { action: 'answer', key: 'b' },
      { action: 'answer', key: 'c' },
      null,
    ]);
  });

  it('holds the call that is talked in, else retrieves', () => {
    expect([keyDoes('hold', withCalls(talking, held)), keyDoes('hold', withCalls(held))]).toEqual([
      { action: 'hold', key: 'a' },
      { action: 'takeBack', key: 'b' },
    ]);
  });

  it('mutes, and ends that', () => {
    expect([
      keyDoes('mute', withCalls(talking)),
      keyDoes('mute', withCalls({ ...talking, muted: true })),
    ]).toEqual([
      { action: 'mute', key: 'a' },
      { action: 'unmute', key: 'a' },
    ]);
  });

  it('does nothing while nobody is signed in', () => {
    expect(keyDoes('answer', { ...withCalls({}), session: { state: 'signedOut' } })).toBeNull();
  });
});
