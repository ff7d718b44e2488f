import { callChoices } from '../platform/model/callChoices.ts';
import { peopleChoices } from '../platform/model/peopleChoices.ts';

/** One way in which gateways differ. The first of what is allowed is the default. */
interface Choice {
  allowed: readonly (string | boolean | null)[];
  /** For the command line's usage: what it is about. */
  about: string;
}

/** How sites differ, apart from their waits. `README.md` says of each where it comes from. */
export const siteChoices = {
  authMode: { allowed: ['dynamic', 'static'], about: 'whether the Guid is renewed' },
  guidTold: { allowed: ['untilTaken', 'everywhere'], about: 'which answers bring the Guid' },
  longPoll: { allowed: [true, false], about: 'whether the poll waits for an event' },
  cookies: { allowed: ['none', 'balancer', 'checked'], about: 'what the cookies of the sign-in are for' },
  cookieReach: {
    allowed: ['everywhere', 'otherPath', 'otherDomain', 'httpsOnly'],
    about: 'to what requests they go back',
  },
  compression: { allowed: ['none', 'gzip', 'deflate'], about: 'how answers are compressed, unasked' },
  phoneAlertingContent: { allowed: [null, 'filled'], about: 'content of PhoneAlerting' },
  phoneOffhookType: { allowed: ['main', 'assistant', 'unknown'], about: 'type of PhoneOffhook' },
  callReleaseContent: { allowed: ['text', 'object'], about: 'content of Call_Release' },
  newGateway: { allowed: [false, true], about: 'eventGenTime and Incoming_CallInfo' },
  trailingNul: { allowed: [false, true], about: 'texts of events end in NUL characters' },
  customerAlerting: { allowed: [false, true], about: 'Customer_Alerting after Ringing' },
  requestedCallRings: { allowed: [false, true], about: 'a requested call has to be answered' },
  afterNoAnswer: { allowed: ['busy', 'ready'], about: 'what an agent becomes who did not answer' },
  deadPollEvent: { allowed: ['lost', 'kept'], about: 'the event of a poll whose client has gone' },
  beforeAnswerTells: {
    allowed: ['talkingToo', 'offered', 'none'],
    about: 'which calls callinfobeforeanswer tells',
  },
  callInfoTells: { allowed: ['ringingToo', 'talking'], about: 'which calls callinfo tells' },
  withoutCall: { allowed: [null, 'dummy'], about: 'what the call infos tell without a call' },
  callSkillId: { allowed: ['filled', 'empty'], about: 'callskillid of the call at hand' },
  talkingFrom: { allowed: ['allocation', 'talking'], about: 'from when on agentstatus is 7' },
  sayFreeEnds: { allowed: ['every', 'busyAlone'], about: 'whether sayfree ends a rest and wrap-up, too' },
  prolongedRest: { allowed: ['fromNow', 'added'], about: 'from when on a prolonged rest counts' },
  prolongationTold: { allowed: [true, false], about: 'whether an event tells that a rest was prolonged' },
  reasonsTold: {
    allowed: ['ofBusyToo', 'ofRest', 'asTexts', 'none', 'refused'],
    about: 'what restreason tells',
  },
  listedQueues: {
    allowed: ['alone', 'added', 'firstAlone', 'refused'],
    about: 'what resetskill with a list of queues does',
  },
  queueStatsTold: {
    allowed: ['numbers', 'asTexts', 'partly', 'more', 'refusedOfOthers', 'refusedOfAll', 'refused'],
    about: 'what queryacdstat tells',
  },
  passwordWithoutSession: {
    allowed: [false, true],
    about: 'whether a password can be changed before a sign-in',
  },
  logoutInCall: { allowed: ['refused', 'waits'], about: 'what becomes of a sign-out during a call' },
  eventWorkNo: { allowed: ['plain', 'a', 'A'], about: 'the prefix of workNo in events' },
  ...callChoices,
  ...peopleChoices,
} as const satisfies Record<string, Choice>;

type Widened<Value> = Value extends boolean ? boolean : Value;

/** How this site is set up, apart from its waits. */
export type Site = {
  [Name in keyof typeof siteChoices]: Widened<(typeof siteChoices)[Name]['allowed'][number]>;
};

/** A site as it is unless something else was said. */
export const defaultSite = Object.fromEntries(
  Object.entries(siteChoices).map(([name, { allowed }]) => [name, allowed[0]]),
) as unknown as Site;
