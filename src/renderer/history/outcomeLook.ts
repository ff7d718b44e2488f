import Incoming from 'lucide/dist/esm/icons/phone-incoming.mjs';
import Missed from 'lucide/dist/esm/icons/phone-missed.mjs';
import Outgoing from 'lucide/dist/esm/icons/phone-outgoing.mjs';
import Taken from 'lucide/dist/esm/icons/arrow-down-to-line.mjs';
import type { IconNode } from 'lucide';
import type { HistoryRow } from '../../shared/history/historyViews.ts';
import type { CallTexts } from '../messages/en/calls/call.ts';
import { partyText } from '../text/party.ts';

/** The picture of which way a call went, and of what became of it where that is to be seen at once. */
export function directionIcon({ outcome, otherSide, requested }: HistoryRow): IconNode {
  if (outcome === 'missed') return Missed;
  if (requested) return Taken;
  return otherSide === 'caller' ? Incoming : Outgoing;
}

/** Who it was, in one line: the person, where that is known, else the number. */
export const whoOn = (row: Pick<HistoryRow, 'person' | 'party' | 'otherSide'>, texts: CallTexts): string =>
  row.person ??
  partyText(row.party) ??
  (row.otherSide === 'caller' ? texts.unknownCaller : texts.unknownNumber);
