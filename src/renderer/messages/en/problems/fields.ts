/** English texts of fields. */
import type { FieldName } from '../../../../shared/errors.ts';
import { preferenceTexts } from '../../../../shared/texts/en.ts';

export const field = {
  ...preferenceTexts,
  agentId: 'Work number',
  workNo: 'Work number',
  password: 'Password',
  phoneNumber: 'Phone number',
  callId: 'Call ID',
  skillId: 'Queue',
  skillType: 'Queue type',
  reason: 'Reason',
  tones: 'Tones',
  dialled: 'Number',
  seconds: 'Length in seconds',
  message: 'Message',
  associatedData: 'Associated data',
  ccId: 'Call centre ID (ccId)',
  vdn: 'VDN',
  gatewayAddress: 'Gateway address',
  certificateFingerprint: 'Fingerprint (SHA-256)',
  caFile: 'CA file',
  cmsAddress: 'CC-CMS address',
  accessKey: 'Access key',
  secretKey: 'Secret key',
  signedHeaders: 'Signed headers',
  arguments: 'Entry',
} satisfies Record<FieldName, string>;
