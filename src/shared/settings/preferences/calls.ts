/** Preferences of calls and of the pop. */
import { holdLimitRange, plusPrefixLength } from '../../fields.ts';
import { row } from './preferenceRow.ts';

/** How long after-call work lasts until the program ends it, seconds; `off`: until the agent does. */
export const wrapUpLengths = ['off', '30', '60', '90', '120', '180', '300'] as const;
export const popCorners = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;

/** How much the pop shows of a call: `small`: who calls and two facts. */
export const popSizes = ['small', 'usual'] as const;

/** How long a call rings before the platform takes it back, seconds; 0: not known. No interface tells it. */
export const ringTimes = ['0', '10', '15', '20', '30', '45', '60'] as const;

export const callRows = {
  /** Whether the pop comes when a call rings. Without it sound, notification, tray and window tell of the call. */
  pop: row({ takes: { is: 'yesOrNo' }, startsAs: () => true, section: 'calls', lockable: true }),
  /** The corner of the display's work area in which the pop appears. */
  popCorner: row({
    takes: { is: 'oneOf', values: popCorners },
    startsAs: () => 'bottomRight',
    section: 'calls',
    lockable: true,
  }),
  /** See {@link popSizes}. */
  popSize: row({
    takes: { is: 'oneOf', values: popSizes },
    startsAs: () => 'usual',
    section: 'calls',
    lockable: true,
  }),
  /** By it the pop shows how much of the ringing is left. */
  ringTime: row({
    takes: { is: 'oneOf', values: ringTimes },
    startsAs: () => '20',
    section: 'calls',
    lockable: true,
  }),
  /** Whether `tel:` links of other programs come to this one, which asks before it calls. */
  telLinks: row({ takes: { is: 'yesOrNo' }, startsAs: () => false, section: 'calls', lockable: true }),
  /** Whether the bar is on the screen: at any time, or else as long as a call is up that has been answered. */
  bar: row({ takes: { is: 'yesOrNo' }, startsAs: () => false, section: 'calls', lockable: true }),
  barAfterAnswer: row({ takes: { is: 'yesOrNo' }, startsAs: () => false, section: 'calls', lockable: true }),
  /** What is dialled in place of a leading plus sign; empty: nothing. */
  plusPrefix: row({ takes: plusPrefixLength, startsAs: () => '', section: 'calls', lockable: true }),
  /** True: ready again after a call; false: wrap-up after a call (`autoenteridle`, docs/gateway.md §2). */
  autoEnterReady: row({
    takes: { is: 'yesOrNo' },
    startsAs: () => true,
    section: 'calls',
    lockable: true,
    effect: 'signIn',
  }),
  /** See {@link wrapUpLengths}. */
  wrapUpLength: row({
    takes: { is: 'oneOf', values: wrapUpLengths },
    startsAs: () => '60',
    section: 'calls',
    lockable: true,
  }),
  /** True: sign in ready; false: sign in busy (`status` 4 or 3, docs/gateway.md §2). */
  startReady: row({
    takes: { is: 'yesOrNo' },
    startsAs: () => true,
    section: 'calls',
    lockable: true,
    effect: 'signIn',
  }),
  /** After how long on hold a call is shown in amber and heard once, and after how long in red, s; 0: never. */
  holdAmberS: row({ takes: holdLimitRange, startsAs: () => 120, section: 'calls', lockable: true }),
  holdRedS: row({ takes: holdLimitRange, startsAs: () => 240, section: 'calls', lockable: true }),
  /** True: the desk phone is linked to the platform, and answered by `phonepickup` (docs/gateway.md §5). */
  linkedPhone: row({
    takes: { is: 'yesOrNo' },
    startsAs: () => false,
    section: 'calls',
    lockable: true,
    effect: 'signIn',
  }),
};
