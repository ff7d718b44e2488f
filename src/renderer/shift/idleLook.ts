import type { IconNode } from 'lucide';
import type { readyIn } from '../../shared/contract/sessionQuestions.ts';
import type { Activity } from '../../shared/domain.ts';
import type { Tone } from '../calls/phaseLook.ts';
import { activityIcons, activityTones } from './activityIcons.ts';

/**
 * How the agent's state is shown while no call is known: whether calls can come, or the state says that there is one.
 * `readiness`: how far a ready agent is ready.
 */
export const idleLook = (
  activity: Activity,
  readiness: ReturnType<typeof readyIn>,
): { readonly icon: IconNode; readonly tone: Tone } => ({
  icon: activityIcons[activity],
  tone: activity === 'ready' && readiness !== 'some' ? 'plain' : activityTones[activity],
});
