/** What the requests of the gateway have in common. */
import { problemOf } from '../../shared/errors.ts';
import type { GatewayHttp, GatewayRequest } from './gatewayHttp.ts';

/** 300 calls with 16 KB of associated data each (docs/gateway.md §6), escaped six to one, and what is around it. */
export const maxListBytes = 32 * 1024 * 1024;

/** A part of a path or a query. */
export const inUrl = encodeURIComponent;

/** Where nothing but the acceptance matters. */
export async function act(http: GatewayHttp, request: GatewayRequest): Promise<void> {
  await http.request(request);
}

/** The result; null where a refusal means that there is nothing. */
export async function resultUnless(
  empty: RegExp,
  http: GatewayHttp,
  request: GatewayRequest,
): Promise<unknown> {
  try {
    return (await http.request(request)).result;
  } catch (error) {
    const problem = problemOf(error);
    if (problem?.kind === 'refusal' && empty.test(problem.code)) return null;
    throw error;
  }
}
