import type { PartyNumber } from '../../shared/calls/model.ts';
import type { ShownParty } from '../../shared/contract/pageViews.ts';
import { shortened, visibleText } from './visibleText.ts';

/** A number ready to be shown; null where there is none. Numbers come from strangers, like everything else. */
export function partyText(party: PartyNumber | ShownParty | null): string | null {
  const raw = party !== null && 'raw' in party ? party.raw : '';
  const text = (party?.display || raw).trim();
  return text === '' ? null : oneLine(text, 48);
}

/** A stranger's name or number on one line. */
export const oneLine = (text: string, length: number): string =>
  visibleText(shortened(text, length)).replaceAll('\n', ' ');
