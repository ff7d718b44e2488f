/** What the history makes of events that come again, late, or with the ID of another call. */
import { expect, it, onTestFinished } from 'vitest';
import { createHistory } from '../../../../src/main/history/history.ts';
import { toAgentId } from '../../../../src/shared/ids.ts';
import { defaultPreferences } from '../../../../src/shared/settings/preferences.ts';
import { callObject } from '../wireGateway.ts';
import { answering } from './answering.ts';

const preferences = defaultPreferences({ homeRegion: 'CN' });

type Made = Awaited<ReturnType<typeof answering>>;

/** Keeps the calls of a session in a history. */
async function setup() {
  const made = await answering({});
  const { session, actions, until, now, passQuietly } = made;
  const history = createHistory({
    session,
    settings: { view: () => ({ preferences }), subscribe: () => () => {} },
    numberForms: () => (raw) => ({ e164: '', national: '', digits: raw }),
    place: () => 'https://gateway.example',
    files: {
      open: () => Promise.resolve(null),
      remove: () => {},
      removeAll: () => {},
      removeOlder: () => {},
    },
    moment: () => ({ at: now(), behindMs: 0 }),
    after: () => () => {},
    log: () => {},
  });
  onTestFinished(() => history.dispose());
  // The history begins with the first session that it sees.
  await actions.signOut({ releaseCall: true });
  const agent = { agentId: toAgentId('1001'), password: 'x', phoneNumber: '40038' };
  await actions.signIn({ ...agent, takeOver: false, autoEnterReady: true, startReady: false });
  await until(({ availability, queues }) => availability.now === 'busy' && queues.length > 0);
  await passQuietly(10_000);
  const rows = async () => {
    const query = { kind: 'all', day: 'all', search: '', from: 0, count: 60 } as const;
    const page = await history.actions.readHistory(query);
    return page.rows.map(({ outcome, party, talkMs }) => [outcome, party?.raw ?? null, talkMs]).toReversed();
  };
  return { ...made, rows };
}

const parties = (caller: string) => ({ caller, called: '10086', callid: '1-1', type: 'main', feature: '0' });

/** A call with the ID 1-1 rings for 2 s and is talked in for 5. */
async function talk({ gateway: { tell, has }, passQuietly }: Made, caller: string): Promise<void> {
  tell('AgentOther_PhoneAlerting');
  tell('AgentEvent_Ringing', parties(caller));
  has.offered = callObject('1-1', { caller });
  await passQuietly(2000);
  tell('AgentEvent_Talking', parties(caller));
  Object.assign(has, { agentState: 7, offered: null, current: callObject('1-1', { caller }) });
  await passQuietly(5000);
}

/** It ends. `isTold`: by an event. */
async function end({ gateway: { tell, has }, passQuietly }: Made, isTold: boolean): Promise<void> {
  if (isTold) tell('AgentEvent_Call_Release', '1-1');
  Object.assign(has, { agentState: 3, current: null });
  await passQuietly(40_000);
}

it.each([true, false])(
  'tells two callers apart whose calls have one ID, where the end of the first is told: %s',
  async (isTold) => {
    const made = await setup();
    await talk(made, '13800138000');
    await end(made, isTold);
    await talk(made, '13900139000');
    await end(made, true);
    expect((await made.rows()).map(([outcome, caller]) => [outcome, caller])).toEqual([
      ['answered', '13800138000'],
      ['answered', '13900139000'],
    ]);
  },
);

it('makes no second call of an event that comes again after the end', async () => {
  const made = await setup();
  await talk(made, '13800138000');
  made.gateway.tell('AgentEvent_Call_Release', '1-1');
  Object.assign(made.gateway.has, { agentState: 3, current: null });
  await made.passQuietly(6000);
  made.gateway.tell('AgentEvent_Talking', parties('13800138000'));
  await made.passQuietly(60_000);
  expect(await made.rows()).toEqual([['answered', '13800138000', 5000]]);
});

it('makes no call of events that are about a call of an earlier session', async () => {
  const made = await setup();
  const { tell } = made.gateway;
  tell('AgentEvent_Hold', '0-1');
  tell('AgentEvent_Call_Release', '0-2');
  tell('AgentEvent_Customer_Release', { callid: '0-3', number: '13800138000' });
  tell('AgentEvent_No_Answer', '0-4');
  await made.passQuietly(60_000);
  expect([await made.rows(), made.session.snapshot().unread]).toEqual([[], []]);
});

it('has each event that comes several times once', async () => {
  const made = await setup();
  const { tell, has } = made.gateway;
  const thrice = (...told: Parameters<typeof tell>) => {
    for (let nth = 0; nth < 3; nth++) tell(...told);
  };
  thrice('AgentEvent_Ringing', parties('13800138000'));
  has.offered = callObject('1-1');
  await made.passQuietly(2000);
  thrice('AgentEvent_Talking', parties('13800138000'));
  Object.assign(has, { agentState: 7, offered: null, current: callObject('1-1') });
  await made.passQuietly(5000);
  thrice('AgentEvent_Customer_Release', { callid: '1-1' });
  thrice('AgentEvent_Call_Release', '1-1');
  Object.assign(has, { agentState: 3, current: null });
  await made.passQuietly(40_000);
  expect(await made.rows()).toEqual([['answered', '13800138000', 5000]]);
});
