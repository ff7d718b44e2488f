/** English texts of what can go wrong, and what to do about it. */
import type {
  FileTrouble,
  Impossible,
  Problem,
  Server,
  SettingsFileProblem,
} from '../../../../shared/errors.ts';
import type { RefusalKind } from '../../../../shared/resultCodes.ts';
import { allowed } from '../../../../shared/texts/allowed/en.ts';
import { requestNotKnown } from '../../../../shared/texts/en.ts';
import { codes, codesWhenAsked, type Sentence } from './codes.ts';
import { during } from '../calls/during.ts';
import { field } from './fields.ts';

type CertificateWhy = Extract<Problem, { kind: 'certificate' }>['why'];
type ProtocolFound = Extract<Problem, { kind: 'otherProtocol' }>['found'];
type From = Server;

const server = { gateway: 'the gateway', cms: 'CC-CMS', updates: '' } satisfies Record<From, string>;
/** At the beginning of a sentence. */
const serverFirst = { gateway: 'The gateway', cms: 'CC-CMS', updates: '' } satisfies Record<From, string>;

export const problem = {
  codes,
  codesWhenAsked,
  /** For codes that docs/gateway.md does not list. */
  unknownCode: {
    sessionOver: ['Your session at the gateway has ended.', 'Sign in again.'],
    suspect: ['The gateway doubts this session.', 'Try again in a moment.'],
    passing: ['Something behind the gateway is away for the moment.', 'Try again in a moment.'],
    alreadySignedIn: ['This work number is signed in already.', 'Take the session over, or wait.'],
    credentials: ['The gateway does not accept work number or password.', 'Check both and try again.'],
    forbidden: ['You do not have the right to do this.', 'Ask your administrator to grant it.'],
    refused: ['The request was refused.', 'Tell your administrator, with the code.'],
  } satisfies Record<RefusalKind, Sentence>,
  impossible: {
    notSignedIn: ['You are not signed in.', 'Sign in first.'],
    alreadySignedIn: ['You are signed in already.', 'Sign out first.'],
    signInUnderWay: ['Signing in is under way.', 'Wait for it to finish.'],
    signOutUnderWay: ['Signing out is under way.', 'Wait for it to finish.'],
    alreadyUnderWay: ['This is being done already.', 'Wait for it to finish.'],
    callUp: ['A call is up.', 'End the call first.'],
    callHeld: ['You have a call on hold.', 'Take it back and end it first.'],
    noSuchCall: ['This call is no longer here.', 'Nothing more to do.'],
    wrongPhase: ['The call is not in a state for this.', 'Look at the call’s state and try again.'],
    notYetRinging: [
      'The call cannot be answered yet: the gateway has not named it.',
      'Wait until it can be answered.',
    ],
    otherCallTalking: ['You are talking on another call.', 'Hold or end the other call first.'],
    severalParties: [
      'More than two talk, or wait, in this call.',
      'End the consult or the conference first.',
    ],
    transferUnderWay: ['The call is being transferred.', 'Wait for it, or cancel the transfer.'],
    consulting: ['You are consulting about a call.', 'Complete or cancel the consult first.'],
    noConsult: ['No consult is under way.', 'Nothing more to do.'],
    notTogether: ['This party is not in the conference any more.', 'Nothing more to do.'],
    noTransfer: ['No transfer of this call is under way.', 'Nothing more to do.'],
    blindOutOfCallOut: [
      'A call that you made cannot be transferred to a number outside at once.',
      'Talk first, or keep it until it is answered.',
    ],
    dataUnread: ['The data of this call cannot be read, and would be lost.', 'Nothing to do here.'],
    idle: ['You are ready for calls.', 'Go not ready first: the queue can only be read then.'],
    noGatewayChosen: ['No gateway is set up yet.', 'Enter its address in the main window.'],
    setByOrganisation: ['Set by your organisation.', 'Only your administrator can change it.'],
    policyUnread: [
      'The gateway that your organisation set could not be read.',
      'Nobody can sign in here before your administrator has mended it.',
    ],
    plainHttp: [
      'Your organisation does not allow plain HTTP.',
      'Use an address that begins with https://, or ask your administrator for one.',
    ],
    noSuchPage: ['There is no such page of the CRM any more.', 'Choose another one.'],
    crmHost: [
      'Your organisation does not allow pages of this host.',
      'Change the address in the settings, or ask your administrator.',
    ],
    crmTooLong: [
      'With this call’s data the address is too long for a browser.',
      'Use fewer or shorter fields in the settings, or ask your administrator.',
    ],
    crmNobody: [
      'This call has none of the data that the page is found by.',
      'Search for the caller in the CRM.',
    ],
    noBrowser: [
      'The browser could not be opened.',
      'Check which browser this computer uses, then try again.',
    ],
    noCallDetailsService: [
      'No service for call details is set up.',
      'Ask your administrator: CC-CMS is entered in the settings while nobody is signed in.',
    ],
    noContact: [
      'There is no contact with the gateway.',
      'Ringside keeps trying; this is possible again once the gateway answers.',
    ],
  } satisfies Record<Impossible, Sentence>,
  unreachable: (from: From): Sentence => [
    `No answer from ${server[from]}.`,
    'Check the network. If that is in order, ask your administrator whether the address is right.',
  ],
  timeout: (from: From, seconds: number): Sentence => [
    `No answer from ${server[from]} within ${String(seconds)} s.`,
    'Try again; if it stays, check the network.',
  ],
  certificate: {
    untrusted: (from: From): Sentence => [
      `The certificate of ${server[from]} is not trusted.`,
      'Compare its fingerprint with the one your administrator gave you before you trust it.',
    ],
    otherFingerprint: (from: From): Sentence => [
      `The certificate of ${server[from]} is not the one agreed on.`,
      'Do not go on. Ask your administrator whether the certificate was changed.',
    ],
    expired: (from: From): Sentence => [
      `The certificate of ${server[from]} has expired.`,
      'Your administrator must renew it.',
    ],
    otherHost: (from: From): Sentence => [
      `The certificate of ${server[from]} belongs to another address.`,
      'Check the address, or ask your administrator for the fingerprint of this certificate.',
    ],
  } satisfies Record<CertificateWhy, (from: From) => Sentence>,
  otherProtocol: {
    noTls: (from: From): Sentence => [
      `What answers at the address of ${server[from]} does not encrypt (no TLS); most likely it is plain HTTP.`,
      'Check the port, or ask your administrator. If the site has nothing but plain HTTP, the address begins with http://.',
    ],
    tls: (from: From): Sentence => [
      `What answers at the address of ${server[from]} expects HTTPS, not plain HTTP.`,
      'The address has to begin with https://, or the port is wrong: ask your administrator.',
    ],
    oldTls: (from: From): Sentence => [
      `${serverFirst[from]} offers TLS 1.1 or older only, which is not safe.`,
      'Your administrator must switch on TLS 1.2 or newer there.',
    ],
    noCommonCipher: (from: From): Sentence => [
      `No encryption could be agreed on with ${server[from]}.`,
      'Your administrator must allow a present-day cipher there, and no certificate of the client.',
    ],
  } satisfies Record<ProtocolFound, (from: From) => Sentence>,
  tooLarge: (from: From, megabytes: number): Sentence => [
    `An answer of ${server[from]} is larger than Ringside reads (${String(megabytes)} MB).`,
    'Nothing of it is shown. Tell your administrator.',
  ],
  unauthorised: (from: From): Sentence => [
    `Access to ${server[from]} was refused.`,
    from === 'cms'
      ? 'An administrator must check access key, secret key and signed headers.'
      : 'Sign in again.',
  ],
  http: (from: From, status: number): Sentence => [
    `Unexpected answer ${String(status)} from ${server[from]}.`,
    'Check the address; if it is right, tell your administrator.',
  ],
  protocol: (from: From, path: string): Sentence => [
    `An answer of ${server[from]} could not be understood (${path}).`,
    'Try again; if it stays, tell your administrator.',
  ],
  cancelled: ['This was cancelled.', 'Start it again if you still need it.'] as Sentence,
  callNoLongerAvailable: [
    'The call is no longer available.',
    'Somebody else took it, or the caller hung up.',
  ] as Sentence,
  requestNotKnown: [
    requestNotKnown,
    'It may still reach you. If it does not, look whether it still waits in its queue.',
  ] as Sentence,
  stateNotSet: [
    'The gateway accepted this state, and you are still in another one.',
    'Try again; if it stays, tell your administrator.',
  ] as Sentence,
  swapUndone: {
    talking: 'You are talking in the first call again.',
    held: 'Both calls are on hold now.',
    ended: 'The first call is over.',
  },
  signInUnsure: {
    likely: [
      'The gateway did not answer the sign-in, and says now that this work number is signed in.',
      'Most likely that was this sign-in. Take the session over, or wait: the gateway ends a session that nobody uses after two minutes.',
    ],
    notKnown: [
      'The gateway did not answer. Whether it signed you in is not known.',
      'Check the network and the address, then sign in again. A session that nobody uses ends after two minutes.',
    ],
  } satisfies Record<Extract<Problem, { kind: 'signInUnsure' }>['signedIn'], Sentence>,
  signOutUnheard: [
    'You are signed out here, but the gateway could not be told.',
    'It ends the silent session by itself within two minutes.',
  ] as Sentence,
  settingsFile: {
    title: {
      read: (path: string) => `The settings in ${path} could not be read.`,
      save: (path: string) => `The settings could not be saved in ${path}.`,
    } satisfies Record<SettingsFileProblem['failed'], (path: string) => string>,
    trouble: {
      noRight: 'This user has no right to it: ask your administrator to grant it.',
      diskFull: 'The disk is full: free some space.',
      isFolder: 'A folder has the name of this file: move the folder away.',
      other: 'Ask your administrator to look at this file.',
    } satisfies Record<FileTrouble, string>,
    meanwhile: {
      read: 'Then restart Ringside. Until then it works with its default settings, and changes hold until it ends.',
      save: 'Then change a setting again. Until then your changes hold until Ringside ends.',
    } satisfies Record<SettingsFileProblem['failed'], string>,
  },
  internal: (reference: string): Sentence => [
    'Something in this program failed.',
    `Tell your administrator; the log has it under ${reference}.`,
  ],
  invalid: (field: string, range: string): string => `${field}: ${range}`,
  invalidAdvice: 'Correct the entry and try again.',
  field,
  allowed,
  whileDoing: (what: string) => `${what}: `,
  during,
  /** Beside a code, e.g. "code 900-002". */
  code: (code: string) => `Code ${code}`,
  dismiss: 'Dismiss',
};

export type ProblemTexts = typeof problem;
