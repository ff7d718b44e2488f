/** Preferences of the whole program: language, look, start. */
import { row } from './preferenceRow.ts';

export const languages = ['system', 'en', 'zh'] as const;
export const themes = ['system', 'light', 'dark'] as const;
/** How much room things have in the main window. */
export const densities = ['comfortable', 'compact'] as const;
/** Size of text and of all that goes by it, percent, from the smallest to the largest. */
export const textSizes = ['90', '100', '110', '125', '150', '175', '200'] as const;
export const generalRows = {
  /** Language of the windows; `system` follows the machine: Chinese where it speaks Chinese, else English. */
  language: row({
    takes: { is: 'oneOf', values: languages },
    startsAs: () => 'system',
    section: 'general',
    lockable: true,
  }),
  theme: row({
    takes: { is: 'oneOf', values: themes },
    startsAs: () => 'system',
    section: 'general',
    lockable: false,
  }),
  /** Percent of the size that everything is drawn for. */
  textSize: row({
    takes: { is: 'oneOf', values: textSizes },
    startsAs: () => '100',
    section: 'general',
    lockable: false,
  }),
  /** See {@link densities}. */
  density: row({
    takes: { is: 'oneOf', values: densities },
    startsAs: () => 'comfortable',
    section: 'general',
    lockable: true,
  }),
  /** The numbering plan of numbers without an international prefix. */
  homeRegion: row({
    takes: { is: 'region' },
    startsAs: ({ homeRegion }) => homeRegion,
    section: 'general',
    lockable: true,
  }),
  /** Whether the program starts when its user logs in to the machine. */
  startAtLogin: row({ takes: { is: 'yesOrNo' }, startsAs: () => false, section: 'general', lockable: true }),
};
