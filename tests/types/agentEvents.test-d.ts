/** What an event may be said to concern. */
import { expectTypeOf, test } from 'vitest';
import type { AgentEvent, Concern, ConcernOf } from '../../src/shared/agentEvents.ts';

type But<Kind extends AgentEvent['kind']> = Exclude<AgentEvent['kind'], Kind>;

test('a state of the agent, and nothing else, concerns what the agent does', () => {
  expectTypeOf<ConcernOf<'activity'>>().toEqualTypeOf<'activity'>();
  expectTypeOf<'activity'>().not.toExtend<ConcernOf<But<'activity'>>>();
});

test('the sign-out by the gateway, and nothing else, concerns the session', () => {
  expectTypeOf<ConcernOf<'shutdown'>>().toEqualTypeOf<'session'>();
  expectTypeOf<'session'>().not.toExtend<ConcernOf<But<'shutdown'>>>();
});

test('any other event concerns a call or nothing', () => {
  expectTypeOf<ConcernOf<But<'activity' | 'shutdown'>>>().toEqualTypeOf<
    Exclude<Concern, 'activity' | 'session'>
  >();
});
