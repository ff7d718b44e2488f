import { describe, expect, it } from 'vitest';
import { isResultCode, refusalKind, resultCodes } from '../../../src/shared/resultCodes.ts';

/** Every code that docs/gateway.md §8 and §9 list; ranges written out. */
const listed = [
  ...['000-001', '000-002', '000-003', '000-004', '000-006', '000-007'],
  ...['100-001', '100-002', '100-003', '100-004', '100-005', '100-006', '100-007', '100-008', '100-009'],
  ...['100-010', '100-011', '100-012', '100-013', '100-014', '100-015', '100-016', '100-018', '100-019'],
  ...['100-020', '100-021', '110-016'],
  ...['105-001', '105-002', '105-003', '105-004', '105-005', '105-006', '105-007'],
  ...['200-001', '200-002', '200-003', '200-004', '200-005', '200-006', '200-007', '200-008'],
  ...['200-010', '200-011', '200-012', '200-013', '200-014', '200-015', '200-016', '200-017', '200-018'],
  ...['200-023', '200-024', '200-025', '200-026'],
  ...['300-001', '300-002', '300-003', '300-004', '400-001', '400-003'],
  ...['600-001', '600-002', '600-003', '600-004', '600-005', '900-002', '999-001'],
  ...['0100001', '0100002', '0100003', '0100999', '0101003'],
];

describe('resultCodes', () => {
  it('has every code of the reference and no other', () => {
    expect(Object.keys(resultCodes).sort()).toEqual([...listed].sort());
  });

  it.each([
    ['sessionOver', ['100-006', '100-008', '105-005', '105-006', '105-007']],
    ['suspect', ['000-003']],
    ['passing', ['000-004', '100-003', '100-007', '105-001', '105-002', '105-003', '105-004']],
    ['alreadySignedIn', ['100-002']],
  ])('takes for %s what the reference says', (kind, codes) => {
    expect(Object.keys(resultCodes).filter((code) => refusalKind(code) === kind)).toEqual(codes);
  });

  it.each(['123-456', '', 'constructor', '__proto__'])(
    'takes the unknown code %j for a plain refusal',
    (code) => {
      expect([isResultCode(code), refusalKind(code)]).toEqual([false, 'refused']);
    },
  );
});
