import { describe, expect, it } from 'vitest';
import { isResultCode, refusalKind, resultCodes } from '../../../src/shared/resultCodes.ts';

describe('resultCodes', () => {
  it.each([
    ['sessionOver', ['100-006', '100-008', '105-005', '105-006', '105-007']],
    ['suspect', ['000-003']],
    ['passing', ['000-004', '100-003', '100-007', '105-001', '105-002', '105-003', '105-004']],
    ['alreadySignedIn', ['100-002']],
  ])('takes for %s what docs/gateway.md says', (kind, codes) => {
    expect(Object.keys(resultCodes).filter((code) => refusalKind(code) === kind)).toEqual(codes);
  });

  it.each(['123-456', '', 'constructor', '__proto__'])(
    'takes the unknown code %j for a plain refusal',
    (code) => {
      expect([isResultCode(code), refusalKind(code)]).toEqual([false, 'refused']);
    },
  );
});
