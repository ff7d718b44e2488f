import type { Call } from '../../shared/calls/model.ts';
import { otherParty } from '../../shared/calls/questions.ts';
import { isCovered } from '../../shared/contract/pages/everyPage.ts';
import type { Snapshot } from '../../shared/contract/snapshot.ts';
import { personOf } from '../../shared/data/labels.ts';
import { oneLine } from '../../shared/data/visibleText.ts';

/** Who is on a call, as tray and notifications say it; null: that is not known, or the screen is locked. */
export function callName(call: Call, snapshot: Pick<Snapshot, 'isScreenLocked' | 'settings'>): string | null {
  if (isCovered(snapshot)) return null;
  const person = personOf(call, snapshot.settings.preferences.dataLabels);
  const party = otherParty(call);
  const name = (person ?? party?.display) || party?.raw || '';
  return name === '' ? null : oneLine(name, 60);
}
