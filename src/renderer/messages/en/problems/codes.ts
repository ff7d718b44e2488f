/** What each result code (docs/gateway.md §8, §9) means to an agent: what happened, and what to do. */
import type { Asked } from '../../../../shared/errors.ts';
import type { ResultCode } from '../../../../shared/resultCodes.ts';

/** What happened, in a sentence, and what to do. */
export type Sentence = readonly [title: string, advice: string];

const again = 'Try again in a moment.';
const admin = 'Tell your administrator, with the code.';
const adminRight = 'Ask your administrator to grant it.';
const signIn = 'Sign in again.';
const callGone = 'The call may be over already. Nothing more to do.';

export const codes: Record<ResultCode, Sentence> = {
  '000-001': ['The gateway does not know this request.', admin],
  '000-002': ['The gateway does not accept the address of this request.', admin],
  '000-003': ['The gateway no longer recognises this session.', `${again} If it stays, sign in again.`],
  '000-004': ['You are being moved to another site.', 'Wait a moment, then try again.'],
  '000-006': ['The gateway does not accept the content of this request.', admin],
  '000-007': ['The same request is still being worked on.', 'Wait for it to finish.'],
  '100-001': ['The gateway does not accept the sign-in details.', 'Check work number, password and phone.'],
  '100-002': [
    'This work number is signed in already.',
    'Take the session over, or wait: the gateway ends a silent one within two minutes.',
  ],
  '100-003': ['A resource of the platform is not available.', again],
  '100-004': ['Work number or password is wrong.', 'Check both and try again.'],
  '100-005': ['The gateway does not accept the sign-out.', again],
  '100-006': ['You are not signed in at the gateway.', signIn],
  '100-007': ['A server behind the gateway cannot be reached.', again],
  '100-008': ['You have been signed out.', signIn],
  '100-009': ['Your state could not be changed.', again],
  '100-010': ['You cannot sign out in your present state.', 'Finish the call first, then sign out.'],
  '100-011': ['The gateway does not accept a value of this request.', admin],
  '100-012': ['This work number is of the wrong agent type.', admin],
  '100-013': ['The phone number is not valid.', 'Check the phone number at sign-in.'],
  '100-014': ['The phone number is outside the allowed range.', 'Use the phone that belongs to this place.'],
  '100-015': ['The other session cannot be ended from here.', 'Sign out in the other program first.'],
  '100-016': ['The gateway does not accept this computer’s address.', admin],
  '100-018': ['That work number belongs to another call centre (VDN).', 'Check the work number.'],
  '100-019': ['The gateway does not accept the queues.', admin],
  '100-020': ['Your password has expired.', 'Change it here, or ask your administrator for a new one.'],
  '100-021': ['A sign-in for this work number is under way.', 'Wait for it to finish, then try again.'],
  '105-001': ['The platform is switching to its reserve.', again],
  '105-002': ['The platform is switching to its reserve.', again],
  '105-003': ['The platform is switching to its reserve.', again],
  '105-004': ['The platform is switching to its reserve.', again],
  '105-005': ['The platform has switched to its reserve.', signIn],
  '105-006': ['The platform has switched to its reserve.', signIn],
  '105-007': ['The platform has switched to its reserve.', signIn],
  '110-016': ['This work number is locked.', 'Only your administrator can unlock it; trying again does not.'],
  '200-001': ['The number is wrong.', 'Check the number.'],
  '200-002': ['There is no call to answer.', callGone],
  '200-003': ['The call cannot be muted now.', again],
  '200-004': ['The call cannot be muted now.', again],
  '200-005': ['The call cannot be put on hold now.', again],
  '200-006': ['There is no call on hold.', callGone],
  '200-007': ['The call cannot be unmuted now.', again],
  '200-008': ['The call cannot be unmuted now.', again],
  '200-010': ['The three-party call is not possible.', again],
  '200-011': ['The three-party call is not possible.', again],
  '200-012': ['The call cannot be transferred.', again],
  '200-013': ['The call cannot be put on hold now.', again],
  '200-014': ['The call cannot be put on hold now.', again],
  '200-015': ['The call cannot be retrieved.', 'Hold or end the present call, then try again.'],
  '200-016': ['The call cannot be retrieved.', 'Hold or end the present call, then try again.'],
  '200-017': ['There is no call to end.', callGone],
  '200-018': ['The help call is not possible.', again],
  '200-023': ['The number or the call is missing.', callGone],
  '200-024': ['The number or the call is missing.', callGone],
  '200-025': ['The number or the call is missing.', callGone],
  '200-026': ['The number or the call is missing.', callGone],
  '300-001': ['You do not have the right to query this.', adminRight],
  '300-002': ['There is no such agent or group.', admin],
  '300-003': ['There is no such agent or group.', admin],
  '300-004': ['There is no such agent or group.', admin],
  '400-001': ['There is no call to attach data to.', callGone],
  '400-003': ['The gateway has no information about this call.', callGone],
  '600-001': ['No queue is configured.', admin],
  '600-002': ['No IVR is configured.', admin],
  '600-003': ['No access code is configured.', admin],
  '600-004': ['Nothing is configured to ask for.', admin],
  '600-005': ['No queue is configured in this call centre.', admin],
  '900-002': ['You do not have the right to do this.', adminRight],
  '999-001': ['The gateway itself is configured wrongly.', admin],
  '0100001': ['CC-CMS could not carry out the request.', again],
  '0100002': ['CC-CMS does not accept what was asked.', 'Check the call ID: the call must be in progress.'],
  '0100003': ['This platform does not offer call details.', admin],
  '0100999': ['CC-CMS reports an unknown error.', again],
  '0101003': ['The access key lacks the right for call details.', admin],
};

