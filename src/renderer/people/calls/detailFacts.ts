import type { CallDetails } from '../../../shared/calls/details.ts';
import type { PeopleTexts } from '../../messages/people/en.ts';
import type { Messages } from '../../messages/en.ts';
import type { Fact } from '../../calls/callFacts.ts';
import { clockDuration } from '../../text/duration.ts';
import { partyText } from '../../text/party.ts';
import { oneLine } from '../../../shared/data/visibleText.ts';

/** A number of one of CC-CMS's tables, in words where the table (docs/gateway.md §7) has it. */
function named(
  value: number | null,
  names: Readonly<Record<number, string>>,
  unlisted: (n: number) => string,
) {
  if (value === null) return null;
  return Object.hasOwn(names, value) ? (names[value] ?? null) : unlisted(value);
}

const seconds = (value: number | null): string | null =>
  value === null ? null : clockDuration(value * 1000);
const number = (value: number | null): string | null => (value === null ? null : String(value));
const words = (value: string | null): string | null =>
  value === null || value === '' ? null : oneLine(value, 120);

/** `MEDIA_TYPE_PHONE` is "Phone" to a person; a name that is not known is shown as it came. */
function mediaName(value: string | null, media: Messages['call']['media']): string | null {
  return value === 'MEDIA_TYPE_PHONE' ? media.phone : words(value);
}

/** What CC-CMS tells of a call, readable; members that were not sent are left out. `language`: BCP 47. */
export function detailFacts(
  details: CallDetails,
  texts: Messages,
  label: PeopleTexts['detailsFromCms'],
  language: string,
): readonly Fact[] {
  const { field } = texts.call;
  const entered =
    details.enteredAt === null
      ? null
      : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(
          details.enteredAt,
        );
  const known: readonly (readonly [string, string | null])[] = [
    [field.caller, partyText(details.callingNumber)],
    [field.called, partyText(details.calledNumber)],
    [field.originalCalled, partyText(details.originalCalledNumber)],
    [field.queue, words(details.skillName)],
    [label.enteredAt, entered],
    [label.waited, seconds(details.waitedS)],
    [label.talked, seconds(details.talkedS)],
    [label.loggedOn, seconds(details.loggedOnS)],
    [field.priority, number(details.priority)],
    [label.feature, named(details.callFeature, label.features, label.unlisted)],
    [field.media, mediaName(details.mediaType, texts.call.media)],
    [label.device, named(details.deviceType, label.devices, label.unlisted)],
    [label.deviceNo, number(details.deviceNo)],
    [label.parties, number(details.partyCount)],
    [field.trunk, number(details.trunkNo)],
    [label.keyId, words(details.keyId)],
    [label.mediaServer, number(details.mediaServerId)],
    [label.module, number(details.moduleId)],
    [label.location, number(details.location)],
  ];
  return known.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}
