/** English texts of the way in: first run, sign-in, take-over. */
import type { SessionView } from '../../../../shared/contract/sessionView.ts';

export const firstRun = {
  title: 'Welcome to Ringside',
  lead: 'See who is calling before you answer.',
  practiseTitle: 'Practise',
  practiseLead: 'A simulated gateway on this computer plays a morning of calls. Nothing leaves this machine.',
  practise: 'Start practice',
  connectTitle: 'Connect to a gateway',
  connectLead: 'Your administrator has these details.',
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
