/** The body of the sign-in (docs/gateway.md §2). */
import { toPassword, toPhoneNumber } from '../../shared/ids.ts';

/** What the gateway is told of the agent and the shift (docs/gateway.md §2). */
export interface SignIn {
  readonly password: string;
  readonly phoneNumber: string;
  readonly autoEnterReady: boolean;
  readonly startReady: boolean;
}

/** @throws ProblemError `invalidInput` naming `password` or `phoneNumber` */
export function signInBody({ password, phoneNumber, autoEnterReady, startReady }: SignIn) {
  return {
    password: toPassword(password),
    phonenum: toPhoneNumber(phoneNumber),
    // With automatic answer there is no moment before the answer, and no hold list.
    autoanswer: false,
    autoenteridle: autoEnterReady,
    // A phone that stays off the hook between calls is not told to ring, and PhoneAlerting is what makes the pop.
    releasephone: true,
    agenttype: '4',
    status: startReady ? '4' : '3',
  };
}
