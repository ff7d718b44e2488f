/**
 * Everything that an administrator's policy file can say: one row each, of which the check of the file is made,
 * its JSON Schema and docs/policy.md.
 */
import {
  ccIdRange,
  addressShape,
  caFileShape,
  fingerprintShape,
  mostQueues,
  signableHeaders,
  skillIdShape,
  vdnRange,
} from '../../../shared/fields.ts';
import { isSkillId, toInteger } from '../../../shared/ids.ts';
import {
  toCaFilePath,
  toCmsAddress,
  toFingerprint,
  toGatewayAddress,
  toSignedHeaders,
} from '../../../shared/settings/connection.ts';
import { lockableParts } from '../../../shared/settings/policyView.ts';
import type { PreferenceName } from '../../../shared/settings/preferences.ts';
import type { Trust } from '../../../shared/settings/settingsView.ts';
import {
  type Form,
  field,
  list,
  members,
  optional,
  orNull,
  single,
  type ValueOf,
  variant,
  yesOrNo,
} from './forms.ts';
import { policyPreferenceNames, preferenceRow, type Row, type Words } from './preferenceRows.ts';

const trust = variant('by', {
  system: {},
  fingerprint: { fingerprint: field(fingerprintShape, toFingerprint) },
  caFile: { path: field(caFileShape, toCaFilePath) },
}) as Form<Trust>;
const header = field(signableHeaders, (given) => toSignedHeaders([given])[0]);
const cms = orNull(
  members({
    address: field(addressShape, toCmsAddress),
    ccId: field(ccIdRange, (given) =>
      typeof given === 'number' ? toInteger(given, 'ccId', ccIdRange) : undefined,
    ),
    vdn: field(vdnRange, (given) =>
      typeof given === 'number' ? toInteger(given, 'vdn', vdnRange) : undefined,
    ),
    signedHeaders: optional(list(header, { min: 1, max: signableHeaders.values.length, keyOf: String }), [
      'host',
    ]),
    trust: optional(trust, { by: 'system' }),
  }),
  'no CC-CMS',
);

/** `https:` alone, with a host, and nothing that only one person should know. */
const webAddress = single(
  { is: 'webAddress' },
  { type: 'string', maxLength: 1000, pattern: '^https://[^\\s@]+$' },
  (given) => {
    if (typeof given !== 'string' || given.length > 1000 || !URL.canParse(given)) return undefined;
    const { protocol, username, password } = new URL(given);
    return protocol === 'https:' && username === '' && password === '' ? given : undefined;
  },
);
const host = single(
  { is: 'host' },
  { type: 'string', maxLength: 253, pattern: '^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$' },
  (given) =>
    typeof given === 'string' && given.length <= 253 && /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(given)
      ? given.toLowerCase()
      : undefined,
);

const later = 'accepted, has no effect in this version';

const row = <Value>(form: Form<Value>, given: Words & { idle?: string }): Row<Value> => ({
  form,
  lockable: false,
  idle: null,
  ...given,
});

const ownRows = {
  gateways: row(list(field(addressShape, toGatewayAddress), { min: 1, max: 2, keyOf: String }), {
    means:
      'Address of the gateway, and of a second one, which is tried at a sign-in where the first cannot be reached. Port 8043 where none is named. Both are trusted alike.',
    example: ['https://gw1.example.com:8043', 'https://gw2.example.com:8043'],
  }),
  trust: row(trust, {
    means:
      "How the gateways' certificate is trusted: by the machine's own list, by its SHA-256 fingerprint, or by a PEM file of authorities.",
    example: { by: 'caFile', path: 'C:\\ProgramData\\Company\\ca.pem' },
  }),
  cms: row(cms, {
    means:
      'CC-CMS, from which call details come, with call centre and VDN. Its keys are entered on each machine.',
    example: { address: 'https://cms.example.com', ccId: 1, vdn: 2, trust: { by: 'system' } },
  }),
  signingService: row(webAddress, {
    means: 'Address of a service that signs requests to CC-CMS, so that no machine has the keys.',
    example: 'https://sign.example.com/c2',
    idle: later,
  }),
  queues: row(
    list(
      field(skillIdShape, (given) => (isSkillId(given) ? given : undefined)),
      { min: 1, max: mostQueues, keyOf: String },
    ),
    {
      means:
        'The queues that agents sign in to, by their skill IDs in quotes; without it every configured one.',
      example: ['7', '12'],
    },
  ),
  crmHosts: row(list(host, { max: 50, keyOf: String }), {
    means:
      'The hosts that pages of a CRM may be opened on, those of agents as those of `crmTemplates`; without it, any.',
    example: ['crm.example.com'],
  }),
  forbidRememberedPasswords: row(yesOrNo, {
    means: 'True: no password is kept, and one that was kept is removed. It holds, whatever is locked.',
    example: true,
  }),
  hidePractice: row(yesOrNo, {
    means: 'True: there is no practice mode. It holds, whatever is locked.',
    example: true,
  }),
  allowPlainHttp: row(yesOrNo, {
    means:
      'False: addresses that begin with http: are refused, of the gateway as of CC-CMS. Without it they are allowed, with a warning in the window. It holds, whatever is locked.',
    example: false,
  }),
  updateNotice: row(webAddress, {
    means:
      'Address at which the program looks for a newer version, to say that there is one; without it, it does not look.',
    example: 'https://intranet.example.com/ringside/latest.json',
  }),
};

type OwnRows = typeof ownRows;
type OwnName = keyof OwnRows;
/** The name of a member of the policy file, besides `locked`. */
export type PolicyName = OwnName | PreferenceName;
/** What of a file could be read. */
export type PolicyValues = { readonly [Name in OwnName]?: ValueOf<OwnRows[Name]['form']> } & {
  readonly [Name in PreferenceName]?: unknown;
};

const isLockablePart = (name: string): boolean => lockableParts.some((part) => part === name);

/** In the order in which documents have them. */
export const policyTable: Readonly<Record<string, Row<unknown>>> = Object.fromEntries([
  ...Object.entries(ownRows).map(
    ([name, given]) => [name, { ...given, lockable: isLockablePart(name) }] as const,
  ),
  ...policyPreferenceNames.map((name) => [name, preferenceRow(name)] as const),
]);

export const policyNames = Object.keys(policyTable) as readonly PolicyName[];
/** What `locked` may name. */
export const lockNames = policyNames.filter((name) => policyTable[name]?.lockable === true);
