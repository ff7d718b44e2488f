import { answer } from '../platform/calls/answer.ts';
import { callInner, callOut } from '../platform/calls/callOut.ts';
import { confJoin, connectHeld, disconnect } from '../platform/calls/conference.ts';
import { consult, handOverToHelper, refuseDuringConsult } from '../platform/calls/consult.ts';
import { type DialOutcome, dialOutcomes } from '../platform/calls/dial.ts';
import { release, releaseLeg } from '../platform/calls/end.ts';
import { hold, setMuted, takeBack } from '../platform/calls/hold.ts';
import { snatch } from '../platform/calls/snatch.ts';
import { dialTones } from '../platform/calls/tones.ts';
import { cancelTransfer, transfer } from '../platform/calls/transfer/transfer.ts';
import { agentStates } from '../platform/model/agent.ts';
import type { Call } from '../platform/model/call.ts';
import { requestCall, type RequestOutcome } from '../platform/queues/requesting.ts';
import { Refusal } from '../resultCodes.ts';
import { success, type Answer } from '../wire/httpAnswer.ts';
import { textOf, type AgentExchange, type Route } from './exchange.ts';

function voice(name: string, method: string, path: string, run: (exchange: AgentExchange) => unknown): Route {
  const handle = (exchange: AgentExchange): Answer => {
    const result = run(exchange);
    return success(result);
  };
  return { name, method, path: `voicecall/:agentid/${path}`, handle };
}

const isDialOutcome = (outcome: unknown): outcome is DialOutcome =>
  dialOutcomes.some((each) => each === outcome);

/** What a fault has the other side do. */
function forcedOn({ fault }: AgentExchange): DialOutcome | undefined {
  return isDialOutcome(fault?.outcome) ? fault.outcome : undefined;
}

function requestOutcome({ fault }: AgentExchange): RequestOutcome {
  const outcome = fault?.outcome;
  return outcome === undefined || isDialOutcome(outcome) ? 'arrives' : outcome;
}

function request(exchange: AgentExchange): Answer {
  const { platform, session, params, request: asked } = exchange;
  const skillId = asked.query.get('skillId') ?? '';
  const callId = params.callid ?? '';
  // Only public queues, and the ID is opaque: no more than its length is checked. Its document lists no code for it.
  if (params.skilltype !== '0' || !/^\d{1,9}$/.test(skillId) || callId.length > 25)
    throw new Refusal('100-007', 'only calls of public queues, by the ID of the queue');
  requestCall(platform, session, { callId, skillId: Number(skillId) }, requestOutcome(exchange));
  return success({}, 'success');
}

function hangUp({ platform, session }: AgentExchange): void {
  if (session.legs.length > 0) release(platform, session);
  else if (session.state === agentStates.talking) throw new Refusal('200-017');
}

function drop({ platform, session, params }: AgentExchange): void {
  const leg = session.legs.find(({ call }) => call.callId === params.callid);
  if (leg === undefined) throw new Refusal('200-026');
  releaseLeg(platform, leg);
}

function mute({ platform, session }: AgentExchange, muted: boolean): void {
  refuseDuringConsult(platform, session, muted ? '200-003' : '200-007');
  setMuted(platform, session, muted);
}

/** `holdflag`; null: it was not said. Anything but a yes is a no, as long as it is said. */
function holdFlagOf(value: unknown): boolean | null {
  const text = textOf(value).toLowerCase();
  return text === '' ? null : ['1', 'true'].includes(text);
}

function askForHelp(exchange: AgentExchange): string {
  const { platform, session, body } = exchange;
  const { dstaddress, devicetype, mode, callappdata, holdflag } = body();
  const device = textOf(devicetype);
  const parties = textOf(mode);
  if (!['', '1', '2'].includes(device) || !['', '1', '2'].includes(parties)) throw new Refusal('200-018');
  const wish = {
    fromQueue: device === '1',
    address: textOf(dstaddress),
    threeParty: parties === '2',
    holdFlag: holdFlagOf(holdflag),
    calldata: textOf(callappdata),
  };
  return consult(platform, session, wish, forcedOn(exchange)).callId;
}

