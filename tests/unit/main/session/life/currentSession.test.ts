import { expect, it, vi } from 'vitest';
import { choiceOfThisRun } from '../../../../../src/main/session/follow/ownQueues.ts';
import { CurrentSession } from '../../../../../src/main/session/life/currentSession.ts';
import { SnapshotStore } from '../../../../../src/main/session/state/store.ts';
import { createManualClock } from '../../../../support/manualClock.ts';
import { scriptedGateway, signInAnswer } from '../support/scriptedGateway.ts';
import { credentials } from '../support/session.ts';
import { describeNumber } from '../../../../support/callMoment.ts';

function setup() {
  const deps = {
    clock: createManualClock(),
    random: () => 1,
    log: () => undefined,
    newReference: () => 'R',
    describeNumber,
    queueChoice: choiceOfThisRun(),
    knowsWorstQueue: () => false,
    onOver: () => undefined,
  };
  const store = new SnapshotStore(deps);
  const gateway = scriptedGateway();
  const current = new CurrentSession({ ...deps, store });
  return { store, gateway, current, accepted: { gateway: gateway.port, answer: signInAnswer } };
}

it('keeps the credentials until it ends, also while nothing runs', () => {
  const { current, accepted } = setup();
  current.begin(accepted, credentials);
  current.pause();
  expect([current.signedInSession, current.credentials]).toEqual([null, credentials]);
  current.end();
  expect(current.credentials).toBeNull();
});

it('keeps nothing where it could not begin', () => {
  const { store, gateway, current, accepted } = setup();
  vi.spyOn(store, 'apply').mockImplementation(() => {
    throw new Error('no such change');
  });
  expect(() => current.begin(accepted, credentials)).toThrow('no such change');
  expect([current.signedInSession, current.credentials]).toEqual([null, null]);
  expect([gateway.isPolled(), gateway.count('close') > 0]).toEqual([false, true]);
});
