/** English texts of the main window's views. */
import type { Operation } from '../../../shared/contract/operations.ts';
import type { InQueues } from '../../../shared/contract/snapshot.ts';
import type { SessionView } from '../../../shared/contract/sessionView.ts';
import type { Trust } from '../../../shared/settings/settings.ts';
import { details } from './details.ts';
import { practice } from './practice.ts';
import { settings } from './settings.ts';

export type ViewName = 'calls' | 'queue' | 'colleague' | 'settings';

export const view = {
  notAvailable: 'The program’s own part of this window is missing. Restart Ringside.',
  nav: {
    label: 'Views',
    calls: 'Calls',
    queue: 'Queue',
    colleague: 'Colleague',
    settings: 'Settings',
    back: 'Back',
  } satisfies Record<ViewName | 'label' | 'back', string>,
  practice,
  firstRun: {
    title: 'Welcome to Ringside',
    lead: 'See who is calling before you answer. Connect to your gateway, or look around in practice mode.',
    practiseTitle: 'Practise',
    practiseLead:
      'A simulated gateway on this computer plays a morning of calls. Nothing leaves this machine.',
    practise: 'Start practice',
    connectTitle: 'Connect to a gateway',
    connectLead: 'Your administrator has these details.',
  },
  connection: {
    addressHint: 'For example https://gateway.example:8043; https:// can be left out',
    gatewayInClear:
      'http: is not encrypted. Anybody on the network can read your password and act in your name. Use https: unless your administrator says that the gateway has nothing else.',
    cmsInClear:
      'http: is not encrypted. Anybody on the network can read the access key and the details of calls. Use https: unless your administrator says that CC-CMS has nothing else.',
    trust: 'How its certificate is trusted',
    trustBy: {
      system: 'By this computer’s own list',
      fingerprint: 'By its fingerprint',
      caFile: 'By a CA file',
    } satisfies Record<Trust['by'], string>,
    fingerprintHint: 'SHA-256, 64 hexadecimal digits. Your administrator has it.',
    caFileHint: 'Full path of a PEM file',
    useShown: 'Fill in the fingerprint that was shown',
    cms: 'Call details (CC-CMS)',
    cmsUse: 'Look up call details on a CC-CMS',
    keyStored: 'One is stored. Leave empty to keep it.',
    keysWeak: 'This computer has no key store: both keys would only be obscured, not protected.',
    signedHeadersHint: 'Names separated by commas; most sites sign host alone',
    save: 'Save connection',
    saved: 'Connection saved.',
    signOutFirst: 'Sign out to change the connection.',
    none: 'No gateway is set up.',
  },
  certificate: {
    shown: 'Fingerprint (SHA-256) that was shown',
    compare: 'Compare it with the one from your administrator, digit by digit. If they differ, do not go on.',
    open: 'Go to the connection settings',
  },
  signIn: {
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
    inClear:
      'This connection is not encrypted: your password can be read on the network. Ask your administrator for an https: address.',
  },
  takeOver: {
    title: 'Take the session over?',
    text: (agent: string) =>
      `The gateway says that work number ${agent} is signed in already, but not where: another program may hold the session, or an earlier one of yours has not ended yet. If you take it over, whoever holds it is signed out at once and gets no more calls. A call that is up there may be cut off.`,
    ownText: (agent: string) =>
      `The gateway did not answer in time, and says now that work number ${agent} is signed in: most likely by this sign-in. If it was another program, that program is signed out at once, and a call that is up there may be cut off.`,
    confirm: 'Take over',
    cancel: 'Leave it',
  },
  header: {
    label: 'Your state',
    for: 'for',
    goReady: 'Ready',
    busyReason: 'Busy with a reason',
    noReason: 'No reason',
    reason: (reason: number) => `Reason ${String(reason)}`,
    agent: 'Agent',
    phone: 'Phone',
    missedCall:
      'You did not answer a call in time, so the gateway made you busy. No call comes until you are ready again.',
    takeCalls: 'Take calls again',
    notEncrypted: 'Not encrypted',
    notEncryptedWhy: 'The gateway’s address begins with http: – what is sent can be read on the network.',
    reconnecting: 'No contact with the gateway. Trying again.',
    signingInAgain: 'Ringside is signing you in again by itself.',
    noVoice:
      'This work number has no voice at the gateway: no calls come to it. Your administrator can change that.',
    inQueues: {
      none: 'The gateway has you in no queue, so no call comes from one. Ringside goes on trying to sign you in to your queues; if it stays so, ask your administrator which queues you are given.',
      notKnown:
        'Whether you are signed in to your queues is not known, so calls may not come. Ringside goes on trying.',
    } satisfies Record<Exclude<InQueues, 'some' | 'asking'>, string>,
    tryQueues: 'Try again now',
    /** What to do about these while it is tried again anyway. */
    ifItStays: {
      protocol: 'If it stays so, tell your administrator.',
      timeout: 'If it stays so, check the network.',
    },
    doubtful: 'Contact with the gateway is in doubt: what it sends cannot be read. Trying again.',
    lastContact: 'Last contact:',
    ago: 'ago',
    passwordMustChange: 'The platform demands a new password. Change it with your administrator’s help.',
    passwordDays: (days: number) =>
      days === 0
        ? 'Your password expires today.'
        : `Your password expires in ${String(days)} ${days === 1 ? 'day' : 'days'}.`,
    stateNow: (state: string) => `State: ${state}`,
  },
  calls: {
    title: 'Calls',
    held: 'On hold',
    ended: 'Just ended',
    emptyReady: 'No call. You are ready: the next one shows up here and in the corner of the screen.',
    emptyNoCalls: 'No call. You are ready, but no call may come: see above.',
    emptyNoContact:
      'No call is known of. As long as contact with the gateway is missing or in doubt, a call may not show up here.',
    emptyBusy: 'No call. You are not ready for calls.',
    emptyHeld: 'You are talking to nobody. Somebody is on hold.',
    noHeld: 'Nobody is on hold.',
    waiting: (count: number) =>
      count === 1 ? '1 call is waiting in the queues' : `${String(count)} calls are waiting in the queues`,
    strip: 'Calls at hand',
    heldCount: (count: number) => `${String(count)} on hold`,
    show: 'Show calls',
    more: 'Details',
  },
  queue: {
    title: 'Queue',
    choose: 'Queue to look at',
    placeholder: 'Choose a queue',
    none: 'You are not signed in to any queue.',
    empty: 'Nobody is waiting in this queue.',
    list: 'Waiting calls, oldest first',
    listKeys: 'Arrow keys, Page Up, Page Down, Home and End move from call to call.',
    reading: 'Reading the queue…',
    readAgo: 'Read',
    /** Followed by how long ago, as the one before: the list could not be read since. */
    lastRead: 'Last read',
    missed:
      'The queue could not be read just now; below is what was known last. It is read again in a moment.',
    notYetRead: 'The queue could not be read yet. It is read again in a moment.',
    waitingCount: (count: number) => (count === 1 ? '1 call waiting' : `${String(count)} calls waiting`),
    leftOut: (count: number) => `${String(count)} of them cannot be shown.`,
    request: 'Request this call',
    requestOf: (caller: string) => `Request this call from ${caller}`,
    otherUnderWay: 'Another request is under way.',
    waitedFor: 'Waiting for',
    unknownWait: 'Waiting time not known',
    state: {
      asked: 'Asking for the call…',
      accepted: 'Accepted. Your phone is about to ring.',
      done: 'The call has arrived.',
      refused: 'The request was refused.',
      unheard: 'What became of the call is not known.',
    } satisfies Record<Operation['state'], string>,
  },
  colleague: {
    title: 'Colleague',
    callsOf: 'A colleague’s calls',
    show: 'Show calls',
    result: (workNo: string) => `Calls of ${workNo}`,
    none: 'This colleague has no call.',
    details: 'Details',
    detailsOf: (callId: string) => `Details of call ${callId}`,
    copy: 'Copy',
    copyOf: (callId: string) => `Copy call ID ${callId}`,
    copied: 'Copied.',
    notCopied: 'Could not be copied: select the text instead.',
    byId: 'Details of a call',
    byIdHint: 'At most 20 characters; the call must be in progress',
    showDetails: 'Show details',
    asking: 'Asking…',
    placeholder: 'Choose a call to see its details here.',
  },
  details,
  settings,
  shortcuts: {
    answer: 'Answer the newest ringing call',
    hold: 'Hold the call, or take the last held one back',
    release: 'End the call',
    ready: 'Go ready',
    busy: 'Go busy',
    views: 'Calls, Queue, Colleague, Settings',
  },
};

export type ViewTexts = typeof view;
