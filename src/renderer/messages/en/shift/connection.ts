/** English texts of the connection and certificates. */
import type { Trust } from '../../../../shared/settings/settingsView.ts';

/** What the first run says, too. */
export const firstConnection = {
  gatewayInClear:
    'http: is not encrypted. Anybody on the network can read your password and act in your name. Use https: unless your administrator says that the gateway has nothing else.',
  caFileHint: 'Full path of a PEM file',
};

export const connection = {
  ...firstConnection,
  addressHint: 'For example https://gateway.example:8043; https:// can be left out',
  cmsInClear:
    'http: is not encrypted. Anybody on the network can read the access key and the details of calls. Use https: unless your administrator says that CC-CMS has nothing else.',
  trust: 'How its certificate is trusted',
  trustBy: {
    system: 'By this computer’s own list',
    fingerprint: 'By its fingerprint',
    caFile: 'By a CA file',
  } satisfies Record<Trust['by'], string>,
  fingerprintHint: 'SHA-256, 64 hexadecimal digits. Your administrator has it.',
  useShown: 'Fill in the fingerprint that was shown',
  cms: 'Call details (CC-CMS)',
  cmsUse: 'Look up call details on a CC-CMS',
  keyStored: 'One is stored. Leave empty to keep it.',
  keysWeak: 'This computer has no key store: both keys would only be obscured, not protected.',
  signedHeadersHint: 'Names separated by commas; most sites sign host alone',
  save: 'Save connection',
  saved: 'Connection saved.',
  signOutFirst: 'Sign out to change the connection.',
  signOutAndChange: 'Sign out and change the connection',
  none: 'No gateway is set up.',
};

export const certificate = {
  shown: 'Fingerprint (SHA-256) that was shown',
  compare: 'Compare it with the one from your administrator, digit by digit. If they differ, do not go on.',
  open: 'Go to the connection settings',
};