const noSuchColleague: Sentence = ['There is no such agent or group.', 'Check the work number.'];

const noSuchWorkNo: Sentence = ['No colleague can be called by this work number.', 'Check the work number.'];
const ownCallAdvice =
  'It may not be possible in your present state. Try again in a moment, or in another state.';

/** Codes that mean something else, or something more certain, as the answer to one kind of request. */
const whenAsked = {
  signIn: {
    '100-003': ['The platform has no free place for this session.', again],
    '100-011': [
      'The gateway does not accept the sign-in details.',
      'Check work number, password and phone number.',
    ],
  },
  callOut: {
    '100-007': ['The gateway makes no call now.', ownCallAdvice],
    '100-011': ['The gateway does not accept this number.', 'Check the number.'],
    '900-002': ['You may not call numbers outside.', adminRight],
  },
  callInner: {
    '100-007': ['The gateway makes no call now.', ownCallAdvice],
    '100-011': noSuchWorkNo,
    '200-001': noSuchWorkNo,
    '900-002': ['You may not call colleagues.', adminRight],
  },
  pickUp: {
    '100-007': ['The gateway gives you no call now.', 'Try again when you have no call.'],
    '100-011': noSuchWorkNo,
    '200-002': ['No call rings at this colleague.', 'Somebody may have answered it already.'],
    '900-002': ['You may not pick up calls of this colleague.', adminRight],
  },
  changePassword: {
    '100-004': ['The present password is wrong.', 'Check it and try again.'],
    '100-011': [
      'The platform does not take this password.',
      'It may be too short or too simple, or one that you had before. Choose another one.',
    ],
  },
  queueSignIn: {
    '100-009': ['You could not be signed in to your queues.', again],
  },
  holdList: {
    '300-001': ['You may not query your calls on hold.', adminRight],
    '400-003': ['There is no call on hold to report.', 'Nothing to do.'],
  },
  waitingCalls: {
    '100-011': ['The gateway does not accept this queue.', admin],
    '300-001': ['You may not see the calls that wait in this queue.', adminRight],
    '400-003': [
      'The gateway has no information about the calls in this queue.',
      'It is asked again by itself.',
    ],
  },
  colleagueCalls: {
    '100-011': ['The gateway does not accept this work number.', 'Check the work number.'],
    '300-001': ['You may not query this agent.', adminRight],
    '300-002': noSuchColleague,
    '300-003': noSuchColleague,
    '300-004': noSuchColleague,
  },
} as const satisfies Partial<Record<Asked, Partial<Record<ResultCode, Sentence>>>>;

/** The same ones in every language. */
export type CodesWhenAsked = {
  readonly [Name in Asked]?: Name extends keyof typeof whenAsked
    ? { readonly [Code in keyof (typeof whenAsked)[Name]]: Sentence }
    : undefined;
};
export const codesWhenAsked: CodesWhenAsked = whenAsked;
