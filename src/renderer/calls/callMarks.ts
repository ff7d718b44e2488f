import type { Call } from '../../shared/calls/model.ts';

/** Where a call is shown. */
export type CallPlace = 'desk' | 'tile' | 'pop';

/**
 * How a member of a call is shown: `identity`, what it is known by · `phase`, with what is concluded of that · `party`
 * · `fact`, in the list of facts or as its data · `time`, in a timer or a fact · `line`, in a line of its own ·
 * `notShown`, so far · else it is a mark beside the phase where it is so, told for each place whether it is shown
 * there.
 */
type Shown =
  | 'identity'
  | 'phase'
  | 'party'
  | 'fact'
  | 'time'
  | 'line'
  | 'notShown'
  | Readonly<Record<CallPlace, boolean>>;

/** A new member of a call, whatever its type, does not compile without an answer; nor does a new place. */
const shown = {
  ...{ key: 'identity', callId: 'identity' },
  ...{ phase: 'phase', phaseFrom: 'phase', direction: 'phase', answer: 'phase', end: 'phase' },
  course: 'phase',
  partyName: 'party',
  ...{ caller: 'party', called: 'party', originalCalled: 'party', otherSide: 'party' },
  ...{ callType: 'fact', mediaType: 'fact', mediaAbility: 'fact', skillId: 'fact', skillName: 'fact' },
  ...{ associatedData: 'fact', priority: 'fact', trunkNo: 'fact', loggedOnS: 'fact', unread: 'fact' },
  ...{ phaseSince: 'time', beganAt: 'time', offeredAt: 'time', answeredAt: 'time' },
  ...{ heldSince: 'time', endedAt: 'time' },
  ...{ phoneRole: 'notShown', isTransferred: 'notShown', transferredBy: 'notShown', consultOf: 'notShown' },
  ...{ conference: 'notShown', partners: 'notShown', isListed: 'notShown', wasOffered: 'notShown' },
  transfer: 'line',
  muted: { desk: true, tile: true, pop: false },
  maybeMuted: { desk: true, tile: true, pop: false },
  record: { desk: true, tile: true, pop: false },
  // To answer or hold it is no matter.
  requested: { desk: true, tile: false, pop: false },
} as const satisfies Readonly<Record<keyof Call, Shown>>;

/** What is told of a call beside its phase. */
export type CallMark = {
  [Name in keyof Call]: (typeof shown)[Name] extends string ? never : Name;
}[keyof Call];

const isMark = (name: keyof Call): name is CallMark => typeof shown[name] !== 'string';
const marks = (Object.keys(shown) as (keyof Call)[]).filter(isMark);

/** The marks of a call that are shown in a place, in the order of the table. */
export const marksOf = (call: Pick<Call, CallMark>, place: CallPlace): readonly CallMark[] =>
  marks.filter((mark) => call[mark] && shown[mark][place]);
