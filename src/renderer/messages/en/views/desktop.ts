/** English texts of what the desktop lets the program do. */
export const desktop = {
  sound: {
    deviceGone: (name: string) =>
      `${name} is not there: what is to be heard comes from the system’s own output until it is back.`,
    failed: 'No sound can be played on this machine: look at its sound settings.',
  },
  notifications: {
    unsupported:
      'This desktop has no notifications: look at this window for missed calls and for your session.',
    refused: (says: string) =>
      `The system did not show the last notification${says === '' ? '' : ` (${says})`}. Allow those of Ringside in its settings.`,
  },
};
