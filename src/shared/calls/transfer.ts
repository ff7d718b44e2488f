/** Handing a call on: to whom, in which way, and how far that has come (docs/gateway.md §5, §11). */
import type { Activity, Queue, SkillId, WorkNo } from '../domain.ts';

/** `accessCode`: one of the call centre's own numbers, by which callers come in · `outside`: a telephone number. */
export const transferKinds = ['queue', 'agent', 'ivr', 'accessCode', 'outside'] as const;
export type TransferKind = (typeof transferKinds)[number];

/**
 * `now`: the agent is out at once · `onSuccess`: once somebody has answered, until then the agent keeps the call ·
 * `talkFirst`: the caller waits while the agent talks to whom it goes to · `threeParty`: all of them talk ·
 * `comesBack`: an IVR has the caller for a while, and the agent waits.
 */
export const transferWays = ['now', 'onSuccess', 'talkFirst', 'threeParty', 'comesBack'] as const;
export type TransferWay = (typeof transferWays)[number];

/**
 * The ways that the documents list for each kind; inside, talking first and with three are a consult. What else there is
 * and is not offered: docs/gateway.md §11, "Transfer".
 */
export const waysTo: Readonly<Record<TransferKind, readonly TransferWay[]>> = {
  queue: ['now', 'onSuccess', 'talkFirst', 'threeParty'],
  agent: ['now', 'onSuccess', 'talkFirst', 'threeParty'],
  ivr: ['now', 'comesBack'],
  accessCode: ['now', 'onSuccess'],
  outside: ['now', 'onSuccess', 'talkFirst', 'threeParty'],
};

/** To whom a call is handed on. */
export interface TransferTarget {
  readonly kind: TransferKind;
  /** A queue's or an IVR's ID, a work number, an access code, a telephone number. */
  readonly address: string;
  /** What it is called, to be shown; null: nothing but the address is known. */
  readonly name: string | null;
}

/** Whether it is done by asking for help, and completed later. */
export const isByConsult = (target: TransferTarget, way: TransferWay): target is ConsultTarget =>
  isOf(consultKinds, target.kind) && isAttended({ way });

const isOf = (kinds: readonly TransferKind[], kind: TransferKind): boolean => kinds.includes(kind);

/** Whom the agent can ask for help about a call, in a call between the two or with three. */
export const consultKinds = ['queue', 'agent'] as const satisfies readonly TransferKind[];
export type ConsultTarget = TransferTarget & { readonly kind: (typeof consultKinds)[number] };

/** A transfer of a call at hand. */
export interface CallTransfer {
  readonly to: TransferTarget;
  /** `joined`: the call was joined with the one that the agent talked in, and went on without the agent. */
  readonly way: TransferWay | 'joined';
  /**
   * `asked`: the gateway has not said anything · `underWay`: it has accepted · `unsure`: whether it is under way is not
   * known · `done`: somebody has the call, or talks to the agent about it · `failed`: the agent has kept it · `back`: an
   * IVR had it, and the agent has it again.
   */
  readonly step: 'asked' | 'underWay' | 'unsure' | 'done' | 'failed' | 'back';
}

/** Whether the agent talks to whom it goes to before letting go of the call. */
const isAttended = ({ way }: Pick<CallTransfer, 'way'>): boolean =>
  way === 'talkFirst' || way === 'threeParty';

/** The agent talks to whom it goes to, and hands it over by ending the call. */
export const isToHandOver = (transfer: CallTransfer | null): boolean =>
  transfer !== null && transfer.step === 'done' && isAttended(transfer);

/** An IVR has the caller, as far as it is known, who comes back to the agent by that alone. */
export const isLentToIvr = (transfer: CallTransfer | null): boolean =>
  transfer?.way === 'comesBack' && transfer.step === 'underWay';

/** It has been asked for, and nothing says that it is over. */
export const isTransferring = (transfer: CallTransfer | null): boolean =>
  transfer !== null && (transfer.step === 'asked' || transfer.step === 'underWay');

/** The same, or nothing tells whether it is under way. */
export const isOpen = (transfer: CallTransfer | null): boolean =>
  isTransferring(transfer) || transfer?.step === 'unsure';

/** Somebody to whom a call can be handed on. */
export interface Colleague {
  readonly workNo: WorkNo;
  readonly name: string | null;
  readonly activity: Activity;
}

/** An automatic service to which a call can be handed on. */
export interface Ivr {
  readonly id: string;
  readonly name: string;
}

/** A number of the call centre's own to which a call can be handed on, as if the caller had dialled it. */
export interface AccessCode {
  readonly code: string;
  readonly name: string;
}

/** How busy a queue is; null: the gateway did not tell it. */
export interface QueueLoad {
  readonly skillId: SkillId;
  readonly waiting: number | null;
  /** Agents who are ready for a call out of it. */
  readonly ready: number | null;
  /** How long the one that has waited longest waits, seconds. */
  readonly longestS: number | null;
}

/** A queue to which a call can be handed on. */
export type QueueTarget = Queue & Pick<QueueLoad, 'waiting' | 'ready'>;

/** Where calls can be handed on to. Null: the gateway did not tell this list. */
export interface TransferTargets {
  /** All of the VDN that take calls, also those to which the agent is not signed in. */
  readonly queues: readonly QueueTarget[] | null;
  /** Who is signed in, without the agent. */
  readonly colleagues: readonly Colleague[] | null;
  readonly ivrs: readonly Ivr[] | null;
  readonly accessCodes: readonly AccessCode[] | null;
}

/** What a target is called. */
export const targetName = ({ name, address }: TransferTarget): string => name ?? address;
