import { expect, it } from 'vitest';
import { opened } from './sessionInTime.ts';

it.each([
  ['FFT', false],
  ['TTF', true],
])('knows whether the work number has voice: %s', async (mediaType, hasVoice) => {
  const world = await opened({ agents: [{ workNo: '1001', mediaType }] });
  world.signIn();
  await world.until(({ session }) => session.state === 'signedIn', 'the sign-in');
  expect(world.session.snapshot().session).toMatchObject({ hasVoice });
});

it('says that the session did not hold where the cookies of the sign-in do not come back', async () => {
  const world = await opened({ cookies: 'checked' });
  world.line.add({
    fits: ({ name }) => name === 'signin',
    act: {
      do: 'after',
      with: (answer) => ({
        ...answer,
        headers: { ...answer.headers, 'Set-Cookie': 'huaweielbsession=1; Path=/elsewhere' },
      }),
    },
  });
  world.signIn();
  await world.until(({ session }) => session.state === 'lost', 'the end of the session', 5000);
  expect(world.session.snapshot().session).toMatchObject({ why: 'didNotHold', code: '100-006' });
});
