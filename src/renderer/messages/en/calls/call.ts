/** English texts of calls, agents' states and the pop. */
import type { CallMark } from '../../../calls/callMarks.ts';
import type { ShownPhase } from '../../../calls/callsAtHand.ts';
import type { CallEnd } from '../../../../shared/calls/model.ts';
import type { CallType, MediaAbility, MediaType } from '../../../../shared/calls/told.ts';
import { callWords } from '../../../../shared/texts/en.ts';
import { pop } from './pop.ts';

/** Of calls that nobody answered here. */
const inVain = {
  takenAway: 'No longer rings here: answered elsewhere, taken back or declined',
  phoneNotLifted: 'Your phone was not picked up',
  rangInVain: 'It rang, and nobody answered',
  notReached: 'Not reached: busy, not answered or a wrong number',
};

const endings = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' };

const ordinal = (nth: number): string =>
  `${String(nth)}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(nth)]}`;

export const call = {
  phase: {
    alerting: 'Ringing',
    ringing: 'Ringing',
    talking: 'Talking',
    held: 'On hold',
    ended: 'Ended',
    ownPhone: 'Pick up your phone',
    dialling: 'Calling',
    ringsThere: 'Ringing there',
    phoneRings: 'Phone is ringing',
  } satisfies Record<ShownPhase, string>,
  end: {
    missed: 'Not answered in time',
    abandoned: 'The caller hung up before the answer',
    releasedByAgent: 'You ended the call',
    releasedByCaller: 'The caller hung up',
    released: 'The call is over',
    ended: 'The call is over',
    transferred: 'Transferred',
    ...inVain,
  } satisfies Record<CallEnd, string>,
  /** Said to screen readers. */
  endedNow: (name: string, ending: string) => `${name}: ${ending}`,
  /** Of a call that the agent began. */
  endOfCallOut: {
    missed: 'Not answered in time',
    abandoned: 'The other side declined the call',
    releasedByAgent: 'You ended the call',
    releasedByCaller: 'The other side hung up',
    released: 'The call is over',
    ended: 'The call is over',
    transferred: 'Transferred',
    ...inVain,
  } satisfies Record<CallEnd, string>,
  /** Of a call that ended before anything told which way it went. */
  endOfEither: {
    missed: 'Not answered in time',
    abandoned: 'The other side hung up',
    releasedByAgent: 'You ended the call',
    releasedByCaller: 'The other side hung up',
    released: 'The call is over',
    ended: 'The call is over',
    transferred: 'Transferred',
    ...inVain,
  } satisfies Record<CallEnd, string>,
  type: {
    inbound: 'Inbound',
    internal: 'Internal',
    outbound: 'Outbound',
    reserved: 'Reserved',
    preOccupied: 'Pre-occupied',
    predicted: 'Predicted',
    previewed: 'Previewed',
    reservedCallback: 'Reserved callback',
    consultation: 'Consultation',
    threeParty: 'Three-party',
    multiParty: 'Conference',
    other: 'Other',
  } satisfies Record<CallType, string>,
  media: {
    textChat: 'Text chat',
    clickToDial: 'Click to dial',
    callback: 'Callback',
    phone: 'Phone',
    predicted: 'Predicted',
    previewed: 'Previewed',
    message: 'Message',
    video: 'Video',
    webChat: 'Web chat',
    social: 'Social media',
    other: 'Other',
  } satisfies Record<MediaType, string>,
  /** What a call can carry. */
  ability: {
    voice: 'Voice',
    video: 'Video',
    voiceAndVideo: 'Voice and video',
    text: 'Text',
    h5Video: 'Video in a browser',
    other: 'Other',
  } satisfies Record<MediaAbility, string>,
  field: {
    caller: 'Caller',
    queue: 'Queue',
    called: 'Called',
    originalCalled: 'First dialled',
    type: 'Type',
    media: 'Medium',
    priority: 'Priority',
    waited: 'Waited',
    callId: 'Call ID',
    trunk: 'Trunk',
    ability: 'Media capability',
    loggedOn: 'Login duration',
  },
  unknownCaller: 'Unknown caller',
  unknownNumber: 'Unknown number',
  notYetNamed: 'Not yet known',
  unknownRegion: 'Internal or unknown number',
  none: '–',
  mark: {
    requested: 'Requested by you',
    muted: 'Muted',
    record: 'Recorded',
    maybeMuted: 'Maybe muted: the other side may not hear you',
  } satisfies Record<CallMark, string>,
  joinedWith: (name: string) => `Connected with ${name}`,
  transferredTo: (name: string) => `Transferred to ${name}`,
  copyNumber: 'Copy the number',
  /** Moments of a call that do not run on. */
  when: {
    ringing: (time: string) => `Ringing since ${time}`,
    dialling: (time: string) => `Calling since ${time}`,
    answered: (time: string) => `Answered ${time}`,
    waited: (duration: string) => `waited ${duration}`,
    ended: (time: string) => `Ended ${time}`,
    talked: (duration: string) => `talked ${duration}`,
  },
  /** `nth`: which call with this number it is. `talked` null: nobody answered the last one. */
  earlier: (nth: number, at: string, talked: string | null, isToday: boolean) =>
    `${ordinal(nth)} call ${isToday ? 'today' : 'this shift'}, last ${at}${talked === null ? ', not answered' : ` for ${talked}`}`,
  ringingFor: 'Ringing for',
  diallingFor: 'Calling for',
  talkingFor: 'Talking for',
  heldFor: 'On hold for',
  heldOver: (limit: string) => `Over ${limit} on hold`,
  announceHold: (person: string, limit: string) => `${person} has been on hold for over ${limit}.`,
  ...callWords,
  mute: 'Mute',
  unmute: 'Unmute',
  keypad: {
    title: 'Keypad',
    sent: 'Sent',
    /** Keys that a screen reader would not name. */
    names: { '*': 'Star', '#': 'Hash' } as Readonly<Record<string, string>>,
    unsure: (tones: string) => `Sending ${tones}: it is not known whether it was heard`,
  },
  cancelTransfer: 'Cancel transfer',
  complete: 'Complete',
  join: 'Three-party',
  cancelConsult: 'Cancel',
  consult: {
    title: 'Consult',
    notYet: 'Possible once somebody has answered.',
    complete: (one: string, other: string) => `${one} and ${other} go on without you. You leave both calls.`,
    stay: 'Stay',
    withOther: 'With the call that you talk in',
    together: 'In this conference',
    drop: 'Drop',
    dropNamed: (name: string) => `Drop ${name}`,
  },
  dial: {
    title: 'Call somebody',
    open: 'Call',
    hint: 'Enter calls the number',
    number: 'Number or work number',
    callOut: 'Call number',
    callBack: 'Call back',
    callBackTo: (who: string) => `Call back ${who}`,
    callInner: 'Call colleague',
  },
  note: {
    title: 'Note',
    callTab: 'Call',
    tab: 'Note',
    placeholder: 'What was agreed, for the next one who picks up',
    kept: 'Kept until you sign out',
    saved: 'Saved',
    full: (most: number) => `No more fits: ${String(most)} characters.`,
  },
  moreActions: 'More actions',
  underWay: 'Please wait…',
  unread: (names: string) => `Sent by the gateway in a form that cannot be read: ${names}.`,
  data: {
    title: 'Associated data',
    pinned: 'Most important',
    none: 'No associated data',
    unread: 'Cannot be read',
    name: 'Name',
    value: 'Value',
    more: 'more',
    less: 'less',
    edit: 'Change the data',
    save: 'Save',
    cancel: 'Cancel',
    size: (bytes: number, most: number) => `${(bytes / 1024).toFixed(1)} of ${String(most / 1024)} KB`,
    /** What the gateway tells after it has accepted data. */
    told: {
      unchanged: 'The gateway accepted it, but still tells the data as it was.',
      other: 'The gateway accepted it, but tells other data, from which you go on here.',
    },
    shortened: 'Shortened: there is more data than is shown here.',
  },
  crm: {
    open: 'Open in CRM',
    others: 'Other pages of the CRM',
    /** On the pop. */
    short: 'CRM',
    none: 'No page of the CRM is set up.',
    notInPractice: 'Practice opens no page. It would be:',
    failed: (page: string) => `Opening “${page}”`,
  },
  pop,
  announcePhone: 'Your phone is ringing. The gateway has not told yet which call it is.',
  announceCall: (caller: string, region: string | null, queue: string | null, isVideo: boolean) =>
    `${isVideo ? 'Video call' : 'Incoming call'} from ${caller}${region === null ? '' : `, ${region}`}${queue === null ? '' : `, queue ${queue}`}.`,
};

export type CallTexts = typeof call;
