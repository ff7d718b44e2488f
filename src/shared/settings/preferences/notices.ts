/** Preferences of sound and notifications. */
import { noticeKinds } from '../noticeKinds.ts';
import { row } from './preferenceRow.ts';

export const noticeRows = {
  /** Of what the system's notifications tell. That no calls come is told whatever is set. */
  noticeKinds: row({
    takes: { is: 'someOf', values: noticeKinds },
    startsAs: () => noticeKinds,
    section: 'sound',
    lockable: true,
  }),
  /** Whether a call that rings is notified of through the system's do-not-disturb, where the system allows that. */
  noticesUrgent: row({ takes: { is: 'yesOrNo' }, startsAs: () => false, section: 'sound', lockable: true }),
};
