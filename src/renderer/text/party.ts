import type { PartyNumber } from '../../shared/domain.ts';
import { shortened, visibleText } from './visibleText.ts';

/** A number ready to be shown; null where there is none. Numbers come from strangers, like everything else. */
export function partyText(party: PartyNumber | null): string | null {
  const text = party === null ? '' : (party.display || party.raw).trim();
  return text === '' ? null : oneLine(text, 48);
}

/** A stranger's name or number on one line. */
export const oneLine = (text: string, length: number): string =>
  visibleText(shortened(text, length)).replaceAll('\n', ' ');
