import { expect, it } from 'vitest';
import type { GatewayPort } from '../../../../../src/main/session/gatewayPort/gatewayPort.ts';
import type { OperationKind } from '../../../../../src/shared/contract/operations.ts';
import {
  consulting,
  held,
  heldBesideTalk,
  inConference,
  type Made,
  talking,
  tell,
} from '../support/agentWithCall.ts';
import { signedIn } from '../support/session.ts';
import { activity, alerting, idA, named, skillId } from '../support/telling.ts';

interface Case {
  /** An agent who can do it. */
  readonly when: () => Promise<Made>;
  /** What it sends. */
  readonly method: keyof GatewayPort;
  readonly act: (made: Made, key: string) => Promise<void>;
}

async function ringing() {
  const made = await signedIn();
  await tell(made, alerting(), named('ringing', idA));
  return made;
}

async function muted() {
  const made = await talking();
  await made.session.actions.mute({ key: made.key });
  return made;
}

async function transferring() {
  const made = await talking();
  const to = { kind: 'queue', address: '3', name: null } as const;
  await made.session.actions.transfer({ key: made.key, to, way: 'onSuccess' });
  return made;
}

async function withNext() {
  const made = await talking();
  await made.session.actions.busy({ reason: 201 });
  await tell(made, activity('busy'));
  return made;
}

async function inWrapUp() {
  const made = await signedIn();
  await tell(made, activity('wrapUp'));
  return made;
}

/** An action that is an operation and has no row does not compile. */
const cases: Readonly<Record<OperationKind, Case>> = {
  ready: { when: signedIn, method: 'sayReady', act: ({ session }) => session.actions.ready() },
  busy: { when: signedIn, method: 'sayBusy', act: ({ session }) => session.actions.busy({ reason: 201 }) },
  rest: {
    when: signedIn,
    method: 'startRest',
    act: ({ session }) => session.actions.rest({ seconds: 600 }),
  },
  cancelNext: {
    when: withNext,
    method: 'endBusy',
    act: ({ session }) => session.actions.cancelNext(),
  },
  wrapUp: { when: signedIn, method: 'startWrapUp', act: ({ session }) => session.actions.wrapUp() },
  finishWrapUp: {
    when: inWrapUp,
    method: 'endWrapUp',
    act: ({ session }) => session.actions.finishWrapUp(),
  },
  answer: { when: ringing, method: 'answer', act: ({ session }, key) => session.actions.answer({ key }) },
  release: { when: talking, method: 'release', act: ({ session }, key) => session.actions.release({ key }) },
  hold: { when: talking, method: 'hold', act: ({ session }, key) => session.actions.hold({ key }) },
  takeBack: { when: held, method: 'takeBack', act: ({ session }, key) => session.actions.takeBack({ key }) },
  swap: { when: heldBesideTalk, method: 'hold', act: ({ session }, key) => session.actions.swap({ key }) },
  mute: { when: talking, method: 'mute', act: ({ session }, key) => session.actions.mute({ key }) },
  unmute: { when: muted, method: 'unmute', act: ({ session }, key) => session.actions.unmute({ key }) },
  transfer: {
    when: talking,
    method: 'transfer',
    act: ({ session }, key) =>
      session.actions.transfer({ key, to: { kind: 'queue', address: '3', name: null }, way: 'onSuccess' }),
  },
  cancelTransfer: {
    when: transferring,
    method: 'cancelTransfer',
    act: ({ session }, key) => session.actions.cancelTransfer({ key }),
  },
  consult: {
    when: talking,
    method: 'consult',
    act: ({ session }, key) =>
      session.actions.consult({ key, to: { kind: 'agent', address: '1002', name: null }, threeParty: false }),
  },
  cancelConsult: {
    when: consulting,
    method: 'dropCall',
    act: ({ session, now }) => session.actions.cancelConsult({ key: now().calls[1]?.key ?? '' }),
  },
  complete: {
    when: consulting,
    method: 'connectHeld',
    act: ({ session }, key) => session.actions.complete({ key }),
  },
  join: { when: consulting, method: 'joinHeld', act: ({ session }, key) => session.actions.join({ key }) },
  dropParty: {
    when: inConference,
    method: 'disconnect',
    act: ({ session }, key) => session.actions.dropParty({ key, number: '1002' }),
  },
  requestCall: {
    when: signedIn,
    method: 'requestCall',
    act: ({ session }) => session.actions.requestCall({ callId: idA, skillId }),
  },
};

it.each(Object.entries(cases))(
  '%s is told as asked while the gateway has not answered',
  async (kind, { when, method, act }) => {
    const made = await when();
    made.gateway.reply(method, () => new Promise<never>(() => {}));
    void act(made, made.now().calls[0]?.key ?? '');
    const asked = made.now().operations.filter(({ state }) => state === 'asked');
    expect([made.gateway.count(method), asked]).toMatchObject([1, [{ kind, failure: null }]]);
  },
);
