/** English texts of queues and requested calls. */
import type { Operation } from '../../../../shared/contract/operations.ts';

export const queue = {
  title: 'Queue',
  choose: 'Queue to look at',
  placeholder: 'Choose a queue',
  none: 'You are not signed in to any queue.',
  empty: 'Nobody is waiting in this queue.',
  list: 'Waiting calls, oldest first',
  listKeys: 'Arrow keys, Page Up, Page Down, Home and End move from call to call.',
  reading: 'Reading the queue…',
  readAgo: 'Read',
  /** Followed by how long ago, as the one before: the list could not be read since. */
  lastRead: 'Last read',
  missed: 'The queue could not be read just now; below is what was known last. It is read again in a moment.',
  notYetRead: 'The queue could not be read yet. It is read again in a moment.',
  waitingCount: (count: number) => (count === 1 ? '1 call waiting' : `${String(count)} calls waiting`),
  leftOut: (count: number) => `${String(count)} of them cannot be shown.`,
  request: 'Take call',
  requestOf: (caller: string) => `Take call from ${caller}`,
  inRow: { asked: 'Asked', accepted: 'Accepted' },
  onItsWay: { asked: 'Asked for', accepted: 'Accepted, your phone will ring' },
  gone: 'Gone',
  otherUnderWay: 'Another request is under way.',
  waitedFor: 'Waiting for',
  unknownWait: 'Waiting time not known',
  state: {
    asked: 'Asking for the call…',
    accepted: 'Accepted. Your phone is about to ring.',
    done: 'The call has arrived.',
    refused: 'The request was refused.',
    unheard: 'What became of the call is not known.',
  } satisfies Record<Operation['state'], string>,
};
