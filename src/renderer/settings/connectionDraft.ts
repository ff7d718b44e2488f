/** What is typed into the connection form, and what becomes of it. */
import { toCmsAddress, toGatewayAddress } from '../../shared/settings/connection.ts';
import { type Allowed, type FieldName, passes } from '../../shared/errors.ts';
import { ccIdRange, vdnRange } from '../../shared/ids.ts';
import type { CmsKeys, Connection, SettingsView, Trust } from '../../shared/settings/settings.ts';

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

const url: Allowed = { is: 'url', schemes: ['https', 'http'] };
const anyText: Allowed = { is: 'text', minLength: 1, maxLength: 200 };

// The checks that the program makes itself.
const isGatewayAddress = passes(toGatewayAddress);
const isCmsAddress = passes(toCmsAddress);
const isFingerprint = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text.replace(/[:\s]/g, ''));
const isWithin = (text: string, range: { min: number; max: number }): boolean =>
  /^\d{1,6}$/.test(text.trim()) && Number(text) >= range.min && Number(text) <= range.max;
const isThere = (text: string): boolean => text.trim() !== '' && text.length <= 200;
const isKeyThere = (text: string, isStored: boolean): boolean => (text === '' ? isStored : isThere(text));

/** Every field that is not in order, with what it takes. `stored`: an empty key keeps the one that is. */
export function checkDraft(draft: Draft, stored: SettingsView['cmsKeysStored']): DraftErrors {
  const headers = draft.signedHeaders;
  const rules: readonly (readonly [DraftField, boolean, Allowed])[] = [
    ['gatewayAddress', isGatewayAddress(draft.gatewayAddress), url],
    [
      'gatewayFingerprint',
      draft.gatewayTrust !== 'fingerprint' || isFingerprint(draft.gatewayFingerprint),
      { is: 'sha256' },
    ],
    ['gatewayCaFile', draft.gatewayTrust !== 'caFile' || isThere(draft.gatewayCaFile), { is: 'file' }],
    ['cmsAddress', !draft.useCms || isCmsAddress(draft.cmsAddress), url],
    ['ccId', !draft.useCms || isWithin(draft.ccId, ccIdRange), ccIdRange],
    ['vdn', !draft.useCms || isWithin(draft.vdn, vdnRange), vdnRange],
    ['accessKey', !draft.useCms || isKeyThere(draft.accessKey, stored.accessKey), anyText],
    ['secretKey', !draft.useCms || isKeyThere(draft.secretKey, stored.secretKey), anyText],
    ['signedHeaders', !draft.useCms || isThere(headers), anyText],
    [
      'cmsFingerprint',
      !draft.useCms || draft.cmsTrust !== 'fingerprint' || isFingerprint(draft.cmsFingerprint),
      { is: 'sha256' },
    ],
    ['cmsCaFile', !draft.useCms || draft.cmsTrust !== 'caFile' || isThere(draft.cmsCaFile), { is: 'file' }],
  ];
  return Object.fromEntries(rules.filter(([, fits]) => !fits).map(([field, , allowed]) => [field, allowed]));
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
          signedHeaders: draft.signedHeaders
            .toLowerCase()
            .split(/[\s,;]+/)
            .filter((name) => name !== ''),
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

/** The form's field for a field that the program refused; null where the form has none. */
export function draftFieldOf(field: FieldName, draft: Draft): DraftField | null {
  if (field === 'certificateFingerprint') {
    return draft.gatewayTrust === 'fingerprint' ? 'gatewayFingerprint' : 'cmsFingerprint';
  }
  if (field === 'caFile') return draft.gatewayTrust === 'caFile' ? 'gatewayCaFile' : 'cmsCaFile';
  const same: readonly FieldName[] = [
    'gatewayAddress',
    'cmsAddress',
    'ccId',
    'vdn',
    'accessKey',
    'secretKey',
    'signedHeaders',
  ];
  return same.includes(field) ? (field as DraftField) : null;
}
