/** What is said of the address of a CRM's page while it is written. */
import { isHostAllowed, readAddress } from '../../../shared/crm/address.ts';
import { dataNamesIn, exampleFacts } from '../../../shared/crm/callFacts.ts';
import type { CrmFacts } from '../../../shared/crm/fields.ts';
import { filledAddress } from '../../../shared/crm/fill.ts';
import type { SettingsTexts } from '../../messages/settings/en.ts';

type CrmTexts = SettingsTexts['settings']['crm'];

/** `error`: it cannot be kept, or not be opened; null: it can. `preview`: the page that it opens; null: none. */
export interface AddressWords {
  readonly error: string | null;
  readonly preview: string | null;
}

/**
 * @param with.hosts that are allowed; null: any
 * @param with.facts of the call that is filled in; null: an example
 */
export function addressWords(
  url: string,
  {
    hosts,
    facts,
    texts,
  }: {
    readonly hosts: readonly string[] | null;
    readonly facts: CrmFacts | null;
    readonly texts: CrmTexts;
  },
): AddressWords {
  const read = readAddress(url);
  if (!read.ok) {
    const say: (fault: never) => string = texts.faults[read.fault.why];
    return { error: say(read.fault as never), preview: null };
  }
  const { address } = read;
  if (!isHostAllowed(address.host, hosts))
    return { error: texts.hostNotAllowed((hosts ?? []).join(', ')), preview: null };
  const filled = filledAddress(address, facts ?? exampleFacts(dataNamesIn(address)));
  return filled.ok
    ? { error: null, preview: texts.preview(filled.url) }
    : { error: texts.tooLong, preview: null };
}
