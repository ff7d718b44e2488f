import { expect, it } from 'vitest';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { tell } from '../support/agentWithCall.ts';
import { refusal } from '../support/scriptedGateway.ts';
import { signedIn } from '../support/session.ts';
import { activity } from '../support/telling.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { wrongIn } from '../../../../support/operations.ts';

it('forgets that busy was refused once it is accepted with another reason', async () => {
  const { session, gateway } = await signedIn();
  gateway.refuse('sayBusy', refusal('100-009'));
  await problemFrom(session.actions.busy({ reason: 201 }));
  expect(wrongIn(session.snapshot())?.during).toBe('busy');
  gateway.reply('sayBusy', async () => {});
  await session.actions.busy({ reason: 202 });
  expect([wrongIn(session.snapshot()), session.snapshot().availability.next]).toEqual([
    null,
    { activity: 'busy', reason: 202 },
  ]);
});

it('asks what has become of a longer break where the break has ended before that was accepted', async () => {
  const made = await signedIn();
  await made.session.actions.rest({ seconds: 300 });
  made.gateway.isDoing('rest');
  await tell(made, activity('rest'));
  made.gateway.reply('startRest', async () => {
    made.gateway.isDoing('ready');
    await tell(made, activity('ready'));
  });
  await made.session.actions.rest({ seconds: 600 });
  await made.clock.advance(delays.newsExpectedMs);
  expect(made.now().availability).toMatchObject({ now: 'ready', next: null });
});
