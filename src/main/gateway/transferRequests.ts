/** Handing a call on, and to whom that can be done (docs/gateway.md §4, §5, §11). */
import type { AccessCode, Ivr, QueueLoad, TransferTarget, TransferWay } from '../../shared/calls/transfer.ts';
import type { Queue, SkillId } from '../../shared/domain.ts';
import { toSkillId } from '../../shared/ids.ts';
import type { GatewayHttp } from './gatewayHttp.ts';
import { act, maxListBytes, resultUnless } from './requests.ts';
import { transferBody } from './transferBody.ts';
import { readAccessCodes, readIvrs, readQueueLoads, readQueuesOfVdn } from './wire/targets.ts';

/** Of so many queues one request may ask (docs/gateway.md §6). */
const mostLoads = 100;

/** Part of the client of one agent (`agentGateway.ts`). */
export function transferRequests(http: GatewayHttp, agentId: string) {
  const voice = `/voicecall/${agentId}`;
  // 600-… says that there is no queue.
  const list = (path: string, signal?: AbortSignal): Promise<unknown> =>
    resultUnless(/^600-/, http, {
      ...{ asked: 'transferTargets', method: 'GET', path, signal },
      maxAnswerBytes: maxListBytes,
    } as const);
  return {
    transfer: async (to: TransferTarget, way: TransferWay, signal?: AbortSignal): Promise<void> => {
      const body = transferBody(to, way);
      await act(http, { asked: 'transfer', method: 'POST', path: `${voice}/transfer`, body, signal });
    },
    cancelTransfer: (signal?: AbortSignal): Promise<void> =>
      act(http, { asked: 'cancelTransfer', method: 'POST', path: `${voice}/canceltransfer`, signal }),
    queuesOfVdn: async (signal?: AbortSignal): Promise<readonly Queue[]> =>
      readQueuesOfVdn(await list(`/queuedevice/${agentId}/agentvdnskill`, signal)),
    queueLoads: async (skillIds: readonly SkillId[], signal?: AbortSignal): Promise<readonly QueueLoad[]> => {
      const path = `/queuedevice/${agentId}/queryacdstat`;
      const body = { skills: skillIds.slice(0, mostLoads).map((id) => Number(toSkillId(id))) };
      const { result } = await http.request({ asked: 'transferTargets', method: 'POST', path, body, signal });
      return readQueueLoads(result);
    },
    ivrs: async (signal?: AbortSignal): Promise<readonly Ivr[]> =>
      readIvrs(await list(`/queuedevice/${agentId}/ivrinfo`, signal)),
    accessCodes: async (signal?: AbortSignal): Promise<readonly AccessCode[]> =>
      readAccessCodes(await list(`/queuedevice/${agentId}/innoinfo`, signal)),
  };
}
