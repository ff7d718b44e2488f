import { expect, it } from 'vitest';
import { scenarioNames } from '../../../simulator/scenarios/index.ts';
import { practiceScenarios } from '../../../src/shared/contract/mode.ts';

import {
  lessonNames,
  paces as simulatedPaces,
  stepNames,
} from '../../../simulator/scenarios/lessons/courseTypes.ts';
import { lessons as simulatedLessons } from '../../../simulator/scenarios/lessons/index.ts';
import { callsOfLesson, lessons, lessonSteps, paces } from '../../../src/shared/contract/practice/course.ts';

it('has the program offer every scenario that the simulator plays', () => {
  expect(practiceScenarios).toEqual(scenarioNames);
});

it('has the program know the lessons, paces and steps that the simulator has', () => {
  expect([lessons, paces, lessonSteps]).toEqual([lessonNames, simulatedPaces, stepNames]);
});

it.each(lessons)('has the program say how many callers the lesson has: %s', (lesson) => {
  expect(callsOfLesson[lesson]).toBe(simulatedLessons[lesson].calls);
});
