/** What a window may ask about pages of a CRM. */
import type { CrmFacts } from '../../crm/fields.ts';
import type { CrmOf, CrmOutcome } from '../../crm/outcome.ts';
import type { ActionRow } from './actionRow.ts';

/** Each action: its one argument (none: no argument) and what it answers with. */
export interface AboutCrm {
  /**
   * Opens a page for a call in the system's browser. `template`: its name; null: the first one. Problems: `notPossible`
   * `noSuchCall`, `noSuchPage`, `crmHost`, `crmTooLong`, `crmNobody`, `noBrowser`.
   */
  openCrm(what: CrmOf & { readonly template: string | null }): CrmOutcome;
  /**
   * The same for a template that need not be saved, with an example, or with the last call where there is one. Problems:
   * `setByOrganisation`, too, where a policy says which pages there are, and this is none of them.
   */
  tryCrm(what: { readonly url: string; readonly of: 'example' | 'lastCall' }): CrmOutcome;
  /** What the newest call of this session has to fill in; null: there was none. */
  lastCrmCall(): CrmFacts | null;
  /** It has been read that a page did not open by itself. */
  dismissCrmFailure(): void;
}

/** A row for each of them. */
export const aboutCrm = {
  openCrm: { scope: 'view', failure: 'inPlace', follows: 'answer' },
  tryCrm: { scope: 'settings', failure: 'inPlace', follows: 'answer' },
  lastCrmCall: { scope: 'settings', failure: 'notices', follows: 'answer' },
  dismissCrmFailure: { scope: 'view', failure: 'notices', follows: 'answer' },
} as const satisfies { readonly [Name in keyof AboutCrm]: ActionRow };
