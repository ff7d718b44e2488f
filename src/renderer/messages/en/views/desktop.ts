/** English texts of what the desktop lets the program do. */
export const desktop = {
  globalKeys: {
    none: 'No key',
    change: 'Change',
    changeOf: (what: string) => `Change the key: ${what}`,
    press: 'Press the keys …',
    clear: 'Remove',
    clearOf: (what: string) => `Remove the key: ${what}`,
    cancel: 'Esc leaves it as it is.',
    unusable: 'Use Ctrl, Alt or Meta with another key, or F1 to F24.',
    on: 'In effect',
    twice: (other: string) => `“${other}” has the same key: neither has an effect. Choose another one.`,
    refused: 'The system or another program has this key. Choose another one.',
  },
  telLinks: {
    on: 'Such links come here, unless the system is set to another program; Windows asks at the first one.',
    refused: 'The system did not take it: choose Ringside for telephone links in its settings.',
  },
  sound: {
    systemOutput: 'The system’s own',
    notThere: (name: string) => `${name} (not there)`,
    deviceGone: (name: string) =>
      `${name} is not there: what is to be heard comes from the system’s own output until it is back.`,
    failed: 'No sound can be played on this machine: look at its sound settings.',
    test: 'Play a sample',
  },
  notifications: {
    unsupported:
      'This desktop has no notifications: look at this window for missed calls and for your session.',
    refused: (says: string) =>
      `The system did not show the last notification${says === '' ? '' : ` (${says})`}. Allow those of Ringside in its settings.`,
  },
};
