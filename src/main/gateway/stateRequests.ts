/** Queues and the agent's own state (docs/gateway.md §4). */
import type { AgentId, AgentStatus, Queue, Reason, SkillId } from '../../shared/domain.ts';
import { busyReasonRange, restLengthRange } from '../../shared/fields.ts';
import { toAgentId, toInteger, toSkillId } from '../../shared/ids.ts';
import type { GatewayHttp } from './gatewayHttp.ts';
import { act, resultUnless } from './requests.ts';
import { readAgentStatus, readQueues, readReasons } from './wire/answers.ts';

/** Part of the client of one agent (`agentGateway.ts`). */
export function stateRequests(http: GatewayHttp, agentId: string) {
  const agent = `/onlineagent/${agentId}`;
  return {
    signInToQueues: async (skillIds: readonly SkillId[] | null, signal?: AbortSignal): Promise<void> => {
      const which = skillIds === null ? 'true' : `false?skillid=${skillIds.map(toSkillId).join(';')}`;
      await act(http, { asked: 'queueSignIn', method: 'POST', path: `${agent}/resetskill/${which}`, signal });
    },
    queuesSignedInTo: async (workNo: AgentId, signal?: AbortSignal): Promise<readonly Queue[]> => {
      const path = `/queuedevice/${agentId}/agentskill/${toAgentId(workNo)}`;
      const request = { asked: 'queues', method: 'GET', path, signal } as const;
      return readQueues(await resultUnless(/^600-/, http, request));
    },
    queues: async (signal?: AbortSignal): Promise<readonly Queue[]> => {
      const request = { asked: 'queues', method: 'GET', path: `${agent}/agentskills`, signal } as const;
      return readQueues(await resultUnless(/^600-/, http, request));
    },
    reasons: async (signal?: AbortSignal): Promise<readonly Reason[]> => {
      const path = `/agentgroup/${agentId}/restreason`;
      return readReasons((await http.request({ asked: 'reasons', method: 'GET', path, signal })).result);
    },
    status: async (signal?: AbortSignal): Promise<AgentStatus> => {
      const request = { asked: 'activity', method: 'GET', path: `${agent}/agentstatus`, signal } as const;
      return readAgentStatus((await http.request(request)).result);
    },
    sayBusy: async (reason: number | null, signal?: AbortSignal): Promise<void> => {
      const query = reason === null ? '' : `?reason=${toInteger(reason, 'reason', busyReasonRange)}`;
      await act(http, { asked: 'busy', method: 'POST', path: `${agent}/saybusy${query}`, signal });
    },
    endBusy: (signal?: AbortSignal): Promise<void> =>
      act(http, { asked: 'cancelNext', method: 'POST', path: `${agent}/cancelbusy`, signal }),
    startRest: async (seconds: number, prolongs: boolean, signal?: AbortSignal): Promise<void> => {
      const query = prolongs ? '?prolong=true' : '';
      const path = `${agent}/rest/${toInteger(seconds, 'seconds', restLengthRange)}/0${query}`;
      await act(http, { asked: 'rest', method: 'POST', path, signal });
    },
    startWrapUp: (signal?: AbortSignal): Promise<void> =>
      act(http, { asked: 'wrapUp', method: 'POST', path: `${agent}/work`, signal }),
    endWrapUp: (signal?: AbortSignal): Promise<void> =>
      act(http, { asked: 'finishWrapUp', method: 'POST', path: `${agent}/cancelwork`, signal }),
    endRest: (signal?: AbortSignal): Promise<void> =>
      act(http, { asked: 'ready', method: 'POST', path: `${agent}/cancelrest`, signal }),
    sayReady: (signal?: AbortSignal): Promise<void> =>
      act(http, { asked: 'ready', method: 'POST', path: `${agent}/sayfree`, signal }),
  };
}
