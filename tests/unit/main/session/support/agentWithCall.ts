/** An agent with a call, at its steps. */
import { agentId, settled, signedIn } from './session.ts';
import { about, activity, alerting, callInfo, heldInfo, idA, idB, named } from './telling.ts';

export type Made = Awaited<ReturnType<typeof signedIn>>;

export async function tell({ gateway }: Made, ...events: Parameters<Made['gateway']['event']>[0][]) {
  for (const event of events) {
    gateway.event(event);
    await settled();
  }
}

/** A call that is up and described. */
export async function talking() {
  const made = await signedIn();
  made.gateway.reply('callInfoBeforeAnswer', async () => callInfo(idA));
  made.gateway.reply('callInfo', async () => callInfo(idA));
  made.gateway.isDoing('busy');
  await tell(made, activity('busy'), alerting(), named('ringing', idA), named('talking', idA));
  made.gateway.asked.length = 0;
  made.told.length = 0;
  const key = made.now().calls[0]?.key ?? '';
  return { ...made, key };
}

/** The same, on hold. */
export async function held() {
  const made = await talking();
  made.gateway.reply('holdList', async () => [heldInfo(idA)]);
  await tell(made, about('held', idA));
  made.gateway.asked.length = 0;
  return made;
}

/** The same, while another call is talked in. */
export async function heldBesideTalk() {
  const made = await held();
  await tell(made, alerting(), named('ringing', idB), named('talking', idB));
  made.gateway.asked.length = 0;
  const other = made.now().calls.find(({ callId }) => callId === idB)?.key ?? '';
  return { ...made, other };
}

/** Taken out of the idle state, as by a call that is about to ring. */
export async function occupied() {
  const made = await signedIn();
  await tell(made, activity('busy'));
  made.gateway.asked.length = 0;
  made.told.length = 0;
  return made;
}

/** The agent asks a colleague for help about the call, which waits on hold; the colleague talks. */
export async function consulting() {
  const made = await held();
  const help = { callType: 'consultation', callerNumber: agentId, calledNumber: '1002' } as const;
  await tell(made, named('talking', idB, help));
  made.gateway.asked.length = 0;
  const other = made.now().calls.find(({ callId }) => callId === idB)?.key ?? '';
  return { ...made, other };
}

/** Both talk with the agent. */
export async function inConference() {
  const made = await consulting();
  const event = { generatedAt: null, eventType: 'AgentEvent_Conference', kind: 'conference' } as const;
  await tell(made, { ...event, callId: idA, partnerNumber: '1002' });
  made.gateway.asked.length = 0;
  return made;
}
