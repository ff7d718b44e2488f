import { passes, type Problem } from '../../shared/errors.ts';
import { type Allowed, passwordLength, phoneNumberLength, workNoRange } from '../../shared/fields.ts';
import { toAgentId, toPassword, toPhoneNumber } from '../../shared/ids.ts';

/** What is typed, untrimmed. */
export interface SignInFields {
  readonly agentId: string;
  readonly password: string;
  readonly phoneNumber: string;
}

/** What the fields that are not in order take. */
export type SignInErrors = Partial<Record<keyof SignInFields, Allowed>>;

// The checks that the program makes itself.
const isAgentId = passes(toAgentId);
const isPassword = passes(toPassword);
const isPhoneNumber = passes(toPhoneNumber);

/** The fields that are not in order. `mayBeEmpty`: a stored password stands in for an empty one. */
export function checkSignIn(fields: SignInFields, mayBeEmpty: boolean): SignInErrors {
  const errors: SignInErrors = {};
  if (!isAgentId(fields.agentId.trim())) errors.agentId = workNoRange;
  const isStored = fields.password === '' && mayBeEmpty;
  if (!isStored && !isPassword(fields.password)) errors.password = passwordLength;
  if (!isPhoneNumber(fields.phoneNumber.trim())) errors.phoneNumber = phoneNumberLength;
  return errors;
}

type Refusal = Extract<Problem, { kind: 'refusal' }>;

/** A password that has expired, or a locked work number (docs/gateway.md §8): each has a way out; null: another one. */
export const passwordTrouble = (problem: Problem | null): Refusal | null =>
  problem?.kind === 'refusal' && ['100-020', '110-016'].includes(problem.code) ? problem : null;
