import { expect, it } from 'vitest';
import { scenarioNames } from '../../../simulator/scenarios/index.ts';
import { practiceScenarios } from '../../../src/shared/contract/mode.ts';

it('has the program offer every scenario that the simulator plays', () => {
  expect(practiceScenarios).toEqual(scenarioNames);
});
