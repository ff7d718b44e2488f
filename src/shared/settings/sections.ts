/** The parts of the settings window, in the order in which it lists them. */
export const settingsSections = [
  'general',
  'calls',
  'sound',
  'shortcuts',
  'data',
  'crm',
  'queues',
  'connection',
  'privacy',
  'practice',
  'about',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** Fingerprints of certificates that were refused, offered to be filled in, never taken over by themselves. */
export interface ShownFingerprints {
  readonly gateway: string | null;
  readonly cms: string | null;
}

/** Where the settings are to be opened. */
export interface AskedSettings {
  /** Null: wherever they are. */
  readonly section: SettingsSection | null;
  readonly shownFingerprints: ShownFingerprints;
}

/** Wherever they are. */
export const anywhere: AskedSettings = { section: null, shownFingerprints: { gateway: null, cms: null } };
