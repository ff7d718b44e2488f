import { answer } from '../platform/calls/answer.ts';
import { release, releaseLeg } from '../platform/calls/end.ts';
import { otherNumber } from '../platform/calls/legs.ts';
import { connectHeld, hold, setMuted, takeBack } from '../platform/calls/hold.ts';
import { callOut, dialTones, transfer } from '../platform/calls/callOut.ts';
import { requestCall } from '../platform/queues/requesting.ts';
import { agentStates } from '../platform/model/agent.ts';
import type { Leg } from '../platform/model/call.ts';
import { Refusal, type ResultCode } from '../resultCodes.ts';
import { success, type Answer } from '../wire/answer.ts';
import { textOf, type AgentExchange, type Route } from './exchange.ts';

function voice(name: string, method: string, path: string, run: (exchange: AgentExchange) => unknown): Route {
  const handle = (exchange: AgentExchange): Answer => {
    const result = run(exchange);
    return success(result);
  };
  return { name, method, path: `voicecall/:agentid/${path}`, handle };
}

/** An interface that is known but not played: refused with the code of its own table row. */
function notPlayed(name: string, method: string, path: string, code: ResultCode): Route {
  return voice(name, method, path, () => {
    throw new Refusal(code, 'not played by this simulator');
  });
}

function legNamed({ session, params }: AgentExchange): Leg {
  const { callid, number } = params;
  const leg = session.legs.find(({ call, workNo }) =>
    callid === undefined ? otherNumber(call, workNo) === number : call.callId === callid,
  );
  if (leg === undefined) throw new Refusal('200-026');
  return leg;
}

function request({ platform, session, params, request: { query }, fault }: AgentExchange): Answer {
  const skillId = query.get('skillId') ?? '';
  const callId = params.callid ?? '';
  // Only public queues, and the ID is opaque: no more than its length is checked. Its document lists no code for it.
  if (params.skilltype !== '0' || !/^\d{1,9}$/.test(skillId) || callId.length > 25)
    throw new Refusal('100-007', 'only calls of public queues, by the ID of the queue');
  requestCall(platform, session, { callId, skillId: Number(skillId) }, fault?.outcome ?? 'arrives');
  return success({}, 'success');
}

function hangUp({ platform, session }: AgentExchange): void {
  if (session.legs.length > 0) release(platform, session);
  else if (session.state === agentStates.talking) throw new Refusal('200-017');
}

/** Everything under /voicecall (gateway reference §5). */
export const voiceCallRoutes: Route[] = [
  voice('answer', 'PUT', 'answer', (it) =>
    answer(it.platform, it.session, it.request.query.get('callid') ?? undefined),
  ),
  voice('phonepickup', 'PUT', 'phonepickup', (it) => answer(it.platform, it.session)),
  voice('release', 'DELETE', 'release', (it) => release(it.platform, it.session)),
  voice('releasephone', 'DELETE', 'releasephone', hangUp),
  voice('dropcall', 'POST', 'dropcall/:callid', (it) => releaseLeg(it.platform, legNamed(it))),
  voice('disconnect', 'POST', 'disconnect/:number', (it) => releaseLeg(it.platform, legNamed(it))),
  voice('hold', 'POST', 'hold', (it) => hold(it.platform, it.session)),
  voice('gethold', 'POST', 'gethold', (it) =>
    takeBack(it.platform, it.session, it.request.query.get('callid') ?? undefined),
  ),
  voice('connecthold', 'POST', 'connecthold/:callid', (it) =>
    connectHeld(it.platform, it.session, it.params.callid ?? ''),
  ),
  voice('beginmute', 'POST', 'beginmute', (it) => setMuted(it.session, true)),
  voice('endmute', 'POST', 'endmute', (it) => setMuted(it.session, false)),
  {
    name: 'requestcall',
    method: 'POST',
    path: 'voicecall/:agentid/requestcall/:callid/:skilltype',
    handle: request,
  },
  voice('transfer', 'POST', 'transfer', (it) =>
    transfer(it.platform, it.session, {
      deviceType: Number(textOf(it.body().devicetype)),
      address: textOf(it.body().address),
    }),
  ),
  voice('callout', 'PUT', 'callout', ({ platform, session, body }) => {
    const { called, caller, skillid, callappdata } = body();
    const wish = { called: textOf(called), caller: textOf(caller), skillId: Number(textOf(skillid)) };
    return callOut(platform, session, { ...wish, calldata: textOf(callappdata) }).callId;
  }),
  voice('seconddialex', 'POST', 'seconddialex', (it) =>
    dialTones(it.session, it.request.query.get('number') ?? ''),
  ),
  notPlayed('canceltransfer', 'POST', 'canceltransfer', '200-012'),
  notPlayed('confjoin', 'POST', 'confjoin', '200-010'),
  notPlayed('innerhelp', 'POST', 'innerhelp', '200-018'),
  notPlayed('callinner', 'PUT', 'callinner', '100-007'),
];
