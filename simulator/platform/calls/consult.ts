import { Refusal, type ResultCode } from '../../resultCodes.ts';
import type { Call, Leg } from '../model/call.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';
import { connect } from './answer.ts';
import { emitCustomerAlerting } from './arrive.ts';
import { connectWithout, joinCalls } from './conference.ts';
import { failOffer, ringColleague, type DialOutcome } from './dial.ts';
import { endCall } from './end.ts';
import { silentlyOnHold, talkAgain, tellHold } from './hold.ts';
import { addLeg, createCall, setStage, talkingLeg } from './legs.ts';
import { shrink } from './parties.ts';

/** Whom an agent asks for help, and how. */
export interface HelpWish {
  /** devicetype 1 instead of 2. */
  fromQueue: boolean;
  address: string;
  /** mode 2 instead of 1: the customer hears the helper. */
  threeParty: boolean;
  /**
   * Three parties: the customer waits on hold until the helper is there, unless this is false (docs/gateway.md §11).
   */
  holdFlag: boolean | null;
  calldata: string;
}

const feature = { twoParty: 51, threeParty: 52 } as const;

/** callfeature of an inner call (docs/gateway.md §7). */
const innerFeature = 6;

/** The call for help that the agent has open beside a customer who waits. */
export function openConsult(session: Session): Leg | undefined {
  return session.legs.find(({ call }) => call.isConsult && call.feature === feature.twoParty);
}

/** @throws Refusal `code`, or the one that the site has for it, while a two-party consult is open */
export function refuseDuringConsult(platform: Platform, session: Session, code: ResultCode): void {
  if (openConsult(session) !== undefined) throw new Refusal(platform.site.duringConsult ?? code);
}

/**
 * An agent who leaves a two-party consult by release leaves the customer to the helper (docs/gateway.md §11), unless
 * the site gives the customer back. @returns whether that was so
 */
export function handOverToHelper(platform: Platform, session: Session): boolean {
  const help = openConsult(session);
  const customer = session.legs.find((leg) => leg.state === 'held' && leg.call.outside.length > 0);
  const handsOver = platform.site.releaseInConsult === 'handsOver';
  if (!handsOver || help?.state !== 'talking' || customer === undefined) return false;
  connectWithout(platform, customer, help);
  return true;
}

/**
 * The customer leaves a three-party consult: agent and helper go on in an inner call (docs/gateway.md §11).
 * @returns whether that was so
 */
export function leaveAgentsTogether(platform: Platform, call: Call): boolean {
  const [first, second] = call.legs.filter((leg) => leg.talkedSince !== null);
  const isThreeParty = call.feature === feature.threeParty && call.outside.length > 0;
  if (!isThreeParty || first === undefined || second === undefined) return false;
  call.outside = [];
  Object.assign(call, {
    ...{ plainFeature: innerFeature, placedBy: first.workNo },
    ...{ caller: first.workNo, called: second.workNo },
  });
  shrink(platform, call, null);
  return true;
}

const isHeldNow = ({ state }: Leg): boolean => state === 'held';

function checkTarget(platform: Platform, session: Session, { fromQueue, address }: HelpWish): void {
  if (address === '') throw new Refusal('200-025');
  const known = fromQueue
    ? platform.skills.has(Number(address))
    : address !== session.workNo && platform.accounts.has(address);
  if (!known) throw new Refusal('200-018');
}

/** What becomes of the customer when the consult is over. */
function comeBack(platform: Platform, customer: Leg): void {
  const still = platform.sessions.get(customer.workNo)?.legs.includes(customer) === true;
  if (still && customer.state === 'held' && platform.site.afterConsult === 'talking') {
    talkAgain(platform, customer);
  }
}

/**
 * innerhelp: a colleague is asked for help while a customer is on the line (docs/gateway.md §11 "Consult").
 * @returns the help call
 * @throws Refusal 200-018 without a call, with a consult open already or for an unknown target, 200-025 without a
 * target
 */
export function consult(platform: Platform, session: Session, wish: HelpWish, forced?: DialOutcome): Call {
  refuseDuringConsult(platform, session, '200-018');
  const customer = talkingLeg(session);
  if (customer === undefined || customer.call.isConsult) throw new Refusal('200-018');
  checkTarget(platform, session, wish);
  const { workNo } = session;
  const { fromQueue, address, threeParty, holdFlag, calldata } = wish;
  const help = createCall(platform, {
    ...{ caller: workNo, called: address, skillId: fromQueue ? Number(address) : customer.call.skillId },
    ...{ calldata, priority: 9, feature: threeParty ? feature.threeParty : feature.twoParty },
    ...{ placedBy: workNo, outside: [] },
  });
  help.isConsult = true;
  const { holdInConsult } = platform.site;
  if (!threeParty || holdFlag !== false) silentlyOnHold(platform, customer);
  if (isHeldNow(customer) && holdInConsult === 'told') tellHold(platform, customer);
  const leg = addLeg(platform, help, session, 'calling');
  help.onOver = () => comeBack(platform, customer);
  help.offer = {
    answered: () => {
      if (threeParty) joinCalls(platform, leg, { held: customer.call, current: help }, feature.threeParty);
      else connect(platform, leg);
      if (isHeldNow(customer) && holdInConsult === 'afterTalking') tellHold(platform, customer);
    },
    failed: () => endCall(platform, help, 'platform', { workNo, told: 'AgentEvent_Consult_Fail' }),
  };
  if (fromQueue) waitForHelp(platform, leg);
  else ringColleague(platform, leg, address, forced);
  return help;
}

/** The help call waits in a queue for as long as a phone would ring. */
function waitForHelp(platform: Platform, leg: Leg): void {
  const { call } = leg;
  emitCustomerAlerting(platform, leg);
  platform.after(platform.timings.noAnswerMs, () => failOffer(call), call.timers);
  setStage(platform, call, 'waiting');
  platform.route();
}
