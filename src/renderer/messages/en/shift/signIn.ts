/** English texts of the way in: first run, sign-in, take-over. */
import type { SessionView } from '../../../../shared/contract/sessionView.ts';
import type { Trust } from '../../../../shared/settings/settingsView.ts';
import type { NothingShown } from '../../../../shared/settings/shownServer.ts';

export const firstRun = {
  step: (step: number) => `Step ${String(step)} of 2`,
  where: 'Where is your gateway?',
  whereLead: 'Your administrator has the address. Nothing else is sent yet.',
  address: 'Address',
  addressHint: 'https, port 8043 unless told otherwise',
  connect: 'Connect',
  connecting: 'Connecting…',
  practiseTitle: 'Practise',
  practise: 'Start practice',
  /** Why nothing was shown, and what to do. */
  nothing: {
    noName: ['Nobody knows a computer of this name.', 'Check how the name is written, and the network.'],
    refused: [
      'The computer is there, but nothing answers at this port.',
      'Check the port: most gateways have 8043.',
    ],
    noRoute: ['No way leads to this address.', 'Check the network, such as cable or VPN, and the address.'],
    tooLong: ['No answer within 10 s.', 'Check the address and the network; a firewall may be in between.'],
    closed: [
      'The connection was closed without a word.',
      'Check the port, or ask your administrator whether the gateway runs.',
    ],
  } satisfies Record<NothingShown, readonly [string, string]>,
  shown: {
    title: 'What the server showed',
    name: 'Name',
    issuer: 'Issued by',
    itself: 'Itself',
    valid: 'Valid',
    fingerprint: 'SHA-256',
  },
  isThis: 'Is this your gateway?',
  /** Why the certificate is not trusted by this computer; `known`: it is. */
  lead: {
    known: 'This computer knows its certificate.',
    untrusted: 'It showed a certificate that this computer does not know. That is usual; compare it once.',
    otherFingerprint:
      'It showed another certificate than a moment ago. Compare it with your administrator’s, or go back.',
    expired: 'Its certificate is not valid today. Ask your administrator before you trust it.',
    otherHost:
      'Its certificate is for another name than this address. Ask your administrator before you trust it.',
  },
  how: 'How it is trusted',
  trustBy: {
    fingerprint: [
      'Trust this fingerprint',
      'It is the one my administrator gave me. Any other certificate is refused.',
    ],
    caFile: ['Trust an authority’s file', 'I have a PEM file of the authority.'],
    system: ['Use this computer’s store', 'The administrator has installed the certificate here, or will.'],
  } satisfies Record<Trust['by'], readonly [string, string]>,
  trustSet: 'How it is trusted is set by your organisation.',
  notYet: 'Not trusted here so far: signing in works once your administrator has installed it.',
  go: 'Trust and go on',
  inClear: 'This gateway does not encrypt',
  goInClear: 'Go on without encryption',
  back: 'Back',
};

export const signIn = {
  title: 'Sign in',
  submit: 'Sign in',
  takingOver: 'Taking the session over…',
  step: {
    asking: 'Waiting for the gateway’s answer',
    checking: 'No answer. Finding out whether you are signed in',
    cancelling: 'Cancelling. Making sure that you are not left signed in',
  } satisfies Record<Extract<SessionView, { state: 'signingIn' }>['step'], string>,
  cancel: 'Cancel',
  passwordStored: 'A password is stored. Leave empty to use it.',
  phoneHint: 'The phone that will ring at this place',
  remember: 'Remember my password on this computer',
  rememberWeak: 'This computer has no key store: the password would only be obscured, not protected.',
  rememberNone: 'This computer cannot keep passwords safely, so they are not remembered.',
  forget: 'Forget this work number',
  connection: 'Connection settings',
  connectedTo: (address: string) => `Gateway: ${address}`,
  tellAdmin: 'Tell your administrator:',
  /** @param why of the refusal, such as "Your password has expired." */
  forAdmin: (why: string, code: string, agent: string, gateway: string, time: string) =>
    `Work number ${agent} at ${gateway}, ${time}: ${why} (${code})`,
  renew: 'Change password',
  notBeforeSignIn: 'This gateway changes the password only of somebody who is signed in.',
  inClear:
    'This connection is not encrypted: your password can be read on the network. Ask your administrator for an https: address.',
};

export const takeOver = {
  title: 'Take the session over?',
  text: (agent: string) =>
    `The gateway says that work number ${agent} is signed in already, but not where: another program may hold the session, or an earlier one of yours has not ended yet. If you take it over, whoever holds it is signed out at once and gets no more calls. A call that is up there may be cut off.`,
  ownText: (agent: string) =>
    `The gateway did not answer in time, and says now that work number ${agent} is signed in: most likely by this sign-in. If it was another program, that program is signed out at once, and a call that is up there may be cut off.`,
  confirm: 'Take over',
  cancel: 'Leave it',
};
