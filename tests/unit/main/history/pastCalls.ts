/** Calls of a history, complete, with the members laid over that a test names. */
import type { PastCall } from '../../../../src/shared/history/pastCall.ts';

/** 2026-07-20 12:00, by the machine's time zone. */
export const noon = new Date(2026, 6, 20, 12).getTime();

export const party = (raw: string) => ({ raw, display: raw, regionCode: null });

export const past = (overrides: Partial<PastCall> = {}): PastCall => ({
  id: overrides.at ?? noon,
  key: '',
  callId: null,
  direction: 'inbound',
  otherSide: 'caller',
  requested: false,
  party: party('+442079460958'),
  own: party('60015'),
  partyName: null,
  skillId: null,
  skillName: 'Customer service',
  at: noon,
  beganAt: (overrides.at ?? noon) - 10_000,
  answeredAt: (overrides.at ?? noon) + 5000,
  endedAt: (overrides.at ?? noon) + 65_000,
  end: 'releasedByCaller',
  holdMs: 0,
  longestHoldMs: 0,
  transferredTo: null,
  associatedData: null,
  note: '',
  ...overrides,
});

/** One that nobody answered in time. */
export const missed = (overrides: Partial<PastCall> = {}): PastCall =>
  past({ answeredAt: null, end: 'missed', ...overrides });

const e164 = '+442079460958';
/** The forms in which this number may come to a desk in its own country. */
export const formsOfOne = [e164, '02079460958', '00442079460958', 'sip:+442079460958@10.1.1.4'] as const;

/** A numbering plan that knows one number. */
export const numberForms = () => (raw: string) =>
  formsOfOne.some((one) => one === raw)
    ? { e164, national: '02079460958', digits: raw.replace(/\D/g, '') }
    : { e164: '', national: '', digits: raw.replace(/\D/g, '') };
