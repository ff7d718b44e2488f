/** The phases of a shift in which something can go wrong, and what goes on in each of them meanwhile. */
import type { SimulatorOptions } from '../../simulator/index.ts';
import type { SessionSnapshot } from '../../src/shared/contract/snapshot.ts';
import type { CallAction } from '../../src/shared/calls/callActions.ts';
import type { Call, CallPhase } from '../../src/shared/calls/model.ts';
import { agentId, skillId, type World } from '../support/world.ts';
import type { ConsultTarget, TransferWay } from '../../src/shared/calls/transfer.ts';
import { colleague, colleagueAtWork } from '../support/agents/colleague.ts';
import { isRequestOpen } from '../../src/shared/contract/operationQuestions.ts';

/** Something that happens so long after the fault began. */
export interface Step {
  readonly atMs: number;
  readonly run: (world: World) => void;
}

export interface Phase {
  readonly name: string;
  readonly options?: SimulatorOptions;
  /** From signed out to where the fault begins. */
  readonly reach: (world: World) => Promise<void>;
  /** What happens during the fault. @param about the interface that the fault is about; `*` for none alone */
  readonly steps: (about: string) => readonly Step[];
}

const caller = '+12025550142';

const shownIn = (world: World, phase: CallPhase): Call | undefined =>
  world.session.snapshot().calls.find((call) => call.phase === phase);

/** What the agent does with the first call that the screen shows in this phase; nothing where it shows none. */
const deed =
  (name: Exclude<CallAction, 'swap'>, phase: CallPhase) =>
  (world: World): void => {
    const call = shownIn(world, phase);
    if (call !== undefined) world.act(name, () => world.session.actions[name]({ key: call.key }));
  };
const answers = deed('answer', 'ringing');
const releases = deed('release', 'talking');
const holds = deed('hold', 'talking');
const takesBack = deed('takeBack', 'held');

const callComes = ({ simulator }: World): void => void simulator.placeCall({ caller, skillId: 1 });
const callComesForAgent = ({ simulator }: World): void =>
  void simulator.placeCall({ caller: '+12025550199', workNo: agentId });

/** The caller of the agent's call in this state hangs up; nothing where the gateway has none. */
const callerLeaves =
  (state: string) =>
  ({ simulator }: World): void => {
    const call = simulator.agentState(agentId).calls.find((each) => each.state === state);
    if (call !== undefined) simulator.callerHangsUp(call.callId);
  };

const leave = ({ simulator }: World): void => {
  for (const { callId } of simulator.agentState(agentId).calls) simulator.callerHangsUp(callId);
};

const at = (atMs: number, run: (world: World) => void): Step => ({ atMs, run });

/** What a phase begins with has been asked and answered. */
const calm = (world: World): Promise<void> => world.advanceTo(world.time.now() + 1000);

async function reachReady(world: World): Promise<void> {
  world.signIn();
  await world.until(
    ({ queues, availability }) => queues.length > 0 && availability.now === 'ready',
    'signed in, ready and with queues',
  );
  await calm(world);
}

async function reachRinging(world: World): Promise<void> {
  await reachReady(world);
  callComes(world);
  await world.until(({ calls }) => calls.some(({ phase }) => phase === 'ringing'), 'a call that rings');
  await calm(world);
}

const someTalk = ({ calls }: Pick<SessionSnapshot, 'calls'>): boolean =>
  calls.some(({ phase }) => phase === 'talking');

/** Who answers too early, while the phone is not lifted yet, answers again. */
async function answer(world: World): Promise<void> {
  for (let tries = 0; tries < 4 && !someTalk(world.session.snapshot()); tries++) {
    answers(world);
    await world.advanceTo(world.time.now() + 2000);
  }
  await world.until(someTalk, 'a call that talks');
}

async function reachTalking(world: World): Promise<void> {
  await reachRinging(world);
  await answer(world);
}

