/**
 * Every delay of the session and how often it tries something, ms unless the name says otherwise. Tolerances with which
 * told times are read (clocks, begins, logins) stand where they are read.
 */
export const delays = {
  /** An empty poll that took at least this long was a long poll (10 s on the gateway, docs/gateway.md §3). */
  longWaitMs: 5000,
  /** Next poll after an empty long one; 200 to 500 are documented (docs/gateway.md §3). */
  pollAfterLongWaitMs: 200,
  /** Next poll after an empty answer that came at once: the site has no long polling. */
  pollAfterShortAnswerMs: 500,
  /** Next poll after more than {@link limits.eventsAtOnce} events in a row that came at once. */
  pollAfterManyEventsMs: 200,
  /** An event that a poll has sooner than this was there already. Those of a busy shift come at longer intervals. */
  eventAtOnceMs: 20,
  /** Next poll after the first that failed: mostly one connection was lost. Half of it is drawn. */
  pollAfterFirstFailureMs: 100,
  /** First back-off after a second poll that failed; doubles with each failure. */
  backOffFirstMs: 500,
  /** Back-off never grows beyond this: several tries fit into {@link silenceMs}. */
  backOffCapMs: 20_000,
  /** The same while a call is up. */
  backOffInCallCapMs: 5000,
  /** A poll after a failure that is open for this long was not refused at once, as by a proxy without its gateway. */
  pollHoldsMs: 300,
  /** An answer to another request ends a back-off, unless the last poll is more recent than this. */
  pollOnAnswerMs: 5000,
  /** A poll that is younger than this when the network changes was asked by the new one. */
  networkSettlesMs: 1000,
  /** A poll that is older when the machine wakes up has lost its connection: long poll plus a margin. */
  pollOverdueMs: 12_000,
  /** Finding out what became of a sign-in: how long each question may take. */
  signInCheckMs: 8000,
  /** How long the answer to a sign-in is still waited for that the agent has cancelled. */
  cancelledSignInMs: 15_000,
  /** The same question again, while the gateway says that the sign-in is in progress (100-021). */
  signInCheckAgainMs: 2000,
  /** How long a sign-out that was accepted waits for whether a call keeps the agent signed in. */
  signOutCheckMs: 2000,
  /** Poll again after a suspect 000-003; the gateway's client has tried the newest Guid by then. */
  pollAfterSuspectMs: 500,
  /**
   * The gateway signs out an agent that it has not heard for 120 s (docs/gateway.md §2). It counts from the last
   * request that it got, which may have been a long poll later than the last answer that we got.
   */
  silenceMs: 132_000,
  /**
   * A session whose cookies do not go back may have its requests go to several nodes in turn, of which one knows it: an
   * answer within this shows nothing.
   */
  strayMs: 60_000,
  /** After so long without contact nobody may sit at the desk: the agent is asked, instead of being signed in again. */
  giveUpMs: 600_000,
  /**
   * Two programs that displace each other must not do so for ever: signing in again by itself is at least so far apart.
   */
  signInAgainApartMs: 300_000,
  /** Signing in again, when that failed for a cause that may pass; doubles with each failure. */
  signInAgainFirstMs: 2000,
  /** The same, at the most. */
  signInAgainCapMs: 30_000,
  /** Signing in to the queues again, when it failed although there is contact; doubles with each failure. */
  setUpAgainFirstMs: 2000,
  /** The same, at the most: a refusal that stays is the administrator's to mend. */
  setUpAgainCapMs: 300_000,
  /** A loop's step that failed by the program's own fault is tried again after this. */
  afterFaultMs: 5000,

  /** `callinfobeforeanswer` again, while the caller is not known; the last one repeats until the ringing is over. */
  callInfoAgainMs: [40, 80, 160, 320, 640, 1000],
  /** What an event said of a call is believed for this long, whatever the gateway's lists say meanwhile. */
  settlesMs: 3000,
  /** `holdlist` while something is held. */
  holdListMs: 4000,
  /** `holdlist` while the gateway refuses it. */
  holdListRefusedMs: 30_000,
  /** An answer that an event overtook, or data that was written, is asked for again after this. */
  askAgainMs: 50,
  /** An accepted action whose event does not come within this makes the session ask where things stand. */
  newsExpectedMs: 2000,
  /**
   * A transfer to a queue, kept until somebody has answered, or one that comes back from an IVR, is not known to be
   * under way any more after this.
   */
  transferSlowMs: 600_000,
  /** An agent who was taken out of the idle state without a call within this may have one that nobody told of. */
  callExpectedMs: 1500,
  /** An action waits for the report no longer than this. */
  reportPatienceMs: 2000,
  /** The report now and then while a call is up or requested: an event may get lost without a trace. */
  reportWhileUpMs: 30_000,
  /** The same while a call waits for its answer, which is short. */
  reportWhileRingingMs: 10_000,
  /** The report again, at the latest, after one that changed a call: no event has told that. */
  reportToConfirmMs: 10_000,
  /** The state of an idle agent alone, so long after the last event or report: where one came, another may be lost. */
  stateAfterNewsMs: 60_000,
  /**
   * The same again, as long as nothing happens: 30 requests an hour beside the poll's 353. An idle agent is to cost at
   * most 400.
   */
  stateWhileIdleMs: 120_000,
  /** The report again, when a part of it failed; doubles with each failure. */
  reportAgainFirstMs: 1000,
  /** The same, at the most. */
  reportAgainCapMs: 30_000,

  /** `queryacdstat` while the agent looks at the queues. */
  queueLoadsMs: 5000,
  /** The same while the gateway refuses it. */
  queueLoadsRefusedMs: 60_000,
  /** `queryacdstat` for the worst queue alone: at most 120 requests an hour. */
  worstQueueMs: 30_500,
  /** The same for the first time, and when the agent is in other queues: what is more urgent goes first. */
  worstQueueFirstMs: 3000,
  /** `waitcallinfo` while the agent looks at a queue. */
  waitingCallsMs: 3000,
  /** The same after a reading that failed without being refused; doubles with each failure. */
  waitingCallsMissedMs: 1000,
  /** The same while the gateway refuses it, or answers with more than is read, and at the most. */
  waitingCallsRefusedMs: 10_000,
  /** The directory of colleagues while the agent looks at it. */
  directoryMs: 5000,
  /** The same while the gateway refuses it. */
  directoryRefusedMs: 30_000,
  /** An accepted request whose call does not come within this may have gone to somebody else: the gateway is asked. */
  requestArrivesMs: 10_000,

  /** After data was accepted, when the gateway is asked what it has now, until it tells something new. */
  dataToldAgainMs: [0, 500, 2000],
  /** An ended call stays in sight for this long. */
  endedStaysMs: 4000,
  /** And for this long after the last word that was written about it. */
  notedStaysMs: 60_000,
  /** The time of the last contact alone is told at most this often. */
  contactToldMs: 5000,
} as const;

