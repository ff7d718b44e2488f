import { Refusal } from '../../../resultCodes.ts';
import { emit } from '../../agents/eventQueue.ts';
import type { Leg } from '../../model/call.ts';
import type { Platform } from '../../platform.ts';
import { emitCustomerAlerting } from '../arrive.ts';
import { dial, dialable, outcomeOf, type DialOutcome } from '../dial.ts';
import { endCall } from '../end.ts';
import { putOnHold, talkAgain } from '../hold.ts';
import { sessionOf, setLegState } from '../legs.ts';
import { shrink, tellTalking } from '../parties.ts';

/** mode of a transfer to the outside (docs/gateway.md §11). */
const modes = { '1': 'release', '2': 'success', '3': 'talk', '4': 'threeParty' } as const;

/** callfeature of a conference (docs/gateway.md §7). */
const conferenceFeature = 53;

/**
 * Hands the call to a number outside. Talking to the target first, the agent completes the transfer by releasing.
 * @throws Refusal 200-012 for another mode or a call out in mode 1, 200-001 for a number that cannot be dialled
 */
export function transferOutside(
  platform: Platform,
  leg: Leg,
  wish: { number: string; mode: string; holdFlag: boolean | null },
  forced: DialOutcome | undefined,
): void {
  const { number } = wish;
  const mode = Object.hasOwn(modes, wish.mode) ? modes[wish.mode as keyof typeof modes] : undefined;
  const { call, workNo } = leg;
  if (mode === undefined || (mode === 'release' && call.feature === 7)) throw new Refusal('200-012');
  if (!dialable.test(number)) throw new Refusal('200-001');
  if (mode === 'release') {
    endCall(platform, call, 'agent', { workNo });
    return;
  }
  const talksToTarget = mode !== 'success';
  if (mode === 'talk' || (mode === 'threeParty' && wish.holdFlag !== false)) putOnHold(platform, leg);
  // The waits are those of the agent's part: they end when the agent or the caller leaves.
  const cancel = (): void => {
    platform.cancel(leg.timers);
    takeBack(platform, leg, number);
  };
  call.transfer = { workNo, talksToTarget, cancel };
  const tell = (result: number): void => {
    const session = sessionOf(platform, leg);
    emit(platform, session, 'AgentEvent_TransOutResult', { result }, call.callId);
  };
  dial(platform, leg.timers, outcomeOf(number, forced), {
    rings: () => {
      if (platform.site.transferAlerting)
        emitCustomerAlerting(platform, leg, { phoneNumber: number, workNo: '' });
    },
    answered: () => {
      tell(0);
      if (mode === 'success') endCall(platform, call, 'agent', { workNo });
      else if (mode === 'talk') setLegState(platform, leg, 'talking');
      else bringIn(platform, leg, number);
    },
    failed: () => {
      tell(1);
      takeBack(platform, leg, number);
    },
  });
}

/** The target talks with the customer and the agent. */
function bringIn(platform: Platform, leg: Leg, number: string): void {
  const { call } = leg;
  call.outside.push(number);
  setLegState(platform, leg, 'talking');
  call.feature = conferenceFeature;
  const content = { callid: call.callId, partner: `1,${number}` };
  emit(platform, sessionOf(platform, leg), 'AgentEvent_Conference', content, call.callId);
  if (platform.site.talkingFollows) tellTalking(platform, call);
}

/** The agent is with the customer again, without the target. */
function takeBack(platform: Platform, leg: Leg, number: string): void {
  const { call } = leg;
  const talkedToTarget = call.transfer?.talksToTarget === true;
  call.transfer = null;
  if (call.outside.length > 1) {
    call.outside = call.outside.filter((each, index) => index === 0 || each !== number);
    shrink(platform, call, null);
  } else if (talkedToTarget) talkAgain(platform, leg);
}
