/** What is typed into the connection form, and what becomes of it. */
import {
  toAccessKey,
  toCaFilePath,
  toCmsAddress,
  toFingerprint,
  toGatewayAddress,
  toSecretKey,
  toSignedHeaders,
} from '../../../shared/settings/connection.ts';
import { type FieldName, passes } from '../../../shared/errors.ts';
import { type Allowed, ccIdRange, fields, vdnRange } from '../../../shared/fields.ts';
import { toInteger } from '../../../shared/ids.ts';
import type { CmsKeys, Connection, SettingsView, Trust } from '../../../shared/settings/settingsView.ts';

/** What of a connection the organisation may lock. */
export const lockableConnection = ['gateways', 'trust', 'cms'] as const;

/** The form's fields as they are typed: numbers are texts, and what does not apply is kept for when it does again. */
export interface Draft {
  gatewayAddress: string;
  gatewayTrust: Trust['by'];
  gatewayFingerprint: string;
  gatewayCaFile: string;
  useCms: boolean;
  cmsAddress: string;
  ccId: string;
  vdn: string;
  accessKey: string;
  secretKey: string;
  signedHeaders: string;
  cmsTrust: Trust['by'];
  cmsFingerprint: string;
  cmsCaFile: string;
}

/** The fields that something can be typed into, and that can be out of order. */
export type DraftField = Exclude<keyof Draft, 'gatewayTrust' | 'cmsTrust' | 'useCms'>;
/** What the fields that are not in order take. */
export type DraftErrors = Partial<Record<DraftField, Allowed>>;

const fingerprintOf = (trust: Trust | undefined): string =>
  trust?.by === 'fingerprint' ? trust.fingerprint : '';
const caFileOf = (trust: Trust | undefined): string => (trust?.by === 'caFile' ? trust.path : '');

/** The form for a connection that is set, or an empty one. */
export function draftOf(connection: Connection | null): Draft {
  const cms = connection?.cms ?? null;
  return {
    gatewayAddress: connection?.gatewayAddress ?? '',
    gatewayTrust: connection?.trust.by ?? 'system',
    gatewayFingerprint: fingerprintOf(connection?.trust),
    gatewayCaFile: caFileOf(connection?.trust),
    useCms: cms !== null,
    cmsAddress: cms?.address ?? '',
    ccId: cms === null ? '' : String(cms.ccId),
    vdn: cms === null ? '' : String(cms.vdn),
    accessKey: '',
    secretKey: '',
    signedHeaders: cms?.signedHeaders.join(', ') ?? 'host',
    cmsTrust: cms?.trust.by ?? 'system',
    cmsFingerprint: fingerprintOf(cms?.trust),
    cmsCaFile: caFileOf(cms?.trust),
  };
}

const headersOf = (typed: string): readonly string[] =>
  typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((name) => name !== '');

// The checks that the program makes itself.
const isGatewayAddress = passes(toGatewayAddress);
const isCmsAddress = passes(toCmsAddress);
const isFingerprint = passes(toFingerprint);
const isCaFile = passes((typed) => toCaFilePath(typed.trim()));
const isCcId = passes((typed) => toInteger(typed.trim(), 'ccId', ccIdRange));
const isVdn = passes((typed) => toInteger(typed.trim(), 'vdn', vdnRange));
const isAccessKey = passes((typed) => toAccessKey(typed.trim()));
const isSecretKey = (typed: string): boolean => typed.trim() !== '' && passes(toSecretKey)(typed);
const areSignedHeaders = passes((typed) => toSignedHeaders(headersOf(typed)));
const fingerprint = fields.certificateFingerprint;

