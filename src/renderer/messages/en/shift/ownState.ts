/** English texts of after-call work, of what comes after a call, and of what is to be read. */
export const ownState = {
  afterCall: {
    word: 'After-call work',
    left: 'left',
    finish: 'Finish',
    more: '+30 s',
    moreLong: '30 seconds more',
    /** Said once, so early that there is time to ask for more. */
    endsSoon: (seconds: number) => `After-call work ends in ${String(seconds)} seconds.`,
  },
  next: {
    label: 'Next:',
    asked: (state: string) => `After this call: ${state}. Asked for, not accepted so far.`,
    accepted: (state: string) => `After this call: ${state}`,
    cancelled: (state: string) => `${state} is taken back as soon as the gateway answers.`,
    cancel: (state: string) => `Take back: ${state}`,
  },
  missed: {
    at: (time: string) => `Missed ${time}`,
    setNotReady: 'You were set to Not ready',
    readyAgain: 'Ready again',
    read: (who: string) => `Read: missed call from ${who}`,
  },
  forced: {
    title: {
      busy: 'You were set to Not ready',
      ready: 'You were set to Ready',
      other: 'Your state was set for you',
    },
    at: (time: string) => `${time}, by a supervisor or the gateway`,
    read: 'Read',
  },
  /** Said to screen readers when it happens. */
  unreadNow: (what: string, when: string) => `${what}. ${when}.`,
  reach: {
    noContact: 'No contact with the gateway. Trying again.',
    /** In the light, in few words. */
    signingIn: 'Signing in again',
    signingInAgain: 'Ringside is signing you in again by itself.',
    inDoubt: 'Contact in doubt',
    doubtful: 'Contact with the gateway is in doubt: what it sends cannot be read. Trying again.',
    /** What to do about these while it is tried again anyway. */
    ifItStays: {
      protocol: 'If it stays so, tell your administrator.',
      timeout: 'If it stays so, check the network.',
    },
    signsOutIn: 'signs you out in',
    signedOut: 'perhaps signed out by now',
    inCall: 'Your call goes on in the phone.',
    heard: 'The gateway answered',
    ago: 'ago',
  },
  password: {
    change: 'Change password',
    title: 'New password',
    demanded: 'The platform asks for another password for your work number.',
    present: 'Present password',
    next: 'New password',
    again: 'New password again',
    missing: 'Give the present password.',
    /** @param most characters */
    length: (most: number) => `1 to ${String(most)} characters.`,
    same: 'This is the present password.',
    differs: 'Both must be the same.',
    later: 'Later',
    unsure:
      'Whether the password was changed is not known. If the new one does not work, the present one holds.',
  },
  queues: {
    open: 'My queues',
    count: (some: number, all: number) => `${String(some)} of ${String(all)}`,
  },
  /** The lengths of a break are offered again while there is one. */
  restMore: (minutes: number) => `${String(minutes)} minutes more`,
};
