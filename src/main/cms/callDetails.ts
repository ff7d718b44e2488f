/**
 * Details of one call in progress, from CC-CMS (docs/gateway.md §9). Fills the session's `CallDetailsPort`
 * (tests/types/gatewayPort.test-d.ts).
 */
import {
  type SignableHeader,
  toAccessKey,
  toCmsAddress,
  toSecretKey,
  toSignedHeaders,
  toTrust,
} from '../../shared/settings/connection.ts';
import type { CallId } from '../../shared/domain.ts';
import { ccIdRange, vdnRange } from '../../shared/fields.ts';
import { toCmsCallId, toInteger } from '../../shared/ids.ts';
import type { CmsConnection } from '../../shared/settings/settingsView.ts';
import { type Clock, systemClock } from '../transport/clock.ts';
import { createHttp } from '../transport/http.ts';
import { times } from '../transport/times.ts';
import { c2Authorization } from './c2Signature.ts';
import { type RawCallDetails, readCallDetails } from './wire.ts';

export interface CallDetailsOptions extends CmsConnection {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly clock?: Clock;
}

const path = '/rest/cmsapp/v1/openapi/calldata/querydetailcallinfo';

/** Sends nothing yet. @throws ProblemError `invalidInput` naming the setting that cannot be */
export function createCallDetails(options: CallDetailsOptions) {
  const address = toCmsAddress(options.address);
  const ccId = toInteger(options.ccId, 'ccId', ccIdRange);
  const vdn = toInteger(options.vdn, 'vdn', vdnRange);
  const accessKey = toAccessKey(options.accessKey);
  const secretKey = toSecretKey(options.secretKey);
  const signedHeaders = toSignedHeaders(options.signedHeaders);
  const clock = options.clock ?? systemClock;
  const http = createHttp({ from: 'cms', address, trust: toTrust(options.trust), clock });

  const headersFor = (body: string): Record<string, string> => {
    const headers: Record<SignableHeader, string> = {
      accept: 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'content-type': 'application/json; charset=UTF-8',
      // As Node writes it: without the scheme's own port.
      host: new URL(address).host,
    };
    const signed = Object.fromEntries(signedHeaders.map((name) => [name, headers[name]]));
    const signedAt = clock.now();
    const request = { accessKey, secretKey, signedAt, method: 'POST', path, headers: signed, body };
    return { ...headers, authorization: c2Authorization(request) };
  };

  return {
    /** @throws ProblemError and nothing else; `invalidInput` naming `callId` for more than 20 characters */
    callDetails: async (callId: CallId, signal?: AbortSignal): Promise<RawCallDetails> => {
      const asked = toCmsCallId(callId);
      const body = JSON.stringify({ ccId, vdn, callId: asked });
      const headers = headersFor(body);
      const timeoutMs = times.requestTimeoutMs;
      return readCallDetails(
        asked,
        await http.send({ method: 'POST', path, headers, body, timeoutMs, signal }),
      );
    },
    /** Ends every connection that is kept open, and whatever is under way. */
    close: (): void => http.close(),
  };
}
