/** English texts of queues and requested calls. */
import type { Operation } from '../../../../shared/contract/operations.ts';

export const queue = {
  title: 'Queues',
  none: 'You are given no queue. Your administrator can change that.',
  column: {
    queue: 'Queue',
    waiting: 'Waiting',
    longest: 'Longest',
    ready: 'Agents ready',
    signedIn: 'Signed in',
  },
  /** In place of a number that is not told. */
  notKnown: '–',
  signedInTo: (queue: string) => `Signed in to ${queue}`,
  atLeastOne: 'Stay in one queue at least. To get no calls, go not ready.',
  differs: 'The gateway has not done all that you asked: the ticks show what it says.',
  notTold: 'The gateway does not tell in which queues you are: the ticks show what you chose.',
  updatedNow: 'Updated just now',
  updated: (ago: string) => `Updated ${ago} ago`,
  lastUpdated: (ago: string) => `Could not be read, last updated ${ago} ago`,
  updating: 'Reading the queues…',
  readingLoads: 'Reading how busy the queues are',
  loadsMissed: 'The queues could not be read just now.',
  /** `time`: minutes and seconds. */
  targetMark: (time: string) => `The mark on the bar is the target of ${time}.`,
  shownNotReady: 'Waiting calls are shown because you are not ready.',
  onlyNotReady: 'The gateway shows waiting calls only while you are not ready.',
  goNotReady: 'Go not ready and look',
  empty: 'Nobody is waiting in this queue.',
  list: 'Waiting calls, oldest first',
  listKeys: 'Arrow keys, Page Up, Page Down, Home and End move from call to call.',
  reading: 'Reading the queue…',
  missed: 'The queue could not be read just now; below is what was known last. It is read again in a moment.',
  notYetRead: 'The queue could not be read yet. It is read again in a moment.',
  waitingCount: (count: number) => (count === 1 ? '1 call waiting' : `${String(count)} calls waiting`),
  leftOut: (count: number) => `${String(count)} of them cannot be shown.`,
  unlisted: (count: number) => `The gateway counts ${String(count)} more here that it does not list.`,
  request: 'Take call',
  requestOf: (caller: string) => `Take call from ${caller}`,
  inRow: { asked: 'Asked', accepted: 'Accepted', here: 'Here' },
  onItsWay: { asked: 'Asked for', accepted: 'Accepted, your phone will ring' },
  putAway: 'Put away. The request stands: if the call is yours, your phone rings all the same.',
  putAwayOf: (who: string) => `Put away the request for ${who}`,
  gone: 'Gone',
  otherUnderWay: 'Another request is under way.',
  waitedFor: 'Waiting for',
  overTarget: 'Over the target',
  unknownWait: 'Waiting time not known',
  state: {
    asked: 'Asking for the call…',
    accepted: 'Accepted. Your phone is about to ring.',
    done: 'The call has arrived.',
    refused: 'The request was refused.',
    unheard: 'What became of the call is not known.',
  } satisfies Record<Operation['state'], string>,
};

/** The queue in which somebody has waited longest, in the shift bar. */
export const worstQueue = {
  waiting: 'waiting',
  longest: 'longest',
  nobody: 'Nobody waiting',
  /** `longest`: minutes and seconds; null: not told. */
  worst: (queue: string, waiting: number, longest: string | null) =>
    `${queue}: ${String(waiting)} waiting${longest === null ? '' : `, longest ${longest}`}`,
};
