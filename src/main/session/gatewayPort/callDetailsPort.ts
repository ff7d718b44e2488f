/** What a session needs of CC-CMS. Filled by `main/cms`. */
import type { CallDetails } from '../../../shared/calls/details.ts';
import type { CallId } from '../../../shared/domain.ts';

/** CallDetails as CC-CMS tells them: numbers not yet made readable. */
type RawCallDetails = Omit<CallDetails, 'callingNumber' | 'calledNumber' | 'originalCalledNumber'> & {
  readonly callingNumber: string | null;
  readonly calledNumber: string | null;
  readonly originalCalledNumber: string | null;
};

/** Rejects with a ProblemError and with nothing else. */
export interface CallDetailsPort {
  callDetails(callId: CallId, signal?: AbortSignal): Promise<RawCallDetails>;
}
