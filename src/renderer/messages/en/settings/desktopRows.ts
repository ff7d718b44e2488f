/** English texts of the settings of what the desktop lets the program do: keys, links and sounds. */
export const desktopRows = {
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
    owned: {
      system: (key: string) => `The system needs ${key} itself. Choose another one, such as Ctrl+Shift+F8.`,
      programs: (key: string) =>
        `Other programs need ${key}, such as to copy or to reload. Choose another one, such as Ctrl+Shift+F8.`,
      alt: (key: string) =>
        `This window or the menus of other programs need ${key}. Choose another one, such as Ctrl+Shift+F8.`,
    },
    refused: 'The system or another program has this key. Choose another one.',
  },
  telLinks: {
    on: 'Such links come here, unless the system is set to another program; Windows asks at the first one.',
    refused: 'The system did not take it: choose Ringside for telephone links in its settings.',
  },
  sound: {
    systemOutput: 'The system’s own',
    notThere: (name: string) => `${name} (not there)`,
    test: 'Play a sample',
  },
};
