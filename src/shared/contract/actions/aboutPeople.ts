/** What a window may ask about colleagues: who they are, their calls, and what is written to and fro. */
import type { ColleagueCalls } from '../../people/colleagueCalls.ts';
import type { MessagesInSight } from '../../people/messages.ts';
import type { LookAtPeople, PeopleInSight } from '../../people/directory.ts';
import type { ActionRow } from './actionRow.ts';

/** Each action: its one argument (none: no argument) and what it answers with. */
export interface AboutPeople {
  /** Colleagues of the same VDN, those in sight alone. Fails where there never was an answer of the gateway. */
  lookAtPeople(look: LookAtPeople): PeopleInSight;
  /** Puts a colleague among those who come first, and keeps that, or takes them out of it. */
  setFavourite(who: { readonly workNo: string; readonly isFavourite: boolean }): void;
  /** The calls of a colleague of the same VDN; 900-002 without the right. */
  colleagueCalls(colleague: { readonly workNo: string }): ColleagueCalls;
  /** Writes to a colleague, 1 to 900 characters. Whether it is read, nothing tells. */
  sendNote(note: { readonly workNo: string; readonly text: string }): void;
  /** Notes and bulletins of the shift, the newest first, from this place on. `of`: a work number, or null for all. */
  readMessages(rows: { readonly from: number; readonly of: string | null }): MessagesInSight;
}

/** A row for each of them. */
export const aboutPeople = {
  // What comes of it is shown in the view, which asks again by itself.
  lookAtPeople: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  setFavourite: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  colleagueCalls: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  sendNote: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  readMessages: { scope: 'session', failure: 'inPlace', follows: 'answer' },
} as const satisfies { readonly [Name in keyof AboutPeople]: ActionRow };
