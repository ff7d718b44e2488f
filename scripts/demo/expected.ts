/** What the scripted morning sends (simulator/scenarios/morning.ts), and what the windows must make of it. */
import { callers } from '../../simulator/scenarios/callers.ts';

export interface Expected {
  /** Who calls, out of the associated data. */
  readonly person: string;
  /** As a person reads it. */
  readonly number: string;
  readonly region: string;
  readonly queue: string;
  /** Names and values of the associated data. */
  readonly data: readonly (readonly [name: string, value: string])[];
}

/** The agent of practice mode. */
export const agent = { workNo: '1001', phoneNumber: '41001' } as const;
/** A colleague who has a call on hold and another one up, and one whose calls may not be asked for. */
export const colleagues = { talkative: '1002', talkativeName: 'Li Na 李娜', closed: '1003' } as const;
/** The queue from which calls are requested. */
export const requestQueue = 'VIP 贵宾';

/** What the agent is not ready for, by the settings of the tour. */
export const lunch = { code: 201, name: 'Lunch', pinned: true } as const;
/** The colleague who is free. */
export const helper = 'Zhang Wei 张伟';
/** An IVR. */
export const transferTo = 'Self service';
/** A number outside, as it is typed and as it is shown in its own country. */
export const calledOut = { digits: '442079460321', number: '020 7946 0321' } as const;

const sent = (index: number) => callers[index] ?? { caller: '' };
/** The one field that has a label as long as nobody sets others. */
const labelled = ([name, value]: readonly [string, string]): readonly [string, string] => [
  name === 'name' ? 'Name' : name,
  value,
];

export const firstCall: Expected = {
  person: 'Olivia Bennett',
  number: '+44 20 7946 0958',
  region: 'United Kingdom',
  queue: 'Customer service',
  data: Object.entries(JSON.parse(sent(0).calldata ?? '{}') as Record<string, string>).map(labelled),
};

export const secondCall: Expected = {
  person: 'Marcus Reed',
  number: '+1 202 555 0142',
  region: 'United States',
  queue: 'Orders 订单',
  data: [...new URLSearchParams(sent(1).calldata)].map(labelled),
};

/** A number without what was put in to make it readable. */
export const digits = (number: string): string => number.replaceAll(/[^+\d]/g, '');