function handOn(exchange: AgentExchange): void {
  const { platform, session, body } = exchange;
  const { devicetype, address, mode, callappdata, holdflag } = body();
  const wish = {
    deviceType: textOf(devicetype),
    address: textOf(address),
    mode: textOf(mode),
    calldata: textOf(callappdata),
    holdFlag: holdFlagOf(holdflag),
  };
  transfer(platform, session, wish, forcedOn(exchange));
}

/** At a site with linked phones only one of the two may answer. */
function pickUp({ platform, session, request: asked }: AgentExchange, by: 'answer' | 'phonepickup'): void {
  const { answeredBy } = platform.site;
  if (answeredBy !== 'either' && answeredBy !== by) throw new Refusal('200-002');
  answer(platform, session, (by === 'answer' && asked.query.get('callid')) || undefined);
}

/** What a request for an own call answers. */
const dialled = ({ platform }: AgentExchange, { callId }: Call): string | null =>
  platform.site.dialledId === 'told' ? callId : null;

function placeCallOut(exchange: AgentExchange): string | null {
  const { platform, session, body } = exchange;
  const { called, caller, skillid, callappdata } = body();
  const wish = { called: textOf(called), caller: textOf(caller), skillId: Number(textOf(skillid)) };
  const call = callOut(platform, session, { ...wish, calldata: textOf(callappdata) }, forcedOn(exchange));
  return dialled(exchange, call);
}

/** Everything under /voicecall (docs/gateway.md §5 and §11). */
export const voiceCallRoutes: Route[] = [
  voice('answer', 'PUT', 'answer', (it) => pickUp(it, 'answer')),
  voice('phonepickup', 'PUT', 'phonepickup', (it) => pickUp(it, 'phonepickup')),
  voice('snatchpickup', 'PUT', 'snatchpickup', (it) =>
    snatch(it.platform, it.session, it.request.query.get('destWorkNo') ?? ''),
  ),
  voice('release', 'DELETE', 'release', (it) => {
    if (!handOverToHelper(it.platform, it.session)) release(it.platform, it.session);
  }),
  voice('releasephone', 'DELETE', 'releasephone', hangUp),
  voice('dropcall', 'POST', 'dropcall/:callid', drop),
  voice('disconnect', 'POST', 'disconnect/:number', (it) =>
    disconnect(it.platform, it.session, it.params.number ?? ''),
  ),
  voice('hold', 'POST', 'hold', (it) => {
    refuseDuringConsult(it.platform, it.session, '200-005');
    hold(it.platform, it.session);
  }),
  voice('gethold', 'POST', 'gethold', (it) => {
    refuseDuringConsult(it.platform, it.session, '200-015');
    takeBack(it.platform, it.session, it.request.query.get('callid') ?? undefined);
  }),
  voice('connecthold', 'POST', 'connecthold/:callid', (it) =>
    connectHeld(it.platform, it.session, it.params.callid ?? ''),
  ),
  voice('beginmute', 'POST', 'beginmute', (it) => mute(it, true)),
  voice('endmute', 'POST', 'endmute', (it) => mute(it, false)),
  {
    name: 'requestcall',
    method: 'POST',
    path: 'voicecall/:agentid/requestcall/:callid/:skilltype',
    handle: request,
  },
  voice('transfer', 'POST', 'transfer', handOn),
  voice('canceltransfer', 'POST', 'canceltransfer', (it) => cancelTransfer(it.platform, it.session)),
  voice('confjoin', 'POST', 'confjoin', (it) => confJoin(it.platform, it.session, textOf(it.body().callid))),
  voice('innerhelp', 'POST', 'innerhelp', askForHelp),
  voice('callout', 'PUT', 'callout', placeCallOut),
  voice('callinner', 'PUT', 'callinner', (it) => {
    return dialled(it, callInner(it.platform, it.session, textOf(it.body().called), forcedOn(it)));
  }),
  voice('seconddialex', 'POST', 'seconddialex', (it) =>
    dialTones(it.session, it.request.query.get('number') ?? ''),
  ),
  voice('seconddial', 'POST', 'seconddial/:number', (it) => dialTones(it.session, it.params.number ?? '')),
];
