import type { Simulator } from '../../../../simulator/index.ts';
import type { PublicClient } from './publicClient.ts';
import { answerCustomer, beginShift, endCall, endShift } from './shift.ts';

/** Two agents at work: the first does what there is to do with calls, the other one answers. */
interface Desks {
  agent: PublicClient;
  colleague: PublicClient;
  simulator: Simulator;
}

const colleagueNo = '1002';

async function backToWork(client: PublicClient): Promise<void> {
  await client.until('AgentState_Work');
  await client.ask('POST', 'onlineagent/:me/cancelwork');
  await client.until('AgentState_Ready');
}

async function colleagueAnswers({ colleague }: Desks): Promise<void> {
  await colleague.until('AgentEvent_Ringing');
  await colleague.ask('PUT', 'voicecall/:me/answer');
  await colleague.until('AgentEvent_Talking');
}

async function consult(desks: Desks): Promise<unknown> {
  const { agent, colleague, simulator } = desks;
  const customer = await answerCustomer(agent, simulator);
  const wish = { dstaddress: colleagueNo, devicetype: 2, mode: 1, callappdata: '' };
  const help = await agent.ask('POST', 'voicecall/:me/innerhelp', wish);
  await colleagueAnswers(desks);
  const talking = await agent.until('AgentEvent_Talking');
  await agent.ask('POST', `voicecall/:me/dropcall/${String(help)}`);
  await backToWork(colleague);
  const back = await agent.until('AgentEvent_Talking');
  await endCall(agent);
  return [talking, back].map((content) => {
    const { callid, feature } = content as { callid: string; feature: string };
    return [callid === help ? 'help' : callid === customer ? 'customer' : callid, feature];
  });
}

async function conference({ agent, simulator }: Desks): Promise<void> {
  const customer = await answerCustomer(agent, simulator);
  await agent.ask('POST', 'voicecall/:me/hold');
  await agent.until('AgentEvent_Hold');
  await agent.ask('PUT', 'voicecall/:me/callout', { called: '02071234567', caller: '' });
  await agent.until('AgentEvent_Talking');
  await agent.ask('POST', 'voicecall/:me/confjoin', { callid: customer, callappdata: '' });
  await agent.until('AgentEvent_Conference');
  await endCall(agent);
}

async function transferToColleague(desks: Desks): Promise<unknown> {
  const { agent, colleague, simulator } = desks;
  await answerCustomer(agent, simulator);
  const agents = (await agent.ask('GET', 'agentgroup/:me/onlineagentonvdn')) as { workno: string }[];
  const target = agents.find(({ workno }) => workno === colleagueNo);
  const wish = { devicetype: 2, address: target?.workno, mode: 2, callappdata: '', holdflag: false };
  await agent.ask('POST', 'voicecall/:me/transfer', wish);
  await colleagueAnswers(desks);
  const result = await agent.until('AgentEvent_SuccTransResult');
  await backToWork(agent);
  await endCall(colleague);
  return (result as { result: number }).result;
}

async function transferToQueue(desks: Desks): Promise<void> {
  const { agent, colleague, simulator } = desks;
  await answerCustomer(agent, simulator);
  const queues = (await agent.ask('GET', 'queuedevice/:me/vdnskill/1')) as {
    id: number;
    mediatype: number;
  }[];
  const queue = queues.filter(({ mediatype }) => mediatype === 5).at(-1);
  const wish = { devicetype: 1, address: String(queue?.id), mode: 0, callappdata: '' };
  await agent.ask('POST', 'voicecall/:me/transfer', wish);
  await backToWork(agent);
  await colleagueAnswers(desks);
  await endCall(colleague);
}

async function innerCall(desks: Desks): Promise<unknown> {
  const { agent, colleague } = desks;
  await agent.ask('PUT', 'voicecall/:me/callinner', { called: colleagueNo });
  await agent.until('AgentEvent_Customer_Alerting');
  await colleagueAnswers(desks);
  const talking = await agent.until('AgentEvent_Talking');
  await colleague.ask('DELETE', 'voicecall/:me/release');
  await Promise.all([backToWork(agent), backToWork(colleague)]);
  return (talking as { feature: string }).feature;
}

async function callOut({ agent }: Desks): Promise<unknown> {
  const called = '02071234567';
  await agent.ask('PUT', 'voicecall/:me/callout', { called, caller: '', skillid: '1' });
  await agent.until('AgentEvent_Customer_Alerting');
  const talking = await agent.until('AgentEvent_Talking');
  await agent.ask('POST', `voicecall/:me/seconddialex?number=${encodeURIComponent('12#*,0')}`);
  await agent.ask('POST', 'voicecall/:me/seconddial/5');
  await endCall(agent);
  return (talking as { feature: string }).feature;
}

async function callOutInVain({ agent }: Desks): Promise<boolean> {
  const called = '02071234901';
  const callId = await agent.ask('PUT', 'voicecall/:me/callout', { called, caller: '' });
  return (await agent.until('AgentEvent_Call_Out_Fail')) === callId;
}

async function note({ agent, colleague }: Desks): Promise<unknown> {
  const wish = { agentIds: [colleagueNo], content: 'Thanks for your help' };
  await agent.ask('POST', 'onlineagent/:me/sendnoteletex', wish);
  return ((await colleague.until('AgentOther_Note')) as { context: string }).context;
}

/** A shift of everything that can be done with calls; what came of it. */
export async function liveThroughCallWork(desks: Desks): Promise<Record<string, unknown>> {
  const { agent, colleague, simulator } = desks;
  await beginShift(agent, simulator);
  await beginShift(colleague, simulator, colleagueNo);
  const consulted = await consult(desks);
  await conference(desks);
  const transferred = await transferToColleague(desks);
  await transferToQueue(desks);
  const inner = await innerCall(desks);
  const out = await callOut(desks);
  const inVain = await callOutInVain(desks);
  const read = await note(desks);
  await backToReady(agent);
  await endShift(agent);
  await endShift(colleague);
  return { consulted, transferred, inner, out, inVain, read };
}

/** After a call out that failed the state is the site's choice: the agent asks to be ready whatever it is. */
async function backToReady(agent: PublicClient): Promise<void> {
  await agent.ask('POST', 'onlineagent/:me/sayfree');
  await agent.ask('GET', 'onlineagent/:me/agentstatus');
}