async function hold(world: World, count: number): Promise<void> {
  holds(world);
  const held = ({ calls }: { calls: readonly Call[] }) => calls.filter(({ phase }) => phase === 'held');
  await world.until((shown) => held(shown).length === count, `${String(count)} held`);
  await calm(world);
}

async function reachHolding(world: World): Promise<void> {
  await reachTalking(world);
  await hold(world, 1);
}

async function reachHoldingTwo(world: World): Promise<void> {
  await reachHolding(world);
  callComesForAgent(world);
  await world.until(
    ({ calls }) => calls.some(({ phase }) => phase === 'ringing'),
    'a second call that rings',
  );
  await answer(world);
  await hold(world, 2);
}

async function reachBusyBeforeQueue(world: World): Promise<void> {
  await reachReady(world);
  world.act('busy', () => world.session.actions.busy({ reason: null }));
  await world.until(({ availability }) => availability.now === 'busy', 'busy');
  callComes(world);
  callComes(world);
  world.act('watch', () => world.session.actions.watchQueue({ skillId }));
  await world.until(({ watched }) => watched?.waiting.length === 2, 'two calls that wait');
}

const requests = (world: World): void => {
  const { watched, operations } = world.session.snapshot();
  const wanted = watched?.waiting[0];
  if (wanted === undefined || isRequestOpen(operations)) return;
  world.act('request', () => world.session.actions.requestCall({ callId: wanted.callId, skillId }));
};

const rests = (world: World): void => world.act('rest', () => world.session.actions.rest({ seconds: 300 }));
const becomesReady = (world: World): void => world.act('ready', () => world.session.actions.ready());
const finishes = (world: World): void => world.act('finish', () => world.session.actions.finishWrapUp());
const goesBusy = (world: World): void => world.act('busy', () => world.session.actions.busy({ reason: 201 }));
const takesNextBack = (world: World): void =>
  world.act('take back', () => world.session.actions.cancelNext());

const reachIn =
  (state: 'rest' | 'wrapUp') =>
  async (world: World): Promise<void> => {
    await reachReady(world);
    if (state === 'rest') rests(world);
    else world.act('work', () => world.session.actions.wrapUp());
    await world.until(({ availability }) => availability.now === state, state);
    await calm(world);
  };

const outside = { kind: 'outside', address: '02079460958', name: null } as const;

const transfers =
  (way: TransferWay) =>
  (world: World): void => {
    const call = shownIn(world, 'talking');
    if (call === undefined) return;
    world.act('transfer', () => world.session.actions.transfer({ key: call.key, to: outside, way }));
  };

const help: ConsultTarget = { kind: 'agent', address: colleague, name: null };

const consults = (world: World): void => {
  const call = shownIn(world, 'talking');
  if (call === undefined) return;
  world.act('consult', () => world.session.actions.consult({ key: call.key, to: help, threeParty: false }));
};

const isHelp = ({ consultOf, phase }: Call): boolean => consultOf !== null && phase !== 'ended';

const cancelsConsult = (world: World): void => {
  const call = world.session.snapshot().calls.find(isHelp);
  if (call === undefined) return;
  world.act('cancel the consult', () => world.session.actions.cancelConsult({ key: call.key }));
};

/** The customer waits, and the colleague talks to the agent. */
async function reachConsulting(world: World): Promise<void> {
  const { answer: colleagueAnswers } = await colleagueAtWork(world);
  await reachTalking(world);
  await calm(world);
  consults(world);
  await world.until(({ calls }) => calls.some(isHelp), 'a call for help');
  const rings = (): boolean =>
    world.simulator.agentState(colleague).calls.some(({ state }) => state === 'ringing');
  while (!rings()) await world.advanceTo(world.time.now() + 500);
  await colleagueAnswers();
  await world.until(
    ({ calls }) => calls.some((call) => isHelp(call) && call.phase === 'talking'),
    'a colleague who talks',
  );
  await calm(world);
}

const signsIn = (world: World): void => {
  const { state } = world.session.snapshot().session;
  if (state === 'signedOut' || state === 'lost') world.signIn();
};

