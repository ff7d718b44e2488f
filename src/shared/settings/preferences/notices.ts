/** Preferences of sound and notifications. */
import { noticeKinds, soundKinds } from '../noticeKinds.ts';
import { row } from './preferenceRow.ts';

export const ringTones = ['off', 'classic', 'soft', 'bright'] as const;

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
  /** What is heard while a call rings. The phone rings by itself, so that it begins with nothing. */
  ringTone: row({
    takes: { is: 'oneOf', values: ringTones },
    startsAs: () => 'off',
    section: 'sound',
    lockable: true,
  }),
  /** Of what a signal is heard. */
  soundKinds: row({
    takes: { is: 'someOf', values: soundKinds },
    startsAs: () => ['hold'] as const,
    section: 'sound',
    lockable: true,
  }),
  /** Percent. */
  soundVolume: row({
    takes: { is: 'integer', min: 0, max: 100 },
    startsAs: () => 70,
    section: 'sound',
    lockable: true,
  }),
  /** The name of the output; empty: the system's own. */
  soundDevice: row({
    takes: { is: 'text', minLength: 0, maxLength: 200 },
    startsAs: () => '',
    section: 'sound',
    lockable: false,
  }),
  /** No sound at all. */
  quiet: row({ takes: { is: 'yesOrNo' }, startsAs: () => false, section: 'sound', lockable: false }),
};
