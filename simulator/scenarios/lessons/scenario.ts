import type { Scenario } from '../scenario.ts';
import { cast, playColleagues, skills } from '../cast.ts';
import { courseOn } from './course.ts';

/**
 * The site at which practice trains: nothing comes by itself before a lesson is begun. Calls outlive a session that is
 * lost, as phones do a gateway that restarts; a phone is lifted soon, so that nobody waits to answer.
 */
export function lessonsScenario(): Scenario {
  return {
    ...{ agents: cast, skills, site: { takeOver: 'keepsCalls', alertingToOffhookMs: 500 } },
    start: (stage) => {
      playColleagues(stage);
      return courseOn(stage);
    },
  };
}
