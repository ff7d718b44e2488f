import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../simulator/faults.ts';
import { atWork, credentialsOf, keyOf, sessionOn, startSite } from './sessionOnSimulator.ts';

const lost: readonly (readonly [string, Omit<Fault, 'interface'>])[] = [
  ['with an answer that cannot be read', { body: '<html>' }],
  ['with an answer that ends too early', { body: '{"message":"","retc' }],
  ['with an empty answer', { body: '' }],
  ['with 100-006', { retcode: '100-006' }],
  ['with 000-007', { retcode: '000-007' }],
  ['with 100-009', { retcode: '100-009' }],
];

/** Signed in while the first sign-in to the queues goes wrong. */
async function signedInWith(fault: Omit<Fault, 'interface'>) {
  const site = await startSite();
  site.faults.add({ interface: 'resetskill', ...fault });
  const made = { site, ...sessionOn(site) };
  await made.actions.signIn(credentialsOf(site));
  return made;
}

describe('a sign-in to the queues that fails', () => {
  it.each(lost)('%s is never shown as if calls could come, and is made up for', async (_what, fault) => {
    const made = await signedInWith(fault);
    const { inQueues } = await made.until((next) => next.inQueues !== 'asking');
    expect(inQueues).toBe('none');
    await made.until((next) => next.inQueues === 'some' && next.problem === null);
    made.site.placeCall({ caller: '70001' });
    await keyOf(made, 'ringing');
  });

  it('is no failure when the gateway has done what it was asked', async () => {
    const made = await signedInWith({ body: '<html>', takesEffect: true });
    const { problem } = await made.until((next) => next.inQueues !== 'asking');
    expect([made.session.snapshot().inQueues, problem]).toEqual(['some', null]);
    expect(made.site.requests()['resetskill']).toEqual({ POST: 1 });
  });

  it('can be tried again at once', async () => {
    const made = await signedInWith({ retcode: '100-009', times: 2 });
    await made.until((next) => next.inQueues === 'none');
    await made.actions.signInToQueues();
    await expect.poll(() => made.site.requests()['resetskill']?.['POST']).toBe(2);
  });

  it('is not confirmed where the queues cannot be asked for either', async () => {
    const site = await startSite();
    site.faults.add({ interface: 'resetskill', retcode: '100-009' });
    site.faults.add({ interface: 'agentskill', retcode: '300-001' });
    const { actions, until } = sessionOn(site);
    await actions.signIn(credentialsOf(site));
    expect((await until((next) => next.inQueues !== 'asking')).inQueues).toBe('notKnown');
  });
});

it('says at the sign-in that the gateway grants no queue', async () => {
  const site = await startSite({ agents: [{ workNo: '1001', skillIds: [] }] });
  const { actions, until } = sessionOn(site);
  await actions.signIn(credentialsOf(site));
  expect((await until((next) => next.inQueues !== 'asking')).inQueues).toBe('none');
});

it('believes an accepted sign-in where the queues cannot be asked for', async () => {
  const site = await startSite();
  site.faults.add({ interface: 'agentskill', retcode: '900-002', times: 0 });
  const { actions, until } = sessionOn(site);
  await actions.signIn(credentialsOf(site));
  expect((await until((next) => next.inQueues !== 'asking')).inQueues).toBe('some');
});

it('costs an agent in a queue one question', async () => {
  const { site, until } = await atWork();
  await until((next) => next.inQueues === 'some');
  expect(site.requests()).toMatchObject({ resetskill: { POST: 1 }, agentskill: { GET: 1 } });
});
