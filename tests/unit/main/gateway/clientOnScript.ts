import { onTestFinished } from 'vitest';
import {
  type AgentGateway,
  type AgentGatewayOptions,
  createAgentGateway,
} from '../../../../src/main/gateway/agentGateway.ts';
import { toAgentId, toCallId, toSkillId, toWorkNo } from '../../../../src/shared/ids.ts';
import { type Script, serve } from '../../../support/wireServer.ts';

const agentId = toAgentId('49999');
export const callId = toCallId('1476707884-279');
export const skillId = toSkillId('3');
export const workNo = toWorkNo('49998');
export const signIn = { password: 'pw', phoneNumber: '40038', autoEnterReady: true, startReady: false };

/** Agent 291 at a gateway that answers by script. */
export async function setupGateway(script: Script, overrides: Partial<AgentGatewayOptions> = {}) {
  const server = await serve(script);
  const options = { address: server.address, trust: { by: 'system' }, agentId: '291', ...overrides } as const;
  const gateway = createAgentGateway(options);
  onTestFinished(() => gateway.close());
  return { server, gateway };
}

type Ask = (gateway: AgentGateway, signal?: AbortSignal) => Promise<unknown>;
type Interface = readonly [line: string, ask: Ask];

/** What asks the gateway for nothing. */
type Local = 'hasSession' | 'cookieFate' | 'dropIdleConnections' | 'close';

