import { describe, expectTypeOf, it } from 'vitest';
import type { createCallDetails } from '../../src/main/cms/callDetails.ts';
import type { AgentGateway } from '../../src/main/gateway/agentGateway.ts';
import type { CallDetailsPort } from '../../src/main/session/gatewayPort/callDetailsPort.ts';
import type { GatewayPort } from '../../src/main/session/gatewayPort/gatewayPort.ts';

describe('the ports that the session declares', () => {
  it('are filled by the gateway client', () => {
    expectTypeOf<AgentGateway>().toExtend<GatewayPort>();
  });

  it('have a member for everything that the gateway client can do', () => {
    expectTypeOf<keyof AgentGateway>().toEqualTypeOf<keyof GatewayPort>();
  });

  it('are filled by the client of CC-CMS', () => {
    expectTypeOf<ReturnType<typeof createCallDetails>>().toExtend<CallDetailsPort>();
  });
});
