/** What a window may ask about the agent's state and queues. */
import type { SkillId } from '../../domain.ts';
import type { ActionRow } from './actionRow.ts';

/** Each action: its one argument (none: no argument) and what it answers with. */
export interface AboutState {
  /** Signs in to the queues now, instead of after the next wait. */
  signInToQueues(): void;
  /** Signs in to these queues, or with null to every configured one, and keeps that for the next sign-in. */
  chooseQueues(queues: { readonly skillIds: readonly SkillId[] | null }): void;
  /** Asks anew which queues are configured, and in which the agent is. */
  readQueues(): void;
  ready(): void;
  /** `reason` 200..250, or null for none. */
  busy(why: { readonly reason: number | null }): void;
  /**
   * A break of `seconds`, 1 to 86399, or so much longer from now on while there is one. It does not end by itself;
   * {@link Actions.ready} ends it.
   */
  rest(howLong: { readonly seconds: number }): void;
  /** Takes back what was asked for the time after the call that is up. */
  cancelNext(): void;
  /** After-call work, also without a call before it. */
  wrapUp(): void;
  /** Ends after-call work: what follows is what was asked for, or ready. */
  finishWrapUp(): void;
  /** The program ends the after-call work that is under way so much later: 1 to 3600. */
  extendWrapUp(by: { readonly seconds: number }): void;
}

/** A row for each of them. */
export const aboutState = {
  signInToQueues: { scope: 'session', failure: 'notices', follows: 'answer' },
  // In which queues the agent is, is asked as a part of it.
  chooseQueues: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  readQueues: { scope: 'session', failure: 'inPlace', follows: 'answer' },
  ready: { scope: 'session', failure: 'notices', follows: 'state' },
  busy: { scope: 'session', failure: 'notices', follows: 'state' },
  rest: { scope: 'session', failure: 'notices', follows: 'state' },
  cancelNext: { scope: 'session', failure: 'notices', follows: 'state' },
  wrapUp: { scope: 'session', failure: 'notices', follows: 'state' },
  finishWrapUp: { scope: 'session', failure: 'notices', follows: 'state' },
  extendWrapUp: { scope: 'session', failure: 'notices', follows: 'answer' },
} as const satisfies { readonly [Name in keyof AboutState]: ActionRow };
