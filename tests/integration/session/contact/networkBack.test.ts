import { expect, it } from 'vitest';
import { atWork, pass, talking } from '../sessionInTime.ts';

/** Nobody has been reachable for two minutes less a margin, so that the polls are far apart. */
const awayMs = 100_000;

it('polls at once when the system says that the network is back', async () => {
  const world = await atWork();
  await world.line.refuse();
  await pass(world, awayMs);
  await world.line.open();
  world.session.networkChanged();
  await world.until(({ session }) => session.state === 'signedIn', 'contact', 1000);
});

it('polls every five seconds while a call is up and nobody says that the network is back', async () => {
  const world = await atWork();
  await talking(world);
  await world.line.refuse();
  await pass(world, awayMs);
  await world.line.open();
  await world.until(({ session }) => session.state === 'signedIn', 'contact', 5500);
  expect(world.gaveUp).toEqual([]);
});
