import { Refusal } from '../../resultCodes.ts';
import type { Call, Leg } from '../model/call.ts';
import type { Session } from '../model/session.ts';
import type { Platform } from '../platform.ts';
import { connect } from './answer.ts';
import { emitCustomerAlerting } from './arrive.ts';
import { dial, dialable, lift, outcomeOf, refuseOwnCall, ringColleague, type DialOutcome } from './dial.ts';
import { endCall, type Told } from './end.ts';
import { createCall } from './legs.ts';

/** By what event an agent hears that an own call came to nothing. */
function toldOfFailure({ site }: Platform, outcome: DialOutcome, usual: Told): Told {
  if (site.failedCall === 'release') return 'AgentEvent_Customer_Release';
  return site.failedCall === 'noAnswer' && outcome === 'notAnswered' ? 'AgentEvent_No_Answer' : usual;
}

/**
 * The agent calls a number outside.
 * @throws Refusal 200-023 without a number, 200-001 when it cannot be dialled, 100-007 while a call is up
 */
export function callOut(
  platform: Platform,
  session: Session,
  wish: { called: string; caller: string; skillId: number; calldata: string },
  forced?: DialOutcome,
): Call {
  const { called } = wish;
  if (called === '') throw new Refusal('200-023');
  if (!dialable.test(called)) throw new Refusal('200-001');
  refuseOwnCall(platform, session);
  const { workNo } = session;
  const caller = wish.caller === '' ? session.phoneNumber : wish.caller;
  const call = createCall(platform, {
    ...{ ...wish, caller, priority: 0, feature: 7 },
    ...{ placedBy: workNo, outside: [called] },
  });
  const outcome = outcomeOf(called, forced);
  const told = toldOfFailure(platform, outcome, 'AgentEvent_Call_Out_Fail');
  const failed = (): void => endCall(platform, call, 'platform', { workNo, told });
  const rings = (leg: Leg): void => {
    if (platform.site.calledAlerting !== 'never') emitCustomerAlerting(platform, leg);
  };
  lift(platform, session, call, {
    lifted: (leg) =>
      dial(platform, leg.timers, outcome, {
        rings: () => rings(leg),
        answered: () => connect(platform, leg),
        failed,
      }),
    notLifted: outcome === 'notLifted' ? failed : undefined,
  });
  return call;
}

/**
 * The agent calls a colleague by work number.
 * @throws Refusal 200-023 without a number, 200-001 for the own or one that is no work number, 100-007 while a call is
 * up
 */
export function callInner(platform: Platform, session: Session, called: string, forced?: DialOutcome): Call {
  if (called === '') throw new Refusal('200-023');
  const { workNo } = session;
  if (!/^\d{3,6}$/.test(called) || called === workNo) throw new Refusal('200-001');
  refuseOwnCall(platform, session);
  const call = createCall(platform, {
    ...{ caller: workNo, called, skillId: 0, calldata: '', priority: 0, feature: 6 },
    ...{ placedBy: workNo, outside: [] },
  });
  const told = toldOfFailure(platform, forced ?? 'notAnswered', 'AgentEvent_Inside_Call_Fail');
  const failed = (): void => endCall(platform, call, 'platform', { workNo, told });
  lift(platform, session, call, {
    lifted: (leg) => {
      call.offer = { answered: () => connect(platform, leg), failed };
      ringColleague(platform, leg, called, forced);
    },
    notLifted: forced === 'notLifted' ? failed : undefined,
  });
  return call;
}
