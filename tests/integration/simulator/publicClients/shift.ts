import type { Simulator } from '../../../../simulator/index.ts';
import type { PublicClient } from './publicClient.ts';

const customer = '+12025550142';

/** Everybody's shift up to the first call: signed in, in all queues, wrap-up after each call. */
export async function beginShift(client: PublicClient, simulator: Simulator, workNo = '1001'): Promise<void> {
  const agent = simulator.agents.find((each) => each.workNo === workNo);
  if (agent === undefined) throw new Error('the simulator has no agent');
  await client.signIn(agent.password, agent.phoneNumber);
  await client.until('AgentState_Ready');
  await client.ask('POST', 'onlineagent/:me/resetskill/true?skillid=&phonelinkage=0');
  await client.wrapUpAfterCalls();
  await client.ask('GET', 'onlineagent/:me/agentstatus');
}

/** A customer calls and is answered. */
export async function answerCustomer(client: PublicClient, simulator: Simulator): Promise<string> {
  const { callId } = simulator.placeCall({ caller: customer, skillId: 1 });
  await client.until('AgentEvent_Ringing');
  await client.ask('GET', 'calldata/:me/callinfobeforeanswer');
  await client.ask('PUT', 'voicecall/:me/answer');
  await client.until('AgentEvent_Talking');
  return callId;
}

/** The agent hangs up and is done with the wrap-up. */
export async function endCall(client: PublicClient): Promise<void> {
  await client.ask('DELETE', 'voicecall/:me/release');
  await client.until('AgentState_Work');
  await client.ask('POST', 'onlineagent/:me/cancelwork');
  await client.until('AgentState_Ready');
}

async function holdAndRetrieve(client: PublicClient): Promise<unknown> {
  await client.ask('POST', 'voicecall/:me/hold');
  await client.until('AgentEvent_Hold');
  const held = await client.ask('GET', 'calldata/:me/holdlist');
  await client.ask('POST', 'voicecall/:me/gethold');
  await client.until('AgentEvent_Talking');
  return held;
}

/** While busy the agent takes a chosen call out of a queue; the customer hangs up. */
async function request(client: PublicClient, simulator: Simulator): Promise<void> {
  await client.ask('POST', 'onlineagent/:me/saybusy');
  await client.until('AgentState_SetNotReady_Success');
  const { callId } = simulator.placeCall({ caller: customer, skillId: 2 });
  await client.ask('GET', 'calldata/:me/waitcallinfo/2');
  await client.requestCall(callId, 2);
  await client.until('AgentEvent_Talking');
  simulator.callerHangsUp(callId);
  await client.until('AgentState_Work');
  await client.ask('POST', 'onlineagent/:me/sayfree');
  await client.until('AgentState_Ready');
}

async function rest(client: PublicClient): Promise<void> {
  const reasons = (await client.ask('GET', 'agentgroup/:me/restreason')) as { restReasonId: number }[];
  await client.ask('POST', `onlineagent/:me/rest/600/${String(reasons[0]?.restReasonId)}`);
  await client.until('AgentState_SetRest_Success');
  await client.ask('POST', 'onlineagent/:me/cancelrest');
  await client.until('AgentState_Ready');
}

/** The agent goes home. */
export async function endShift(client: PublicClient): Promise<void> {
  await client.idle();
  await client.ask('DELETE', 'onlineagent/:me/logout');
  await client.until('AgentOther_ShutdownService');
}

/** A whole shift of a client that handles customers' calls; what its hold list told. */
export async function liveThroughShift(client: PublicClient, simulator: Simulator): Promise<unknown> {
  await beginShift(client, simulator);
  await answerCustomer(client, simulator);
  const held = await holdAndRetrieve(client);
  await endCall(client);
  await client.idle();
  await request(client, simulator);
  await rest(client);
  await endShift(client);
  return held;
}
