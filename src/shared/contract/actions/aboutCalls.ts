/** What a window may ask about calls: the agent's own, and those of a queue. */
import type { CallDetails } from '../../calls/details.ts';
import type { DataOutcome } from '../../calls/told.ts';
import type { ConsultTarget, TransferTarget, TransferTargets, TransferWay } from '../../calls/transfer.ts';
import type { CallId, SkillId } from '../../domain.ts';
import type { ActionRow } from './actionRow.ts';

/** Each action: its one argument (none: no argument) and what it answers with. */
export interface AboutCalls {
  answer(call: { readonly key: string }): void;
  release(call: { readonly key: string }): void;
  hold(call: { readonly key: string }): void;
  takeBack(call: { readonly key: string }): void;
  /** Holds the call that is talked in and takes this held one back; where the latter is refused, the first again. */
  swap(call: { readonly key: string }): void;
  mute(call: { readonly key: string }): void;
  unmute(call: { readonly key: string }): void;
  /** Tones in the call that is talked in: 1 to 24 of `0-9 * #`, or `,`, which is a pause. */
  sendTones(tones: { readonly key: string; readonly tones: string }): void;
  /** Hands a call on. What comes of it is told by the call's `transfer`. */
  transfer(what: { readonly key: string; readonly to: TransferTarget; readonly way: TransferWay }): void;
  /** Takes it back while it is under way. */
  cancelTransfer(call: { readonly key: string }): void;
  transferTargets(): TransferTargets;
  /** Calls a number outside: 1 to 24 digits, `*` or `#`, without a plus sign. `name`: who that is, where it is known. */
  callOut(whom: { readonly dialled: string; readonly name?: string | null }): void;
  /** Calls a colleague. */
  callInner(whom: { readonly workNo: string; readonly name?: string | null }): void;
  /** Takes the call that rings at a colleague of the same VDN; refused without the right. */
  pickUp(from: { readonly workNo: string }): void;
  /** Asks somebody for help about the call that is talked in, which waits; or, with three, all of them talk. */
  consult(what: { readonly key: string; readonly to: ConsultTarget; readonly threeParty: boolean }): void;
  /** Ends the call for help with this key, whether or not anybody has answered. */
  cancelConsult(call: { readonly key: string }): void;
  /** Joins this held call with the one that is talked in, and lets the agent go out of both. */
  complete(call: { readonly key: string }): void;
  /** Joins this held call with the one that is talked in: a conference. */
  join(call: { readonly key: string }): void;
  /** Takes a party out of the conference of which the call is a part. */
  dropParty(who: { readonly key: string; readonly number: string }): void;
  /** Look at a queue, or at none. Its waiting calls come with the snapshots. */
  watchQueue(queue: { readonly skillId: SkillId | null }): void;
  requestCall(call: { readonly callId: CallId; readonly skillId: SkillId }): void;
  /** Details of a call in progress, from CC-CMS. */
  callDetails(call: { readonly callId: string }): CallDetails;
  /** Writes a call's data back, at most 16 KB of UTF-8. How the gateway's data compares then. */
  setCallData(what: { readonly key: string; readonly data: string }): DataOutcome;
  /** Keeps what is written about a call, in place of what was; up to 4000 characters, none to forget it. */
  writeNote(note: { readonly key: string; readonly text: string }): void;
}

/** A row for each of them. */
export const aboutCalls = {
  answer: { scope: 'session', failure: 'notices', follows: 'state' },
  release: { scope: 'session', failure: 'notices', follows: 'state' },
  hold: { scope: 'session', failure: 'notices', follows: 'state' },
  takeBack: { scope: 'session', failure: 'notices', follows: 'state' },
  swap: { scope: 'session', failure: 'notices', follows: 'state' },
  mute: { scope: 'session', failure: 'notices', follows: 'state' },
  unmute: { scope: 'session', failure: 'notices', follows: 'state' },
  sendTones: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  transfer: { scope: 'session', failure: 'notices', follows: 'state' },
  cancelTransfer: { scope: 'session', failure: 'notices', follows: 'state' },
  transferTargets: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  // The answer names the call, whose course is told like that of any other.
  callOut: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  callInner: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  // The call comes by events, like one that was requested.
  pickUp: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  consult: { scope: 'session', failure: 'notices', follows: 'state' },
  cancelConsult: { scope: 'session', failure: 'notices', follows: 'state' },
  complete: { scope: 'session', failure: 'notices', follows: 'state' },
  join: { scope: 'session', failure: 'notices', follows: 'state' },
  dropParty: { scope: 'session', failure: 'notices', follows: 'state' },
  watchQueue: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  requestCall: { scope: 'session', failure: 'inPlace', follows: 'state' },
  callDetails: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  setCallData: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  writeNote: { scope: 'session', failure: 'inPlace', follows: 'answer' },
} as const satisfies { readonly [Name in keyof AboutCalls]: ActionRow };
