import { expect, test } from 'vitest';
import { atWork, keyOf } from '../sessionOnSimulator.ts';

test.each([
  { compression: 'gzip' },
  { compression: 'deflate' },
  { compression: 'gzip', charset: 'gbk' },
] as const)('a session lives behind a balancer that compresses without being asked: %o', async (how) => {
  const { site, session, actions, until } = await atWork(how, { inRealTime: true });
  site.placeCall({ caller: '+442079460123' });
  await actions.answer({ key: await keyOf({ until }, 'ringing') });
  await until(({ calls }) => calls.some(({ phase }) => phase === 'talking'));
  expect(session.snapshot().queues.map(({ name }) => name)).toContain('VIP 客户');
});
