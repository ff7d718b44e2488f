import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../../src/main/ipc/schemas.ts';
import { actionNames } from '../../../../src/shared/contract/actions.ts';
import { problemOf } from '../../../../src/shared/errors.ts';
import { runs } from '../../../support/runs.ts';

const members = [
  'key',
  'callId',
  'skillId',
  'agentId',
  'password',
  'phoneNumber',
  'reason',
  'language',
  'theme',
  'id',
  'from',
  'count',
  'remember',
  'takeOver',
  'releaseCall',
  '__proto__',
  'constructor',
  'toString',
];
/** What a page may send: anything that a structured clone carries, with members of the names that are asked for. */
const anyArgument = fc.oneof(
  fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true }),
  fc.dictionary(fc.constantFrom(...members), fc.anything(), { noNullPrototype: true }),
);

describe('the arguments of an action', () => {
  it.each(actionNames)('of %s are taken or refused as an input, whatever a page sends', (name) => {
    fc.assert(
      fc.property(fc.array(anyArgument, { maxLength: 3 }), (given) => {
        try {
          parseArguments(name, given);
        } catch (error) {
          expect(problemOf(error)).toMatchObject({ kind: 'invalidInput' });
          // The value itself is not in the problem, which goes into the log.
          expect(JSON.stringify(problemOf(error)).length).toBeLessThan(1000);
        }
      }),
      runs(100),
    );
  });

  it.each(actionNames)('of %s are not more than one', (name) => {
    fc.assert(
      fc.property(anyArgument, anyArgument, (one, other) => {
        expect(() => parseArguments(name, [one, other])).toThrow();
      }),
      runs(20),
    );
  });
});
