/** What every answer is wrapped in (docs/gateway.md §1). */
import { type Asked, ProblemError } from '../../../shared/errors.ts';
import { refusalKind } from '../../../shared/resultCodes.ts';
import type { HttpAnswer } from '../../transport/http.ts';
import { codeOf, asObject } from '../../transport/json/values.ts';
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
  const members = body.decoded ? asObject(body.value) : null;
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