const signsOut = (world: World): void => {
  const { state } = world.session.snapshot().session;
  if (state !== 'signedIn' && state !== 'reconnecting') return;
  world.act('sign out', () => world.session.actions.signOut({ releaseCall: true }));
};

export const phases: readonly Phase[] = [
  {
    name: 'signed out',
    reach: () => Promise.resolve(),
    // Who sees that the sign-in failed tries again.
    steps: () => [at(100, signsIn), at(5000, signsIn)],
  },
  {
    name: 'signing in',
    options: { signInMs: 1500 },
    reach: async (world) => {
      world.signIn();
      await world.advanceTo(world.time.now() + 500);
    },
    steps: () => [at(4000, callComes), at(7000, signsIn)],
  },
  {
    name: 'ready',
    reach: reachReady,
    steps: () => [at(300, callComes), at(4000, leave), at(5500, callComes)],
  },
  {
    name: 'ringing',
    reach: reachRinging,
    // The second click is that of somebody whose screen still says that it rings.
    steps: (about) =>
      about === 'release' ? [at(300, deed('release', 'ringing'))] : [at(300, answers), at(4500, answers)],
  },
  {
    name: 'talking',
    reach: reachTalking,
    steps: (about) => [
      ...(about === 'hold' ? [at(300, holds), at(4000, holds)] : []),
      ...(about === 'release' ? [at(300, releases), at(4000, releases)] : []),
      ...(about === 'hold' || about === 'release' ? [] : [at(300, callerLeaves('talking'))]),
      at(5500, callComes),
    ],
  },
  {
    name: 'holding one',
    reach: reachHolding,
    steps: (about) =>
      about === 'holdlist'
        ? [at(300, callerLeaves('held')), at(5500, callComes)]
        : [at(300, takesBack), at(3000, takesBack), at(5500, callerLeaves('talking'))],
  },
  {
    name: 'holding two',
    reach: reachHoldingTwo,
    steps: () => [at(300, callerLeaves('held')), at(3000, takesBack), at(6000, takesBack)],
  },
  {
    name: 'handing on',
    reach: reachTalking,
    steps: (about) => {
      if (about === 'innerhelp') return [at(300, consults), at(5500, consults)];
      return about === 'canceltransfer'
        ? [
            at(300, transfers('talkFirst')),
            ...[4000, 6500].map((ms) => at(ms, deed('cancelTransfer', 'talking'))),
          ]
        : [at(300, transfers('onSuccess')), at(5500, transfers('now')), at(7500, callerLeaves('talking'))];
    },
  },
  {
    name: 'consulting',
    reach: reachConsulting,
    steps: (about) => {
      if (about === 'dropcall') return [at(300, cancelsConsult), at(4000, cancelsConsult)];
      const joins = deed(about === 'confjoin' ? 'join' : 'complete', 'held');
      return [at(300, joins), at(4000, joins)];
    },
  },
  {
    name: 'requesting',
    reach: reachBusyBeforeQueue,
    steps: () => [at(50, requests), at(6500, requests)],
  },
  {
    name: 'on a break',
    reach: reachIn('rest'),
    // Longer, and back: the second click is that of somebody whose screen still says that it is a break.
    steps: (about) => [
      ...(about === 'cancelrest' ? [] : [at(300, rests)]),
      at(3000, becomesReady),
      at(6500, becomesReady),
    ],
  },
  {
    name: 'after-call work',
    reach: reachIn('wrapUp'),
    steps: () => [at(300, finishes), at(4500, becomesReady), at(6500, callComes)],
  },
  {
    name: 'asking for the next state',
    reach: reachTalking,
    steps: (about) => [
      at(300, about === 'cancelrest' || about === 'rest' ? rests : goesBusy),
      ...(about === 'cancelbusy' || about === 'cancelrest' ? [at(2500, takesNextBack)] : []),
      at(4500, callerLeaves('talking')),
    ],
  },
  {
    name: 'signing out',
    reach: reachReady,
    steps: () => [at(50, signsOut), at(6000, signsOut)],
  },
];
