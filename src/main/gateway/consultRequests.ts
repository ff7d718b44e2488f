/** Asking somebody for help, and several parties in one conversation (docs/gateway.md §5, §11). */
import type { ConsultTarget } from '../../shared/calls/transfer.ts';
import type { CallId } from '../../shared/domain.ts';
import { toCallId } from '../../shared/ids.ts';
import type { GatewayHttp } from './gatewayHttp.ts';
import { act, inUrl } from './requests.ts';
import { deviceTypes } from './transferBody.ts';
import { readNewCallId } from './wire/answers.ts';

/** Part of the client of one agent (`agentGateway.ts`). */
export function consultRequests(http: GatewayHttp, agentId: string) {
  const voice = `/voicecall/${agentId}`;
  return {
    consult: async (to: ConsultTarget, threeParty: boolean, signal?: AbortSignal): Promise<CallId | null> => {
      const body = {
        ...{ dstaddress: to.address, devicetype: deviceTypes[to.kind] },
        ...{ mode: threeParty ? 2 : 1, callappdata: '' },
      };
      const request = { asked: 'consult', method: 'POST', path: `${voice}/innerhelp`, body, signal } as const;
      return readNewCallId((await http.request(request)).result);
    },
    dropCall: async (callId: CallId, signal?: AbortSignal): Promise<void> => {
      const path = `${voice}/dropcall/${inUrl(toCallId(callId))}`;
      await act(http, { asked: 'cancelConsult', method: 'POST', path, signal });
    },
    connectHeld: async (callId: CallId, signal?: AbortSignal): Promise<void> => {
      const path = `${voice}/connecthold/${inUrl(toCallId(callId))}`;
      await act(http, { asked: 'complete', method: 'POST', path, signal });
    },
    joinHeld: async (callId: CallId, signal?: AbortSignal): Promise<void> => {
      const body = { callid: toCallId(callId), callappdata: '' };
      await act(http, { asked: 'join', method: 'POST', path: `${voice}/confjoin`, body, signal });
    },
    disconnect: (number: string, signal?: AbortSignal): Promise<void> =>
      act(http, { asked: 'dropParty', method: 'POST', path: `${voice}/disconnect/${inUrl(number)}`, signal }),
  };
}
