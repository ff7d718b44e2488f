import { describe, expect, it } from 'vitest';
import { atWork, keyOf } from './sessionOnSimulator.ts';

/** A poll stays open for longer than a test may take: nothing but another request tells of contact. */
const patient = { longPollMs: 60_000 };

/** Signed in, with the poll that is open now to be the last one that is answered before `fault`. */
async function failing(fault: { status?: number; body?: string; drop?: boolean }, times = 1) {
  const made = await atWork(patient);
  made.site.faults.add({ interface: 'agentevent', times, ...fault });
  await made.actions.busy({ reason: null });
  return made;
}

describe('one poll that fails', () => {
  it.each([
    ['with an error of a proxy', { status: 502 }],
    ['with its connection', { drop: true }],
  ])('%s costs no contact until the next one is answered', async (_what, fault) => {
    const { until, site } = await failing(fault);
    await until(({ session }) => session.state === 'reconnecting');
    await until(({ session }) => session.state === 'signedIn');
    expect(site.requests()).toMatchObject({ holdlist: { GET: 2 } });
  });

  it('that cannot be read has the report asked for, and is no loss of contact', async () => {
    const { told, site, until, actions } = await failing({ body: '<html>' });
    await until(({ activity }) => activity === 'busy');
    await actions.ready();
    await until(({ activity }) => activity === 'ready');
    expect(site.requests()).toMatchObject({ holdlist: { GET: 2 } });
    expect(told.every(({ session }) => session.state !== 'reconnecting')).toBe(true);
  });
});

it('says after a second poll that cannot be read that contact is in doubt, until one can be read', async () => {
  const made = await failing({ body: '<html>' }, 2);
  const { session } = await made.until(({ session }) => session.state === 'reconnecting');
  expect(session).toMatchObject({ problem: { kind: 'protocol' } });
  await made.actions.ready();
  made.site.placeCall({ caller: '70001', workNo: '1001' });
  await keyOf(made, 'ringing');
  await made.until(({ session }) => session.state === 'signedIn');
});
