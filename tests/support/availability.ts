import type { Availability } from '../../src/shared/contract/availability.ts';
import type { Activity } from '../../src/shared/domain.ts';

/** An agent who does this, of whom nothing else is known. */
export const doing = (now: Activity, over: Partial<Availability> = {}): Availability => ({
  now,
  reason: null,
  forced: false,
  next: null,
  until: null,
  since: null,
  ...over,
});
