/** What the agent has written about a call. */
import type { Call } from './model.ts';
import type { AgentId, CallId } from '../domain.ts';

/** One note. Kept while the agent works here, in memory and nowhere else. */
export interface CallNote {
  /** Whose it is. */
  readonly agentId: AgentId;
  /** Key of the call. */
  readonly key: string;
  /** Null: the gateway had not named the call. */
  readonly callId: CallId | null;
  /** Of the last change, this machine's clock. */
  readonly at: number;
  /** Empty: it was taken back, and may be about to be written anew. */
  readonly text: string;
}

/** Most notes that are kept: more than a shift has calls. The oldest go first. */
export const mostNotes = 500;

/** What is written about a call; also before the session was lost in which it had another key. */
export const noteOn = ({ key, callId }: Pick<Call, 'key' | 'callId'>, notes: readonly CallNote[]): string =>
  (
    notes.find((note) => note.key === key) ??
    notes.findLast((note) => callId !== null && note.callId === callId)
  )?.text ?? '';
