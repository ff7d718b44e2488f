/** What comes of opening a page of a CRM. */
import type { Problem } from '../errors.ts';

/** The page that was asked for. */
export interface CrmOutcome {
  /** False: in practice nothing is opened, and it is only shown what would have been. */
  readonly opened: boolean;
  readonly url: string;
}

/** A page that should have opened by itself and did not. */
export interface CrmFailure {
  /** Grows with each. */
  readonly id: number;
  /** The template's name. */
  readonly template: string;
  readonly problem: Problem;
}

/** Of which call the fields are taken: one that is at hand, by its key, or one of the history, by its record's ID. */
export type CrmOf = { readonly key: string } | { readonly record: number };
