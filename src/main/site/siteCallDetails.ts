/** CC-CMS of the place that the program is working with. Its keys are decrypted when they are needed, not before. */
import type { CallDetailsPort } from '../session/gatewayPort/callDetailsPort.ts';
import { ProblemError } from '../../shared/errors.ts';
import { isInClear } from '../../shared/settings/connection.ts';
import type { CmsConnection } from '../../shared/settings/settingsView.ts';
import type { Workplace } from './workplace.ts';

/** Makes the client of one CC-CMS. */
export type CreateCallDetails = (
  options: CmsConnection & { readonly accessKey: string; readonly secretKey: string },
) => CallDetailsPort & { close(): void };

/** Null when no CC-CMS is set. A key that is missing is refused by the client, which names the field. */
export function siteCallDetails(
  workplace: Pick<Workplace, 'mode' | 'site'>,
  create: CreateCallDetails,
): CallDetailsPort | null {
  if (workplace.mode().kind === 'none') return null;
  const { connection, cmsKeys, mayBeInClear } = workplace.site();
  const { cms } = connection;
  if (cms === null) return null;
  return {
    async callDetails(callId, signal) {
      if (!mayBeInClear && isInClear(cms.address))
        throw new ProblemError({ kind: 'notPossible', why: 'plainHttp' });
      const { accessKey, secretKey } = await cmsKeys();
      const client = create({ ...cms, accessKey: accessKey ?? '', secretKey: secretKey ?? '' });
      try {
        return await client.callDetails(callId, signal);
      } finally {
        client.close();
      }
    },
  };
}
