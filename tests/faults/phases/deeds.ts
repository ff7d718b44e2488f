/** What happens in a phase: what the agent does with what the screen shows, and what callers do. */
import type { CallAction } from '../../../src/shared/calls/callActions.ts';
import type { Call, CallPhase } from '../../../src/shared/calls/model.ts';
import type { ConsultTarget, TransferWay } from '../../../src/shared/calls/transfer.ts';
import { isRequestOpen } from '../../../src/shared/contract/operationQuestions.ts';
import { colleague } from '../../support/agents/colleague.ts';
import { agentId, skillId, type World } from '../../support/world.ts';

const caller = '+12025550142';

const shownIn = (world: World, phase: CallPhase): Call | undefined =>
  world.session.snapshot().calls.find((call) => call.phase === phase);

/** What the agent does with the first call that the screen shows in this phase; nothing where it shows none. */
export const deed =
  (name: Exclude<CallAction, 'swap'>, phase: CallPhase) =>
  (world: World): void => {
    const call = shownIn(world, phase);
    if (call !== undefined) world.act(name, () => world.session.actions[name]({ key: call.key }));
  };
export const answers = deed('answer', 'ringing');
export const releases = deed('release', 'talking');
export const holds = deed('hold', 'talking');
export const takesBack = deed('takeBack', 'held');

export const callComes = ({ simulator }: World): void =>
  void simulator.placeCall({ caller, skillId: 1, calldata: 'order=48213' });
export const callComesForAgent = ({ simulator }: World): void =>
  void simulator.placeCall({ caller: '+12025550199', workNo: agentId });

/** The caller of the agent's call in this state hangs up; nothing where the gateway has none. */
export const callerLeaves =
  (state: string) =>
  ({ simulator }: World): void => {
    const call = simulator.agentState(agentId).calls.find((each) => each.state === state);
    if (call !== undefined) simulator.callerHangsUp(call.callId);
  };

export const leave = ({ simulator }: World): void => {
  for (const { callId } of simulator.agentState(agentId).calls) simulator.callerHangsUp(callId);
};

export const requests = (world: World): void => {
  const { watched, operations } = world.session.snapshot();
  const wanted = watched?.waiting[0];
  if (wanted === undefined || isRequestOpen(operations)) return;
  world.act('request', () => world.session.actions.requestCall({ callId: wanted.callId, skillId }));
};

export const looksAtQueues = (world: World): void =>
  world.act('look at the queues', () => world.session.actions.lookAtQueues({ isLookedAt: true }));

export const rests = (world: World): void =>
  world.act('rest', () => world.session.actions.rest({ seconds: 300 }));
export const becomesReady = (world: World): void => world.act('ready', () => world.session.actions.ready());
export const finishes = (world: World): void =>
  world.act('finish', () => world.session.actions.finishWrapUp());
export const goesBusy = (world: World): void =>
  world.act('busy', () => world.session.actions.busy({ reason: 201 }));
export const takesNextBack = (world: World): void =>
  world.act('take back', () => world.session.actions.cancelNext());

const outside = { kind: 'outside', address: '02079460958', name: null } as const;
const ivr = { kind: 'ivr', address: '1', name: null } as const;

export const transfers =
  (way: TransferWay) =>
  (world: World): void => {
    const call = shownIn(world, 'talking');
    if (call === undefined) return;
    world.act('transfer', () => world.session.actions.transfer({ key: call.key, to: outside, way }));
  };

/** An IVR has the caller for a while. */
export const lends = (world: World): void => {
  const call = shownIn(world, 'talking');
  if (call === undefined) return;
  world.act('lend', () => world.session.actions.transfer({ key: call.key, to: ivr, way: 'comesBack' }));
};

export const writes =
  (data: string) =>
  (world: World): void => {
    const call = shownIn(world, 'talking');
    if (call === undefined) return;
    world.act('write', () => world.session.actions.setCallData({ key: call.key, data }));
  };

const help: ConsultTarget = { kind: 'agent', address: colleague, name: null };

export const consults = (world: World): void => {
  const call = shownIn(world, 'talking');
  if (call === undefined) return;
  world.act('consult', () => world.session.actions.consult({ key: call.key, to: help, threeParty: false }));
};

export const isHelp = ({ consultOf, phase }: Call): boolean => consultOf !== null && phase !== 'ended';

export const cancelsConsult = (world: World): void => {
  const call = world.session.snapshot().calls.find(isHelp);
  if (call === undefined) return;
  world.act('cancel the consult', () => world.session.actions.cancelConsult({ key: call.key }));
};

export const signsIn = (world: World): void => {
  const { state } = world.session.snapshot().session;
  if (state === 'signedOut' || state === 'lost') world.signIn();
};

export const signsOut = (world: World): void => {
  const { state } = world.session.snapshot().session;
  if (state !== 'signedIn' && state !== 'reconnecting') return;
  world.act('sign out', () => world.session.actions.signOut({ releaseCall: true }));
};

export const sendsTones = (world: World): void => {
  const call = shownIn(world, 'talking');
  if (call === undefined) return;
  world.act('tones', () => world.session.actions.sendTones({ key: call.key, tones: '42#' }));
};

/** The first of the held ones comes back, and the one that talks waits. */
export const swaps = (world: World): void => {
  const call = shownIn(world, 'held');
  if (call !== undefined) world.act('swap', () => world.session.actions.swap({ key: call.key }));
};

export const dials = (world: World): void =>
  world.act('call out', () => world.session.actions.callOut({ dialled: '02079460958' }));

export const dialsColleague = (world: World): void =>
  world.act('call a colleague', () => world.session.actions.callInner({ workNo: colleague }));
