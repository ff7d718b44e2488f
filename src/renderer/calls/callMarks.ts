import type { Call } from '../../shared/calls/model.ts';

/** Where a call is shown. */
export type CallPlace = 'card' | 'strip' | 'held' | 'pop';

type Flag = { [Name in keyof Call]: Call[Name] extends boolean ? Name : never }[keyof Call];

/** What is so or not so of a call, and may be shown beside its phase; `isListed` is of how it is known. */
export type CallMark = Exclude<Flag, 'isListed'>;

/** Whether a mark is shown in each place. A new one of a call, or a new place, does not compile without an answer. */
const shown: Readonly<Record<CallMark, Readonly<Record<CallPlace, boolean>>>> = {
  // The queue view, above which the strip stands, follows the request by itself; to answer or hold it is no matter.
  requested: { card: true, strip: false, held: false, pop: false },
};

/** The marks of a call that are shown in a place, in the order of the table. */
export const marksOf = (call: Pick<Call, CallMark>, place: CallPlace): readonly CallMark[] =>
  (Object.keys(shown) as CallMark[]).filter((mark) => call[mark] && shown[mark][place]);
