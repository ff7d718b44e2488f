/** Every wait of the simulated platform, in milliseconds. Each one can be given to `startSimulator` by its name. */
export interface Timings {
  /** A long poll without an event is answered after this (docs/gateway.md §3). */
  longPollMs: number;
  /** No request for this long signs the agent out (docs/gateway.md §2 "Keep-alive"). */
  signOutAfterMs: number;
  /** Dynamic authentication: the age at which the poll's answer brings a new Guid (docs/gateway.md §2 "Guid"). */
  guidRenewMs: number;
  /** Dynamic authentication: the age at which a Guid that was replaced lapses (docs/gateway.md §2 "Guid"). */
  guidExpiryMs: number;
  /** How often a client with `pushUrl` says that it is there; five missing ones sign it out (docs/gateway.md §11). */
  heartbeatMs: number;
  /** The same for a client with `callBackUri`. */
  handshakeMs: number;
  /** Between two attempts to bring an event to a client that did not take it. */
  pushRetryMs: number;
  /** How long a sign-in takes; a second one meanwhile is refused with 100-021. */
  signInMs: number;
  /** From the allocation of a call (AgentState_Busy) to AgentOther_PhoneAlerting. */
  ringDelayMs: number;
  /** From PhoneAlerting to AgentOther_PhoneOffhook: a person lifts the phone. */
  alertingToOffhookMs: number;
  /** From PhoneOffhook to AgentEvent_Ringing. */
  offhookToRingingMs: number;
  /** How long a call rings before AgentEvent_No_Answer. */
  noAnswerMs: number;
  /** From PhoneOffhook to AgentEvent_Auto_Answer, for agents who signed in with autoanswer. */
  autoAnswerMs: number;
  /** From the answer to AgentEvent_Talking. */
  answerToTalkingMs: number;
  /** From the acceptance of a hold to the hold; 0: at once. */
  holdMs: number;
  /** From the release of the last call to AgentOther_PhoneRelease. */
  releaseToPhoneReleaseMs: number;
  /** From PhoneRelease to AgentState_Ready or AgentState_Work. */
  phoneReleaseToStateMs: number;
  /** From the acceptance of a requestcall to the arrival of its call. */
  requestedCallMs: number;
  /** From the moment that somebody who was called is rung to the answer, or to the news that it is busy or wrong. */
  calledAnswersMs: number;
  /** How long wrap-up lasts until the platform ends it; 0: until the agent does. */
  wrapUpMs: number;
  /** How long an IVR has a call that was handed to it. */
  ivrMs: number;
}

/** What a gateway on a quiet network does. */
export const defaultTimings: Timings = {
  longPollMs: 10_000,
  signOutAfterMs: 120_000,
  guidRenewMs: 60_000,
  guidExpiryMs: 120_000,
  heartbeatMs: 60_000,
  handshakeMs: 30_000,
  pushRetryMs: 1_000,
  signInMs: 0,
  ringDelayMs: 0,
  alertingToOffhookMs: 2_000,
  offhookToRingingMs: 80,
  noAnswerMs: 20_000,
  autoAnswerMs: 200,
  answerToTalkingMs: 40,
  holdMs: 0,
  releaseToPhoneReleaseMs: 20,
  phoneReleaseToStateMs: 20,
  requestedCallMs: 150,
  calledAnswersMs: 2_000,
  wrapUpMs: 0,
  ivrMs: 20_000,
};
