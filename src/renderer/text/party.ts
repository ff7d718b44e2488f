import type { PartyNumber } from '../../shared/calls/model.ts';
import type { ShownParty } from '../../shared/contract/pageViews.ts';
import { oneLine } from '../../shared/data/visibleText.ts';

/** A number ready to be shown; null where there is none. Numbers come from strangers, like everything else. */
export function partyText(party: PartyNumber | ShownParty | null): string | null {
  const raw = party !== null && 'raw' in party ? party.raw : '';
  const text = (party?.display || raw).trim();
  return text === '' ? null : oneLine(text, 48);
}
