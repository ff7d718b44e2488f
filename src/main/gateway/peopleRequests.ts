/** Colleagues: who they are, what they do, what they have on hold, and what is written to them (docs/gateway.md §11). */
import type { CallList } from '../../shared/calls/told.ts';
import type { WorkNo } from '../../shared/domain.ts';
import { toMessage, toWorkNo } from '../../shared/ids.ts';
import type { Directory, Group } from '../../shared/people/directory.ts';
import type { GatewayHttp } from './gatewayHttp.ts';
import { act, maxListBytes, resultUnless } from './requests.ts';
import { readCalls } from './wire/callInfo.ts';
import { readDirectory, readGroups, readIsInspector } from './wire/directory.ts';

/** So many held calls of a colleague are read. */
const mostHeld = 200;

/** Part of the client of one agent (`agentGateway.ts`). `now`: the time of day. */
export function peopleRequests(http: GatewayHttp, agentId: string, now: () => number) {
  const group = `/agentgroup/${agentId}`;
  const how = { method: 'GET', maxAnswerBytes: maxListBytes } as const;
  return {
    directory: async (signal?: AbortSignal): Promise<Directory> => {
      const request = { asked: 'directory', path: `${group}/allagentstatus`, signal, ...how } as const;
      return readDirectory((await http.request(request)).result, now());
    },
    groups: async (signal?: AbortSignal): Promise<readonly Group[]> => {
      const request = { asked: 'directory', path: `${group}/grouponvdn`, signal, ...how } as const;
      return readGroups((await http.request(request)).result);
    },
    isInspector: async (signal?: AbortSignal): Promise<boolean | null> => {
      const request = { asked: 'directory', path: `${group}/iscensor`, signal, method: 'GET' } as const;
      return readIsInspector((await http.request(request)).result);
    },
    heldOf: async (workNo: WorkNo, signal?: AbortSignal): Promise<CallList> => {
      const path = `/calldata/${agentId}/holdlistex/${toWorkNo(workNo)}`;
      // 400-003 says that nobody is on hold.
      const request = { asked: 'colleagueCalls', path, signal, ...how } as const;
      return readCalls(await resultUnless(/^400-003$/, http, request), mostHeld);
    },
    sendNote: async (workNos: readonly WorkNo[], text: string, signal?: AbortSignal): Promise<void> => {
      const path = `/onlineagent/${agentId}/sendnoteletex`;
      const body = { agentIds: workNos.map(toWorkNo), content: toMessage(text) };
      await act(http, { asked: 'sendNote', method: 'POST', path, body, signal });
    },
  };
}
