import { type Allowed, problemOf } from '../../shared/errors.ts';
import { toAgentId, workNoRange } from '../../shared/ids.ts';

export interface SignInFields {
  readonly agentId: string;
  readonly password: string;
  readonly phoneNumber: string;
}

export type SignInErrors = Partial<Record<keyof SignInFields, Allowed>>;

/** docs/gateway.md §2. */
const passwordLength: Allowed = { is: 'text', minLength: 1, maxLength: 32 };
const phoneNumberLength: Allowed = { is: 'text', minLength: 1, maxLength: 24 };

function isAgentId(text: string): boolean {
  try {
    toAgentId(text);
    return true;
  } catch (error) {
    if (problemOf(error) === null) throw error;
    return false;
  }
}

/** The fields that are not in order. `mayBeEmpty`: a stored password stands in for an empty one. */
export function checkSignIn(fields: SignInFields, mayBeEmpty: boolean): SignInErrors {
  const errors: SignInErrors = {};
  if (!isAgentId(fields.agentId.trim())) errors.agentId = workNoRange;
  const { length } = fields.password;
  if (length > 32 || (length === 0 && !mayBeEmpty)) errors.password = passwordLength;
  const phone = fields.phoneNumber.trim();
  if (phone === '' || phone.length > 24) errors.phoneNumber = phoneNumberLength;
  return errors;
}
