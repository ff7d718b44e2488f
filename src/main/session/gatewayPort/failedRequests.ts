/** What the problem of a failed request says of the gateway: whether it answered, and whether the session is over. */
import type { Problem } from '../../../shared/errors.ts';

/** Whether the gateway answered, although not as wished. A proxy's error page or an HTTP status is not its answer. */
export const wasAnswered = (problem: Problem): boolean => problem.kind === 'refusal';

/** A refusal of the moment: it says nothing of what was asked, and the next request may be answered. */
export const isOfTheMoment = (problem: Problem): boolean =>
  problem.kind === 'refusal' && (problem.refusal === 'passing' || problem.refusal === 'suspect');

/** Nobody answered. */
export const isSilence = ({ kind }: Problem): boolean => kind === 'unreachable' || kind === 'timeout';

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
