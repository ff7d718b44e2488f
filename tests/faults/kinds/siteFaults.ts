/** Faults of the network as a whole, of the session and of the machine, and gateways that behave otherwise. */
import { type Fault, usualMs } from './faults.ts';
import { agentId, type World } from '../../support/world.ts';

const none = (): void => undefined;

const fault = (name: string, lastsMs: number, begin: Fault['begin'], more: Partial<Fault> = {}): Fault => ({
  ...{ name, kind: name, about: '*', lastsMs, begin },
  ...more,
});

const silence = (seconds: number): Fault =>
  fault(`silence of ${String(seconds)} s`, seconds * 1000, ({ line }) => {
    line.silence();
    return () => line.endSilence();
  });

const refusedConnections = (seconds: number): Fault =>
  fault(`no connection for ${String(seconds)} s`, seconds * 1000, ({ line }) => {
    const closed = line.refuse();
    return async () => {
      await closed;
      await line.open();
    };
  });

const whileSignedIn =
  (run: (world: World) => void) =>
  (world: World): (() => void) => {
    if (world.simulator.agentState(agentId).signedIn) run(world);
    return none;
  };

const sessionFaults: readonly Fault[] = [
  fault('kicked by another program', usualMs, (world) => {
    if (world.isOurs()) world.kick();
    return none;
  }),
  fault(
    'gateway loses the session',
    usualMs,
    whileSignedIn(({ simulator }) => simulator.forget(agentId)),
  ),
  fault(
    'Guid lapses',
    usualMs,
    whileSignedIn(({ simulator }) => simulator.faults.expireGuid(agentId)),
  ),
  fault(
    'Guid renewed',
    usualMs,
    whileSignedIn(({ simulator }) => simulator.faults.renewGuid(agentId)),
  ),
];

const clockFaults: readonly Fault[] = [
  ['back an hour', -3_600_000],
  ['ahead three minutes', 180_000],
  ['ahead an hour', 3_600_000],
].map(([name, byMs]) =>
  fault(`clock set ${String(name)}`, usualMs, (world) => {
    world.setClock(Number(byMs));
    return none;
  }),
);

/** Nothing goes wrong, but the gateway is another one. */
const otherGateways: readonly Fault[] = (
  [
    ['without long poll', { longPoll: false }],
    ['of requested calls that ring', { requestedCallRings: true }],
    ['with a static Guid', { authMode: 'static' }],
    ['that fills PhoneAlerting', { phoneAlertingContent: 'filled' }],
    ['of the newer kind', { newGateway: true, customerAlerting: true }],
    ['whose phones are lifted late', { alertingToOffhookMs: 6000 }],
    ['behind a load balancer', { cookies: 'balancer' }],
    ['that checks cookies', { cookies: 'checked' }],
    ['whose events of dead polls come again', { deadPollEvent: 'kept' }],
    ['whose callinfobeforeanswer tells offered calls alone', { beforeAnswerTells: 'offered' }],
    ['whose callinfo tells talking calls alone', { callInfoTells: 'talking' }],
    ['whose agents talk from the answer on', { talkingFrom: 'talking' }],
    ['that tells the next state during the call alone', { stateDuringCall: 'toldOnly' }],
    ['that forgets the next state', { nextState: 'forgotten' }],
    ['that takes no next state back', { takesNextBack: false }],
    ['whose sayfree ends busy alone', { sayFreeEnds: 'busyAlone' }],
    ['that does not tell of a hold for an IVR', { suspendedIvr: 'untold' }],
    ['whose holdlist has no call that an IVR has', { suspendedIvr: 'unlisted' }],
    ['whose agents are out of a call that an IVR has', { suspendedIvr: 'leaves' }],
    ['that tells the return from an IVR by Talking alone', { ivrReturns: 'talkingAlone' }],
    ['that does not tell of a return from an IVR', { ivrReturns: 'untold' }],
    ['that sets data late', { dataSet: 'late' }],
    ['that leaves data as it was', { dataSet: 'dropped' }],
    ['with prefixed work numbers', { eventWorkNo: 'a' }],
    ['in GBK with NUL characters', { charset: 'gbk', trailingNul: true }],
  ] as const
).map(([name, options]) => fault(`a gateway ${name}`, usualMs, () => none, { options }));

const noAnswer = fault('nobody answers in time', usualMs, () => none, { options: { noAnswerMs: 3000 } });

export const siteFaults: readonly Fault[] = [
  ...[5, 40, 100, 130].map(silence),
  ...[5, 40, 130].map(refusedConnections),
  ...sessionFaults,
  ...clockFaults,
  ...otherGateways,
  noAnswer,
];
