/** Preferences of customer data, queues, reasons and privacy. */
import {
  busyReasonRange,
  dataKeyLength,
  dataNameLength,
  historyDaysRange,
  reasonNameLength,
  waitTargetRange,
} from '../../fields.ts';
import { row } from './preferenceRow.ts';

/** What customer data looks like. */
export const dataRows = {
  /** What the fields of associated data are called, in the order in which they are shown. */
  dataLabels: row({
    takes: { is: 'labels', most: 50, key: dataKeyLength, name: dataNameLength },
    startsAs: () => [{ key: 'name', en: 'Name', zh: '姓名', use: 'name' }],
    section: 'data',
    lockable: true,
  }),
};

/** Queues and reasons. */
export const queueRows = {
  /** Reasons for not being ready, in the order in which they are offered; they go before those that the site names. */
  busyReasons: row({
    takes: { is: 'names', numbers: busyReasonRange, name: reasonNameLength },
    startsAs: () => [],
    section: 'queues',
    lockable: true,
  }),
  /** How long a call should wait in a queue at most, seconds; 0: there is no such target. */
  queueTargetS: row({ takes: waitTargetRange, startsAs: () => 80, section: 'queues', lockable: true }),
  /** Whether the shift bar shows the worst queue at any time, for up to 120 requests an hour more. */
  worstQueueInBar: row({ takes: { is: 'yesOrNo' }, startsAs: () => true, section: 'queues', lockable: true }),
};

/** What others may see, and what is kept. */
export const privacyRows = {
  /** While the screen is locked, pop and notifications say that there is a call, and no more. */
  coverWhenLocked: row({
    takes: { is: 'yesOrNo' },
    startsAs: () => true,
    section: 'privacy',
    lockable: true,
  }),
  /** How many days calls are kept in the history beyond their own, encrypted; 0: for the shift, and not on disk. */
  historyDays: row({ takes: historyDaysRange, startsAs: () => 0, section: 'privacy', lockable: true }),
  /** Signing out removes the history. */
  wipeHistory: row({ takes: { is: 'yesOrNo' }, startsAs: () => false, section: 'privacy', lockable: true }),
};
