/**
 * Every result code of docs/gateway.md §8 and §9 and what it means for what to do next. The window has a
 * sentence for each in both languages (a type test holds the catalogues to this list).
 */

/**
 * What a refusal means for the caller:
 * - `sessionOver`  the session at the gateway has ended: sign in again
 * - `suspect`      maybe the Guid lapsed: try again with the newest one, a few times
 * - `passing`      something behind the gateway is away for the moment: try again later
 * - `alreadySignedIn` another program holds this agent's session and can be displaced
 * - `credentials`  the work number or password is not accepted
 * - `forbidden`    a right is missing
 * - `refused`      the answer to this one request
 */
export type RefusalKind =
  'sessionOver' | 'suspect' | 'passing' | 'alreadySignedIn' | 'credentials' | 'forbidden' | 'refused';

export const resultCodes = {
  '000-001': 'refused',
  '000-002': 'refused',
  '000-003': 'suspect',
  '000-004': 'passing',
  '000-006': 'refused',
  '000-007': 'refused',
  '100-001': 'refused',
  '100-002': 'alreadySignedIn',
  '100-003': 'passing',
  '100-004': 'credentials',
  '100-005': 'refused',
  '100-006': 'sessionOver',
  '100-007': 'passing',
  '100-008': 'sessionOver',
  '100-009': 'refused',
  '100-010': 'refused',
  '100-011': 'refused',
  '100-012': 'refused',
  '100-013': 'refused',
  '100-014': 'refused',
  '100-015': 'refused',
  '100-016': 'refused',
  '100-018': 'refused',
  '100-019': 'refused',
  '100-020': 'credentials',
  '100-021': 'refused',
  '105-001': 'passing',
  '105-002': 'passing',
  '105-003': 'passing',
  '105-004': 'passing',
  '105-005': 'sessionOver',
  '105-006': 'sessionOver',
  '105-007': 'sessionOver',
  '110-016': 'credentials',
  '200-001': 'refused',
  '200-002': 'refused',
  '200-003': 'refused',
  '200-004': 'refused',
  '200-005': 'refused',
  '200-006': 'refused',
  '200-007': 'refused',
  '200-008': 'refused',
  '200-010': 'refused',
  '200-011': 'refused',
  '200-012': 'refused',
  '200-013': 'refused',
  '200-014': 'refused',
  '200-015': 'refused',
  '200-016': 'refused',
  '200-017': 'refused',
  '200-018': 'refused',
  '200-023': 'refused',
  '200-024': 'refused',
  '200-025': 'refused',
  '200-026': 'refused',
  '300-001': 'forbidden',
  '300-002': 'refused',
  '300-003': 'refused',
  '300-004': 'refused',
  '400-001': 'refused',
  '400-003': 'refused',
  '600-001': 'refused',
  '600-002': 'refused',
  '600-003': 'refused',
  '600-004': 'refused',
  '600-005': 'refused',
  '900-002': 'forbidden',
  '999-001': 'refused',
  '0100001': 'refused',
  '0100002': 'refused',
  '0100003': 'refused',
  '0100999': 'refused',
  '0101003': 'forbidden',
} as const satisfies Record<string, RefusalKind>;

/** A code that docs/gateway.md lists. */
export type ResultCode = keyof typeof resultCodes;

/** Whether docs/gateway.md lists this code. */
export function isResultCode(code: string): code is ResultCode {
  return Object.hasOwn(resultCodes, code);
}

/** What to do about a code; one that docs/gateway.md does not list is `refused`. */
export function refusalKind(code: string): RefusalKind {
  return isResultCode(code) ? resultCodes[code] : 'refused';
}

/** Whether a gateway answers so to a Guid that it does not know: an older one, or one of another node. */
export const isOfUnknownGuid = (code: string | null): boolean => code === '000-003' || code === '100-006';
