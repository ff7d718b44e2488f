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
  test: [
    'Test the connection',
    'What answers at the address, and whether it is trusted.',
    'check try probe diagnostics',
  ],
  cms: [
    'Call details (CC-CMS)',
    'Where the details of a colleague’s call come from.',
    'access key secret key vdn ccId signed headers',
  ],
  lesson: [
    'Practice',
    'Lessons with simulated calls, at a pace that you choose.',
    'practise training learn lesson course simulator try',
  ],
  version: ['Version', 'Which version and build this is.', 'about release number update newer'],
  runsOn: [
    'Runs on',
    'The runtime and the system.',
    'about electron chromium node windows linux macos computer',
  ],
  gateway: ['Gateway', 'With which gateway the program works.', 'diagnostics address server'],
  settingsFile: ['Settings file', 'Where what you set is kept.', 'diagnostics json path folder'],
  policyFile: ['Policy file', 'Where what your organisation sets is kept.', 'diagnostics policy locked path'],
  licences: [
    'Licences',
    'Whose code is in Ringside, under which licences, and where its sources are.',
    'copyright notices open source third party',
  ],
  log: [
    'Log',
    'What the program did; numbers, names and passwords are left out.',
    'diagnostics logs error trouble support file',
  ],
  forAdmin: [
    'For your administrator',
    'All of this as text, to be pasted into a message.',
    'diagnostics copy report help support',
  ],
} satisfies Record<OtherRow, readonly [name: string, sentence: string, also: string]>;
