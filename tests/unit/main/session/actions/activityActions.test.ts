import { expect, it } from 'vitest';
import { refusal } from '../support/scriptedGateway.ts';
import { signedIn } from '../support/session.ts';
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
