import { Refusal } from '../../../resultCodes.ts';
import { emit } from '../../agents/eventQueue.ts';
import type { Leg } from '../../model/call.ts';
import type { Session } from '../../model/session.ts';
import type { Platform } from '../../platform.ts';
import { accessCodes, ivrs } from '../../queues/targets.ts';
import { connectWithout } from '../conference.ts';
import { openConsult, refuseDuringConsult } from '../consult.ts';
import type { DialOutcome } from '../dial.ts';
import { talkingLeg } from '../legs.ts';
import { awaitAgent, awaitIvr, awaitQueue, handOn } from './transferInside.ts';
import { transferOutside } from './transferOutside.ts';

/** devicetype of transfer (docs/gateway.md §5). */
const kinds = { '1': 'queue', '2': 'agent', '3': 'ivr', '4': 'accessCode', '5': 'outside' } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

/** The modes that the vendor's documents list for each (docs/gateway.md §5); public clients have more. */
const documentedModes: Record<Kind, readonly string[]> = {
  queue: ['0', '2'],
  agent: ['0', '2', '3'],
  ivr: ['0', '1'],
  accessCode: ['0', '2'],
  outside: ['1', '2', '3', '4'],
};

export interface TransferWish {
  deviceType: string;
  address: string;
  mode: string;
  calldata: string;
  /**
   * The customer waits on hold until it is known what comes of it; null: not said. With three parties only false
   * keeps the customer on the line, in mode 2 only true puts the customer on hold (docs/gateway.md §5).
   */
  holdFlag: boolean | null;
}

function kindOf(deviceType: string): Kind {
  const kind = Object.hasOwn(kinds, deviceType) ? kinds[deviceType as keyof typeof kinds] : undefined;
  if (kind === undefined) throw new Refusal('200-012');
  return kind;
}

/** The queue a call goes to that comes in by an access code. */
function queueOf(platform: Platform, kind: Kind, address: string): number | undefined {
  const skillId =
    kind === 'queue' ? Number(address) : accessCodes.find(({ inno }) => inno === address)?.skillId;
  return skillId !== undefined && platform.skills.has(skillId) ? skillId : undefined;
}

/** Both sides of an open consult are connected, which is what "merged" means here. */
function mergeConsult(platform: Platform, session: Session, help: Leg, address: string): void {
  const customer = session.legs.find((leg) => leg.state === 'held');
  if (customer === undefined || help.state !== 'talking' || help.call.called !== address) {
    throw new Refusal('200-012');
  }
  const { callId } = customer.call;
  emit(platform, session, 'AgentEvent_SuccTransResult', { result: 0, callId }, callId);
  connectWithout(platform, customer, help);
}

/**
 * Hands the call on (docs/gateway.md §5 and §11): devicetype 1 a queue, 2 an agent, 3 an IVR, 4 an access code, each in
 * the modes 0 release at once, 1 on hold, 2 on success, 3 appointed, 4 merged; 5 an outside number in the modes 1 to 4.
 * @throws Refusal 200-012 without a call, for another devicetype or mode, or when the target does not exist
 */
export function transfer(
  platform: Platform,
  session: Session,
  wish: TransferWish,
  forced?: DialOutcome,
): void {
  const { address, mode } = wish;
  const kind = kindOf(wish.deviceType);
  const documentedOnly = platform.site.transferModes === 'documented';
  if (documentedOnly && !documentedModes[kind].includes(mode)) throw new Refusal('200-012');
  const help = openConsult(session);
  if (help !== undefined && mode === '4' && kind === 'agent') {
    mergeConsult(platform, session, help, address);
    return;
  }
  refuseDuringConsult(platform, session, '200-012');
  const leg = talkingLeg(session);
  if (leg === undefined || leg.call.outside.length !== 1 || leg.call.transfer !== null)
    throw new Refusal('200-012');
  if (kind === 'outside')
    transferOutside(platform, leg, { number: address, mode, holdFlag: wish.holdFlag }, forced);
  else transferInside(platform, leg, kind, wish, forced);
  if (wish.calldata !== '') leg.call.calldata = wish.calldata;
}

function transferInside(
  platform: Platform,
  leg: Leg,
  kind: Exclude<Kind, 'outside'>,
  { address, mode, holdFlag }: TransferWish,
  forced: DialOutcome | undefined,
): void {
  if (!/^[0-4]$/.test(mode)) throw new Refusal('200-012');
  const atOnce = mode === '0' || mode === '3';
  const how = { comesBack: mode === '1', holds: holdFlag === true || mode === '1' };
  const skillId = queueOf(platform, kind, address);
  if (kind === 'ivr') {
    if (!ivrs.some(({ id, access }) => address === String(id) || address === access))
      throw new Refusal('200-012');
    if (atOnce) handOn(platform, leg, { ivr: true });
    else awaitIvr(platform, leg, how);
  } else if (kind === 'agent') {
    if (address === leg.workNo || !platform.sessions.has(address)) throw new Refusal('200-012');
    if (atOnce) handOn(platform, leg, { workNo: address, waits: mode === '3' });
    else awaitAgent(platform, leg, address, how, forced);
  } else {
    if (skillId === undefined) throw new Refusal('200-012');
    if (atOnce) handOn(platform, leg, { skillId });
    else awaitQueue(platform, leg, skillId, how);
  }
}

/** Takes back a transfer that is under way. @throws Refusal 200-012 when there is none that this site takes back */
export function cancelTransfer(platform: Platform, session: Session): void {
  const transfers = session.legs.map(({ call }) => call.transfer);
  const own = transfers.find((each) => each?.workNo === session.workNo);
  const outsideOnly = platform.site.cancelsTransfer === 'outsideOnly';
  if (own === undefined || own === null || (outsideOnly && !own.talksToTarget)) throw new Refusal('200-012');
  own.cancel();
}
