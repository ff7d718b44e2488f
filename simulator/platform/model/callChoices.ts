/** How sites differ in what becomes of calls. The first of what is allowed is the default. */
export const callChoices = {
  conferenceCallId: { allowed: ['held', 'current', 'new'], about: 'which call ID a conference has' },
  conferenceTells: { allowed: ['everybody', 'owner'], about: 'who is told of a conference' },
  talkingFollows: { allowed: [false, true], about: 'Talking follows Conference' },
  afterConsult: { allowed: ['talking', 'held'], about: 'what the customer is after a consult' },
  releaseInConsult: { allowed: ['handsOver', 'givesBack'], about: 'what release does in a consult' },
  callInfoInConsult: {
    allowed: ['help', 'customer'],
    about: 'which call callinfo tells in a two-party consult',
  },
  holdListInConsult: {
    allowed: ['customer', 'empty'],
    about: 'whether the hold list has the customer of a consult',
  },
  holdInConsult: { allowed: ['told', 'afterTalking', 'untold'], about: 'when Hold tells of the customer' },
  duringConsult: {
    allowed: [null, '100-007', '100-009', '200-005', '200-012', '200-018'],
    about: 'the code of refusals during a consult; null: that of the action',
  },
  cancelsTransfer: { allowed: ['every', 'outsideOnly'], about: 'which transfers can be taken back' },
  transferModes: { allowed: ['every', 'documented'], about: 'which modes of a transfer there are' },
  suspendedIvr: {
    allowed: ['held', 'untold', 'unlisted', 'leaves'],
    about: 'what an agent is told whose caller an IVR has for a while',
  },
  ivrReturns: {
    allowed: ['told', 'talkingToo', 'talkingAlone', 'untold'],
    about: 'how it is told that an IVR gives a caller back',
  },
  transferAlerting: { allowed: [false, true], about: 'Customer_Alerting while a transfer’s target rings' },
  dataSet: {
    allowed: ['kept', 'late', 'dropped', 'cut', 'asPairs'],
    about: 'what becomes of associated data that an agent sets',
  },
  dataCounted: { allowed: ['bytes', 'utf16'], about: 'in what the 16 KB of associated data are counted' },
  muteOverHold: { allowed: ['ends', 'stays'], about: 'whether a call that was muted is so after a hold' },
  muteTwice: {
    allowed: ['refused', 'accepted'],
    about: 'what is said to a mute, or its end, that is so already',
  },
  ownCalls: {
    allowed: ['inEveryState', 'notInWrapUp', 'whenReady'],
    about: 'in which states own calls are possible',
  },
  answeredBy: {
    allowed: ['either', 'answer', 'phonepickup'],
    about: 'which request answers a call that rings',
  },
  dialledId: { allowed: ['told', null], about: 'whether callout and callinner answer the call ID' },
  calledAlerting: {
    allowed: ['whenRinging', 'always', 'never'],
    about: 'when Customer_Alerting tells of an own call',
  },
  failedCall: {
    allowed: ['fail', 'noAnswer', 'release'],
    about: 'what event tells that an own call came to nothing',
  },
  diallingTold: { allowed: [true, false], about: 'whether the call infos tell a call that is dialled' },
  stateDuringCall: {
    allowed: ['afterwards', 'toldToo', 'toldOnly'],
    about: 'when a state asked for in a call is told',
  },
  nextState: { allowed: ['kept', 'forgotten'], about: 'what becomes of a state asked for in a call' },
  takesNextBack: { allowed: [true, false], about: 'a state asked for in a call can be taken back' },
  stateAfterCall: { allowed: ['told', 'untold'], about: 'whether the state after a call is told' },
  releasephone: { allowed: ['ignored', 'followed'], about: 'whether a phone can stay off the hook' },
  takeOver: { allowed: ['dropsCalls', 'keepsCalls'], about: 'what a forced sign-in does to calls' },
  secondRings: { allowed: [false, true], about: 'a call for one agent rings beside another that rings' },
  recording: { allowed: [false, true, 'early'], about: 'calls are recorded' },
  recordContent: { allowed: ['filled', null], about: 'content of the events of a record' },
} as const;
