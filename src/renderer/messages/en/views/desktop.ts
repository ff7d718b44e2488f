/** English texts of what the desktop lets the program do. */
export const desktop = {
  notifications: {
    unsupported:
      'This desktop has no notifications: look at this window for missed calls and for your session.',
    refused: (says: string) =>
      `The system did not show the last notification${says === '' ? '' : ` (${says})`}. Allow those of Ringside in its settings.`,
  },
};
