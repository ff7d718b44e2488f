/** The body of the sign-in (docs/gateway.md §2, cec_07_1202). */
import { type Allowed, type FieldName } from '../../shared/errors.ts';
import { invalidInput } from '../../shared/ids.ts';

export interface SignIn {
  /** At most 32 characters. */
  readonly password: string;
  /** 1..24 characters. */
  readonly phoneNumber: string;
  readonly autoEnterReady: boolean;
  readonly startReady: boolean;
}

const passwordLength = { is: 'text', minLength: 0, maxLength: 32 } as const;
const phoneNumberLength = { is: 'text', minLength: 1, maxLength: 24 } as const;

/** @throws ProblemError `invalidInput` naming `password` or `phoneNumber` */
export function signInBody({ password, phoneNumber, autoEnterReady, startReady }: SignIn) {
  return {
    password: textWithin(password, 'password', passwordLength),
    phonenum: textWithin(phoneNumber, 'phoneNumber', phoneNumberLength),
    // With automatic answer there is no moment before the answer, and no hold list.
    autoanswer: false,
    autoenteridle: autoEnterReady,
    // A phone that stays off the hook between calls is not told to ring, and PhoneAlerting is what makes the pop.
    releasephone: true,
    agenttype: '4',
    status: startReady ? '4' : '3',
  };
}

function textWithin(given: unknown, field: FieldName, length: Extract<Allowed, { is: 'text' }>): string {
  const fits =
    typeof given === 'string' && given.length >= length.minLength && given.length <= length.maxLength;
  if (!fits || /\p{Cc}/u.test(given)) throw invalidInput(field, length, given);
  return given;
}