/** What each method sends, in every form that it has. A method without a row does not compile. */
const byMethod: Readonly<Record<Exclude<keyof AgentGateway, Local>, readonly [Interface, ...Interface[]]>> = {
  signIn: [
    ['PUT /onlineagent/291', (it, signal) => it.signIn(signIn, false, signal)],
    ['PUT /onlineagent/291/forcelogin', (it, signal) => it.signIn(signIn, true, signal)],
  ],
  signOut: [
    ['DELETE /onlineagent/291/logout', (it, signal) => it.signOut(false, signal)],
    ['DELETE /onlineagent/291/forcelogout', (it, signal) => it.signOut(true, signal)],
  ],
  nextEvent: [['GET /agentevent/291', (it, signal) => it.nextEvent(signal)]],
  changePassword: [
    ['POST /onlineagent/291/modifyaccountpwdex', (it, signal) => it.changePassword('old', 'new', signal)],
  ],
  signInToQueues: [
    ['POST /onlineagent/291/resetskill/true', (it, signal) => it.signInToQueues(null, signal)],
    [
      'POST /onlineagent/291/resetskill/false?skillid=3;5',
      (it, signal) => it.signInToQueues([skillId, toSkillId('5')], signal),
    ],
  ],
  queuesSignedInTo: [
    ['GET /queuedevice/291/agentskill/49999', (it, signal) => it.queuesSignedInTo(agentId, signal)],
  ],
  queues: [['GET /onlineagent/291/agentskills', (it, signal) => it.queues(signal)]],
  reasons: [['GET /agentgroup/291/restreason', (it, signal) => it.reasons(signal)]],
  status: [['GET /onlineagent/291/agentstatus', (it, signal) => it.status(signal)]],
  sayBusy: [
    ['POST /onlineagent/291/saybusy', (it, signal) => it.sayBusy(null, signal)],
    ['POST /onlineagent/291/saybusy?reason=200', (it, signal) => it.sayBusy(200, signal)],
  ],
  endBusy: [['POST /onlineagent/291/cancelbusy', (it, signal) => it.endBusy(signal)]],
  startRest: [
    ['POST /onlineagent/291/rest/600/0', (it, signal) => it.startRest(600, false, signal)],
    ['POST /onlineagent/291/rest/600/0?prolong=true', (it, signal) => it.startRest(600, true, signal)],
  ],
  startWrapUp: [['POST /onlineagent/291/work', (it, signal) => it.startWrapUp(signal)]],
  endWrapUp: [['POST /onlineagent/291/cancelwork', (it, signal) => it.endWrapUp(signal)]],
  endRest: [['POST /onlineagent/291/cancelrest', (it, signal) => it.endRest(signal)]],
  sayReady: [['POST /onlineagent/291/sayfree', (it, signal) => it.sayReady(signal)]],
  answer: [
    ['PUT /voicecall/291/answer', (it, signal) => it.answer(null, signal)],
    ['PUT /voicecall/291/answer?callid=1476707884-279', (it, signal) => it.answer(callId, signal)],
  ],
  release: [['DELETE /voicecall/291/release', (it, signal) => it.release(signal)]],
  hold: [['POST /voicecall/291/hold', (it, signal) => it.hold(signal)]],
  takeBack: [
    ['POST /voicecall/291/gethold?callid=1476707884-279', (it, signal) => it.takeBack(callId, signal)],
  ],
  mute: [['POST /voicecall/291/beginmute', (it, signal) => it.mute(signal)]],
  unmute: [['POST /voicecall/291/endmute', (it, signal) => it.unmute(signal)]],
  sendTones: [
    ['POST /voicecall/291/seconddialex?number=12%23*%2C0', (it, signal) => it.sendTones('12#*,0', signal)],
  ],
  transfer: [
    [
      'POST /voicecall/291/transfer',
      (it, signal) => it.transfer({ kind: 'queue', address: '3', name: null }, 'now', signal),
    ],
  ],
  consult: [
    [
      'POST /voicecall/291/innerhelp',
      (it, signal) => it.consult({ kind: 'agent', address: '1002', name: null }, false, signal),
    ],
  ],
  dropCall: [['POST /voicecall/291/dropcall/1476707884-279', (it, signal) => it.dropCall(callId, signal)]],
  connectHeld: [
    ['POST /voicecall/291/connecthold/1476707884-279', (it, signal) => it.connectHeld(callId, signal)],
  ],
  joinHeld: [['POST /voicecall/291/confjoin', (it, signal) => it.joinHeld(callId, signal)]],
  disconnect: [['POST /voicecall/291/disconnect/a%2F1', (it, signal) => it.disconnect('a/1', signal)]],
  cancelTransfer: [['POST /voicecall/291/canceltransfer', (it, signal) => it.cancelTransfer(signal)]],
  queuesOfVdn: [['GET /queuedevice/291/agentvdnskill', (it, signal) => it.queuesOfVdn(signal)]],
  queueLoads: [['POST /queuedevice/291/queryacdstat', (it, signal) => it.queueLoads([skillId], signal)]],
  directory: [['GET /agentgroup/291/allagentstatus', (it, signal) => it.directory(signal)]],
  groups: [['GET /agentgroup/291/grouponvdn', (it, signal) => it.groups(signal)]],
  isInspector: [['GET /agentgroup/291/iscensor', (it, signal) => it.isInspector(signal)]],
  heldOf: [['GET /calldata/291/holdlistex/49998', (it, signal) => it.heldOf(workNo, signal)]],
  sendNote: [
    ['POST /onlineagent/291/sendnoteletex', (it, signal) => it.sendNote([workNo], 'Back at two', signal)],
  ],
  ivrs: [['GET /queuedevice/291/ivrinfo', (it, signal) => it.ivrs(signal)]],
  accessCodes: [['GET /queuedevice/291/innoinfo', (it, signal) => it.accessCodes(signal)]],
  callOut: [['PUT /voicecall/291/callout', (it, signal) => it.callOut('0044123*#', signal)]],
  callInner: [['PUT /voicecall/291/callinner', (it, signal) => it.callInner(workNo, signal)]],
  pickUp: [['PUT /voicecall/291/snatchpickup?destWorkNo=49998', (it, signal) => it.pickUp(workNo, signal)]],
  requestCall: [
    [
      'POST /voicecall/291/requestcall/1476707884-279/0?skillId=3',
      (it, signal) => it.requestCall(callId, skillId, signal),
    ],
  ],
  callInfoBeforeAnswer: [
    ['GET /calldata/291/callinfobeforeanswer', (it, signal) => it.callInfoBeforeAnswer(signal)],
  ],
  callInfo: [['GET /calldata/291/callinfo?isNoContainLastCall=true', (it, signal) => it.callInfo(signal)]],
  callInfoOf: [
    ['GET /calldata/291/callinfobycallid/1476707884-279', (it, signal) => it.callInfoOf(callId, signal)],
  ],
  setCallData: [['PUT /calldata/291/setcalldataex', (it, signal) => it.setCallData(callId, 'a=1', signal)]],
  holdList: [['GET /calldata/291/holdlist', (it, signal) => it.holdList(signal)]],
  callIdsOf: [['GET /calldata/291/allcallinfoEx/49998', (it, signal) => it.callIdsOf(workNo, signal)]],
  waitingCalls: [['GET /calldata/291/waitcallinfo/3', (it, signal) => it.waitingCalls(skillId, signal)]],
};

/** Every request that the client can make, with what it sends. */
export const interfaces: readonly Interface[] = Object.values(byMethod).flat();
