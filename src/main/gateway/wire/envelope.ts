/** What every answer is wrapped in (docs/gateway.md §1). */
import { type Asked, ProblemError } from '../../../shared/errors.ts';
import { refusalKind } from '../../../shared/resultCodes.ts';
import type { HttpAnswer } from '../../transport/http.ts';
import { protocolError } from './read.ts';

/** A successful answer's contents, unchecked. */
export interface Envelope {
  readonly result: unknown;
  readonly event: unknown;
}

/**
 * Business failures come as HTTP 200, and an envelope on another status counts as much.
 * @throws ProblemError `refusal` with the code, `unauthorised`, `http` or `protocol`
 */
export function openEnvelope({ status, body }: HttpAnswer, asked: Asked): Envelope {
  const members = body.decoded ? membersOf(body.value) : null;
  const code = members === null ? null : codeOf(members.retcode);
  if (code !== null && code !== '0') {
    throw new ProblemError({ kind: 'refusal', from: 'gateway', code, refusal: refusalKind(code), asked });
  }
  if (status === 401) throw new ProblemError({ kind: 'unauthorised', from: 'gateway' });
  if (status < 200 || status > 299) throw new ProblemError({ kind: 'http', from: 'gateway', status });
  if (members === null) throw protocolError('body');
  if (code === null) throw protocolError('retcode');
  return { result: members.result, event: members.event };
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/** A code as text, or null when it is none. The window shows it, so only what a code is made of. */
function codeOf(retcode: unknown): string | null {
  const code = typeof retcode === 'number' ? String(retcode) : retcode;
  return typeof code === 'string' && /^[0-9A-Za-z_-]{1,20}$/.test(code) ? code : null;
}
