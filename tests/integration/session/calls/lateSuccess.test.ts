import { expect, test } from 'vitest';
import { refusal } from '../../../support/wireServer.ts';
import { atWireGateway, isTalking, talk } from '../wireGateway.ts';
import { problemFrom } from '../../../support/problemFrom.ts';
import { wrongIn } from '../../../support/operations.ts';

const callId = '1700000001-1';

test('a hold that failed is no problem any more once the call is held', async () => {
  const { gateway, session, actions, until } = await atWireGateway({
    onRequest: (_, path) => (path.endsWith('/hold') ? refusal('100-007') : undefined),
  });
  talk(gateway, callId);
  await until(isTalking(callId));
  const key = session.snapshot().calls[0]?.key ?? '';
  expect(await problemFrom(actions.hold({ key }))).toMatchObject({ code: '100-007' });
  await until((now) => wrongIn(now)?.during === 'hold');
  gateway.tell('AgentEvent_Hold', callId);
  await until((now) => wrongIn(now) === null);
  expect(session.snapshot().calls).toMatchObject([{ callId, phase: 'held' }]);
});

test('a refused Ready is no problem any more once the agent is ready', async () => {
  const { gateway, session, actions, until } = await atWireGateway({
    onRequest: (_, path) => (path.endsWith('/sayfree') ? refusal('100-009') : undefined),
  });
  expect(await problemFrom(actions.ready())).toMatchObject({ code: '100-009' });
  await until((now) => wrongIn(now)?.during === 'ready');
  gateway.tell('AgentState_Ready');
  await until((now) => wrongIn(now) === null);
  expect(session.snapshot().availability.now).toBe('ready');
});
