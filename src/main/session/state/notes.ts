/** What the agent writes about calls, which is kept as long as the agent works here. */
import { hasSession } from '../../../shared/contract/sessionQuestions.ts';
import { type CallNote, mostNotes } from '../../../shared/calls/note.ts';
import type { SessionSnapshot } from '../../../shared/contract/snapshot.ts';
import type { SessionChange } from './sessionState.ts';

/** Keeps a note in place of the one before, of a call at hand or one that has a note already. */
export function withNote(
  snapshot: SessionSnapshot,
  { key, text }: { readonly key: string; readonly text: string },
  at: number,
): SessionSnapshot {
  const { session, calls, notes } = snapshot;
  const about = calls.find((call) => call.key === key) ?? notes.find((note) => note.key === key);
  if (about === undefined || !hasSession(session)) return snapshot;
  const { agentId } = session;
  const others = notes.filter((note) => note.key !== key);
  // A note from before the session was lost is the same one.
  const rest = others.filter(({ callId }) => callId === null || callId !== about.callId);
  const written = { agentId, key, callId: about.callId, at, text };
  return { ...snapshot, notes: [...rest, written].slice(-mostNotes) };
}

/** They go with the sign-out, and with another agent's sign-in. */
export function notesAfter({ notes }: SessionSnapshot, change: SessionChange): readonly CallNote[] {
  if (change.kind === 'signOutDone') return [];
  return change.kind === 'signInAsked' ? notes.filter(({ agentId }) => agentId === change.agentId) : notes;
}
