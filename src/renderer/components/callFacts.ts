import type { Call } from '../../shared/domain.ts';
import type { CallTexts } from '../messages/en/call.ts';
import { clockDuration } from '../text/duration.ts';
import { oneLine, partyText } from '../text/party.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What is known of a call besides its caller, in the order in which an agent asks. */
export function callFacts(call: Call, texts: CallTexts): readonly Fact[] {
  const { field } = texts;
  const called = partyText(call.called);
  const first = partyText(call.originalCalled);
  const known: readonly (readonly [string, string | null])[] = [
    [
      field.queue,
      call.skillName === null || call.skillName === '' ? call.skillId : oneLine(call.skillName, 120),
    ],
    [field.called, called],
    [field.originalCalled, first === called ? null : first],
    [field.type, call.callType === null ? null : texts.type[call.callType]],
    [field.media, call.mediaType === null || call.mediaType === 'phone' ? null : texts.media[call.mediaType]],
    [
      field.ability,
      call.mediaAbility === null || call.mediaAbility === 'voice' ? null : texts.ability[call.mediaAbility],
    ],
    [field.priority, call.priority === null ? null : String(call.priority)],
    [field.trunk, call.trunkNo === null ? null : String(call.trunkNo)],
    [field.loggedOn, call.loggedOnS === null ? null : clockDuration(call.loggedOnS * 1000)],
    [field.callId, call.callId === null ? null : oneLine(call.callId, 40)],
  ];
  return known.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}
