import { lessonsScenario } from './lessons/scenario.ts';
import { morning } from './morning.ts';
import { cluster, flaky, oldSite } from './variants.ts';
import type { Scenario } from './scenario.ts';

const scenarios: Record<string, () => Scenario> = {
  lessons: lessonsScenario,
  ...{ morning, flaky, oldSite, cluster },
};

/** Names of the scenarios there are. */
export const scenarioNames: readonly string[] = Object.keys(scenarios);

/** The scenario of that name. @throws RangeError when there is none */
export function scenarioNamed(name: string): Scenario {
  const make = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (make === undefined) throw new RangeError(`scenario must be one of ${scenarioNames.join(', ')}`);
  return make();
}