/** Every field that is not in order, with what it takes. `stored`: an empty key keeps the one that is. */
export function checkDraft(draft: Draft, stored: SettingsView['cmsKeysStored']): DraftErrors {
  const { useCms, gatewayTrust, cmsTrust, accessKey, secretKey } = draft;
  const gateway: readonly (readonly [DraftField, boolean, Allowed])[] = [
    ['gatewayAddress', isGatewayAddress(draft.gatewayAddress), fields.gatewayAddress],
    [
      'gatewayFingerprint',
      gatewayTrust !== 'fingerprint' || isFingerprint(draft.gatewayFingerprint),
      fingerprint,
    ],
    ['gatewayCaFile', gatewayTrust !== 'caFile' || isCaFile(draft.gatewayCaFile), fields.caFile],
  ];
  const cms: typeof gateway = [
    ['cmsAddress', isCmsAddress(draft.cmsAddress), fields.cmsAddress],
    ['ccId', isCcId(draft.ccId), fields.ccId],
    ['vdn', isVdn(draft.vdn), fields.vdn],
    ['accessKey', accessKey === '' ? stored.accessKey : isAccessKey(accessKey), fields.accessKey],
    ['secretKey', secretKey === '' ? stored.secretKey : isSecretKey(secretKey), fields.secretKey],
    ['signedHeaders', areSignedHeaders(draft.signedHeaders), fields.signedHeaders],
    ['cmsFingerprint', cmsTrust !== 'fingerprint' || isFingerprint(draft.cmsFingerprint), fingerprint],
    ['cmsCaFile', cmsTrust !== 'caFile' || isCaFile(draft.cmsCaFile), fields.caFile],
  ];
  const wrong = [...gateway, ...(useCms ? cms : [])].filter(([, fits]) => !fits);
  return Object.fromEntries(wrong.map(([field, , allowed]) => [field, allowed]));
}

function trustOf(by: Trust['by'], fingerprint: string, caFile: string): Trust {
  if (by === 'fingerprint') return { by, fingerprint: fingerprint.replace(/\s/g, '') };
  return by === 'caFile' ? { by, path: caFile.trim() } : { by };
}

/** The connection that a draft in order stands for. */
export function connectionOf(draft: Draft): Connection {
  return {
    gatewayAddress: toGatewayAddress(draft.gatewayAddress),
    trust: trustOf(draft.gatewayTrust, draft.gatewayFingerprint, draft.gatewayCaFile),
    cms: !draft.useCms
      ? null
      : {
          address: toCmsAddress(draft.cmsAddress),
          ccId: Number(draft.ccId),
          vdn: Number(draft.vdn),
          signedHeaders: headersOf(draft.signedHeaders),
          trust: trustOf(draft.cmsTrust, draft.cmsFingerprint, draft.cmsCaFile),
        },
  };
}

/** The keys that were typed; null keeps the stored one. */
export function keysOf({ useCms, accessKey, secretKey }: Draft): CmsKeys {
  const typed = (key: string): string | null => (useCms && key !== '' ? key : null);
  return { accessKey: typed(accessKey.trim()), secretKey: typed(secretKey) };
}

/** Puts the addresses into the form as they were understood. */
export function showAddresses(draft: Draft, { gatewayAddress, cms }: Connection): void {
  draft.gatewayAddress = gatewayAddress;
  if (cms !== null) draft.cmsAddress = cms.address;
}

/** What errors call a field of the form. */
export function fieldNameOf(field: DraftField): FieldName {
  if (field === 'gatewayFingerprint' || field === 'cmsFingerprint') return 'certificateFingerprint';
  return field === 'gatewayCaFile' || field === 'cmsCaFile' ? 'caFile' : field;
}

/** The form's field for a field that the program refused; null where the form has none. */
export function draftFieldOf(field: FieldName, draft: Draft): DraftField | null {
  if (field === 'certificateFingerprint') {
    return draft.gatewayTrust === 'fingerprint' ? 'gatewayFingerprint' : 'cmsFingerprint';
  }
  if (field === 'caFile') return draft.gatewayTrust === 'caFile' ? 'gatewayCaFile' : 'cmsCaFile';
  return Object.hasOwn(draft, field) ? (field as DraftField) : null;
}