/** How often something is tried before the session gives up on it. */
export const limits = {
  /** Suspect answers (000-003) in a row that a session survives (docs/gateway.md §3). */
  suspects: 5,
  /** How often it is asked what became of a sign-in that the gateway says is in progress. */
  signInChecks: 15,
  /** Polls in a row that are told that there is no session, before it is believed: one may be a node's error. */
  overs: 1,
  /** Events in a row that come at once: more than wait after a break, which is two minutes at the most. */
  eventsAtOnce: 50,
  /** Answers to the poll in a row that cannot be read, before they count as failures. */
  garbled: 1,
  /** `callinfo` for a talking call that nothing else described. */
  currentCallTries: 3,
  /** Call infos in a row that fail before the window says that the data could not be read. */
  callInfoTries: 2,
  /** No phone rings for longer, ms; platforms give up after 20 s to a minute. */
  ringsAtMostMs: 90_000,
  /** A part of the report that failed so often in a row is one that the gateway does not tell. */
  reportPartTries: 3,
  /**
   * Reports in a row of which a part failed, before an idle agent's is left until the state is asked for again: about a
   * minute of them.
   */
  reportTriesIdle: 6,
  /** Reports that lack a requested call before it counts as gone although something may still tell of it. */
  requestReports: 6,
  /**
   * Answers to `callinfobeforeanswer` that know no call while the phone rings for an unnamed one: some 10 s of them.
   */
  unknownCallAnswers: 15,
} as const;

interface BackOff {
  readonly firstMs: number;
  readonly capMs: number;
}

export const reportBackOff: BackOff = { firstMs: delays.reportAgainFirstMs, capMs: delays.reportAgainCapMs };
export const signInAgainBackOff: BackOff = {
  firstMs: delays.signInAgainFirstMs,
  capMs: delays.signInAgainCapMs,
};
export const setUpBackOff: BackOff = { firstMs: delays.setUpAgainFirstMs, capMs: delays.setUpAgainCapMs };

/**
 * Back-off with jitter: half of it is fixed, half is drawn, so that the agents of a floor do not come back as one.
 * @param failures in a row, from 1
 */
export function backOffMs(failures: number, random: number, { firstMs, capMs }: BackOff): number {
  const fullMs = Math.min(firstMs * 2 ** (failures - 1), capMs);
  return Math.round(fullMs / 2 + (random * fullMs) / 2);
}

/**
 * When to poll again after a failure.
 * @param failures in a row, from 1
 */
export function pollAgainMs(failures: number, random: number, isCallUp: boolean): number {
  const firstMs = delays.pollAfterFirstFailureMs;
  if (failures === 1) return backOffMs(1, random, { firstMs, capMs: firstMs });
  const capMs = isCallUp ? delays.backOffInCallCapMs : delays.backOffCapMs;
  return backOffMs(failures - 1, random, { firstMs: delays.backOffFirstMs, capMs });
}
