import type { CallMoment } from '../../src/main/session/calls/moment.ts';
import { noHabitsSeen } from '../../src/main/session/calls/report/gatewayHabits.ts';
import type { PartyNumber } from '../../src/shared/calls/model.ts';

/** A numbering plan of which a test sees that it was asked. */
export const describeNumber = (raw: string): PartyNumber => ({ raw, display: `<${raw}>`, regionCode: null });

/** A moment at which nothing is known but the time. */
export const callMoment = (overrides: Partial<CallMoment> = {}): CallMoment => ({
  at: 1_000_000,
  serial: 1,
  describeNumber,
  clockOffsetMs: null,
  lostCalls: [],
  habits: noHabitsSeen,
  endedIds: new Map(),
  activity: 'busy',
  own: null,
  expected: null,
  releasing: new Set(),
  notes: [],
  ...overrides,
});
