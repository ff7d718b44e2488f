/** Who works at the site of practice mode, in which queues, and what the colleagues do. */
import type { AgentOption } from '../options/agentOptions.ts';
import type { CallWish } from '../control/placing.ts';
import type { Skill } from '../platform/model/site.ts';
import { randomBetween } from '../random.ts';
import { colleaguesCallers } from './callers.ts';
import type { Stage } from './scenario.ts';

/** How long a colleague's call lasts, ms. */
const talksMs = [200_000, 320_000] as const;

const talkative = '1002';
const closed = '1003';
/** The colleague who has nothing to do. */
export const free = '1004';
/** The queue whose calls are requested. */
export const requestQueue = 3;

const skillIds = [1, 2, requestQueue];
const password = 'practice';

/** Agent 1001 practises; 1002 has calls, 1003's calls may not be asked for, 1004 is free. */
export const cast: AgentOption[] = [
  { workNo: '1001', name: 'Alex Morgan', password, phoneNumber: '41001', skillIds },
  { workNo: talkative, name: 'Li Na 李娜', password, phoneNumber: '41002', skillIds },
  { workNo: closed, name: 'Tom Baker', password, phoneNumber: '41003', skillIds, closedToQueries: true },
  { workNo: free, name: 'Zhang Wei 张伟', password, phoneNumber: '41004', skillIds },
];

export const skills: Skill[] = [
  { id: 1, name: 'Customer service' },
  { id: 2, name: 'Orders 订单' },
  { id: requestQueue, name: 'VIP 贵宾', onRequestOnly: true },
];

/** Colleagues are there, and two of them have calls as long as nobody signs in as one of them. */
export function playColleagues(stage: Stage): void {
  let next = 0;
  const caller = (): CallWish => {
    next += 1;
    return colleaguesCallers[(next - 1) % colleaguesCallers.length] ?? { caller: 'anonymous' };
  };
  const keepTalking = (workNo: string): void => {
    // Whoever signs in as the colleague ends the play for this one.
    if (stage.session(workNo)?.attended !== false) return;
    const { callId } = stage.connectColleague(workNo, caller());
    stage.after(randomBetween(stage.random, ...talksMs), () => {
      if (stage.session(workNo)?.attended !== false) return;
      stage.callerHangsUp(callId);
      keepTalking(workNo);
    });
  };
  for (const workNo of [talkative, closed, free]) stage.signInColleague(workNo);
  stage.connectColleague(talkative, caller());
  stage.holdColleague(talkative);
  keepTalking(talkative);
  keepTalking(closed);
}
