/** The gateway's result codes with the text that stands in `message` (docs/gateway.md §8). */
export const resultCodes = {
  '000-001': 'wrong event method',
  '000-002': 'bad URL or parameter',
  '000-003': 'no right, or the Guid lapsed',
  '000-004': 'the agent is being switched over to another site',
  '000-006': 'wrong message parameter',
  '000-007': 'repeated call',
  '100-001': 'wrong sign-in parameter',
  '100-002': 'the agent has signed in already',
  '100-003': 'resource unavailable',
  '100-004': 'wrong user or password',
  '100-005': 'wrong sign-out parameter',
  '100-006': 'the agent has not signed in',
  '100-007': 'exception',
  '100-008': 'the agent has signed out',
  '100-009': 'setting the state failed',
  '100-010': 'the state does not allow a sign-out',
  '100-011': 'illegal parameter',
  '100-012': 'wrong agent type',
  '100-013': 'invalid phone number',
  '100-014': 'phone number out of range',
  '100-015': 'signed in and cannot be forced out',
  '100-016': 'invalid IP address',
  '100-018': 'the VDN does not match',
  '100-019': 'wrong queue parameter',
  '100-020': 'the password has expired',
  '100-021': 'a sign-in is in progress',
  '105-001': 'disaster recovery: switching',
  '105-002': 'disaster recovery: switching back',
  '105-003': 'disaster recovery: node not in service',
  '105-004': 'disaster recovery: no node available',
  '105-005': 'disaster recovery: sign in again',
  '105-006': 'disaster recovery: sign in again at the standby site',
  '105-007': 'disaster recovery: sign in again at the active site',
  '110-016': 'the account is locked',
  '200-001': 'wrong number',
  '200-002': 'no call to answer',
  '200-003': 'mute is not possible',
  '200-004': 'mute failed',
  '200-005': 'hold is not possible',
  '200-006': 'no held call',
  '200-007': 'ending the mute is not possible',
  '200-008': 'ending the mute failed',
  '200-010': 'a three-party call is not possible',
  '200-011': 'the three-party call failed',
  '200-012': 'transfer is not possible',
  '200-013': 'hold failed',
  '200-014': 'the call cannot be held',
  '200-015': 'the call cannot be taken back',
  '200-016': 'taking the call back failed',
  '200-017': 'no call to release',
  '200-018': 'asking for help is not possible',
  '200-023': 'the called number is missing',
  '200-024': 'the calling number is missing',
  '200-025': 'the number is missing',
  '200-026': 'the call is missing',
  '300-001': 'no right to query agent information',
  '300-002': 'the agent is missing',
  '300-003': 'the agent group is missing',
  '300-004': 'no agent in the group',
  '400-001': 'no call to set data on',
  '400-003': 'no call information for held calls',
  '600-001': 'no queue is configured for the agent',
  '600-002': 'no IVR is configured',
  '600-003': 'no access code is configured',
  '600-004': 'no outbound access code is configured',
  '600-005': 'no queue is configured in the VDN',
  '900-002': 'the right is not granted',
  '999-001': 'the configuration of the gateway is wrong',
} as const;

/** A result code that docs/gateway.md §8 lists. */
export type ResultCode = keyof typeof resultCodes;

/** A business refusal: goes out as HTTP 200 with this `retcode`. */
export class Refusal extends Error {
  readonly retcode: ResultCode;

  constructor(retcode: ResultCode, message: string = resultCodes[retcode]) {
    super(message);
    this.name = 'Refusal';
    this.retcode = retcode;
  }
}

/** Whether `text` is one of them. */
export function isResultCode(text: string): text is ResultCode {
  return Object.hasOwn(resultCodes, text);
}
