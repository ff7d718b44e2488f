/** English texts of the rows of the settings that are no preferences. */
import type { OtherRow } from '../../../settings/sections/otherRows.ts';

/** Each row's name, one sentence, and by which other words somebody may look for it. */
export const others = {
  gateways: ['Gateway address', 'Where you sign in.', 'server host url https port'],
  trust: [
    'How its certificate is trusted',
    'By this computer’s own list, by its fingerprint, or by a CA file.',
    'tls ssl certificate fingerprint authority pem security',
  ],
  cms: [
    'Call details (CC-CMS)',
    'Where the details of a colleague’s call come from.',
    'access key secret key vdn ccId signed headers',
  ],
  version: ['About Ringside', 'Which version and build this is.', 'release licences number update'],
} satisfies Record<OtherRow, readonly [name: string, sentence: string, also: string]>;
