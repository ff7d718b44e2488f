/** What the problem of a failed request says of the gateway: whether it answered, and whether the session is over. */
import type { Problem } from '../../../shared/errors.ts';
import type { RefusalKind } from '../../../shared/resultCodes.ts';

/** Whether the gateway answered, although not as wished. A proxy's error page or an HTTP status is not its answer. */
export const wasAnswered = (problem: Problem): boolean =>
  problem.kind === 'refusal' || (problem.kind === 'swapUndone' && wasAnswered(problem.because));

/**
 * What a failure says of the same request when it is sent again:
 * - `silent`      nobody answered
 * - `passing`     something in front of the gateway or behind it is away for the moment
 * - `suspect`     maybe only the Guid lapsed
 * - `unreadable`  an answer in no known form
 * - `lasting`     the gateway's answer to what was asked
 * - `inTheWay`    what was asked was not answered, and it is not the gateway that keeps it from being so
 */
export type Outlook = 'silent' | 'passing' | 'suspect' | 'unreadable' | 'lasting' | 'inTheWay';

const ofRefusals: Readonly<Record<RefusalKind, Outlook>> = {
  passing: 'passing',
  suspect: 'suspect',
  sessionOver: 'lasting',
  alreadySignedIn: 'lasting',
  credentials: 'lasting',
  forbidden: 'lasting',
  refused: 'lasting',
};

const ofOthers: Readonly<Record<Exclude<Problem['kind'], 'refusal'>, Outlook>> = {
  unreachable: 'silent',
  timeout: 'silent',
  http: 'passing',
  protocol: 'unreadable',
  invalidInput: 'inTheWay',
  notPossible: 'inTheWay',
  certificate: 'inTheWay',
  otherProtocol: 'inTheWay',
  unauthorised: 'inTheWay',
  tooLarge: 'inTheWay',
  cancelled: 'inTheWay',
  callNoLongerAvailable: 'inTheWay',
  requestNotKnown: 'inTheWay',
  stateNotSet: 'inTheWay',
  swapUndone: 'inTheWay',
  signInUnsure: 'inTheWay',
  signOutUnheard: 'inTheWay',
  settingsFile: 'inTheWay',
  internal: 'inTheWay',
};

/** What this failure says of the same request when it is sent again. */
export const outlookOf = (problem: Problem): Outlook =>
  problem.kind === 'refusal' ? ofRefusals[problem.refusal] : ofOthers[problem.kind];

/**
 * Whether asking the same again soon brings no other answer: it was refused, or the session is doubted although the
 * client has tried the newest Guid, which some gateways say where a right is missing (docs/gateway.md §8).
 */
export const isSettled = (problem: Problem): boolean => {
  const outlook = outlookOf(problem);
  return outlook === 'lasting' || outlook === 'suspect';
};

/** Nobody answered. */
export const isSilence = (problem: Problem): boolean => outlookOf(problem) === 'silent';

/**
 * A refusal that says or suspects that there is no session does not count as contact: the time of the last contact
 * shows later whether the gateway had been silent for so long that it ended the session.
 */
export const isContact = (problem: Problem): boolean =>
  problem.kind === 'refusal' && problem.refusal !== 'sessionOver' && problem.refusal !== 'suspect';

/** The code with which the gateway says that there is no session, or null. */
export const overCode = (problem: Problem | null): string | null =>
  problem?.kind === 'refusal' && problem.from === 'gateway' && problem.refusal === 'sessionOver'
    ? problem.code
    : null;
