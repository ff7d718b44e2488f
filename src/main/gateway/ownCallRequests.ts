/** Calls that the agent begins, or takes from a colleague (docs/gateway.md §5, §11). */
import type { CallId, WorkNo } from '../../shared/domain.ts';
import { toDialled, toWorkNo } from '../../shared/ids.ts';
import type { GatewayHttp } from './gatewayHttp.ts';
import { act } from './requests.ts';
import { readNewCallId } from './wire/answers.ts';

/** Part of the client of one agent (`agentGateway.ts`). */
export function ownCallRequests(http: GatewayHttp, agentId: string) {
  const begin = async (
    asked: 'callOut' | 'callInner',
    called: string,
    signal?: AbortSignal,
  ): Promise<CallId | null> => {
    const path = `/voicecall/${agentId}/${asked.toLowerCase()}`;
    return readNewCallId(
      (await http.request({ asked, method: 'PUT', path, body: { called }, signal })).result,
    );
  };
  return {
    callOut: async (dialled: string, signal?: AbortSignal): Promise<CallId | null> =>
      begin('callOut', toDialled(dialled), signal),
    callInner: async (workNo: WorkNo, signal?: AbortSignal): Promise<CallId | null> =>
      begin('callInner', toWorkNo(workNo), signal),
    pickUp: async (workNo: WorkNo, signal?: AbortSignal): Promise<void> => {
      const path = `/voicecall/${agentId}/snatchpickup?destWorkNo=${toWorkNo(workNo)}`;
      await act(http, { asked: 'pickUp', method: 'PUT', path, signal });
    },
  };
}
