/**
 * The form of a connection, and no more: what its members mean is checked by `toConnection` of shared. A page's has to
 * fit to the letter; of one in a file, members that are not known are left out.
 */
import * as v from 'valibot';

/** Any text of the settings, as a page sends it or a file has it: at most 1000 characters (UTF-16 units). */
export const text = v.pipe(v.string(), v.maxLength(1000));
const wholeNumber = v.pipe(v.number(), v.safeInteger());

type ObjectForm = <Entries extends v.ObjectEntries>(
  entries: Entries,
) => v.ObjectSchema<Entries, undefined> | v.StrictObjectSchema<Entries, undefined>;

/** How a server is trusted. See {@link connectionForm}. */
export const trustForm = (object: ObjectForm) =>
  v.variant('by', [
    object({ by: v.literal('system') }),
    object({ by: v.literal('fingerprint'), fingerprint: text }),
    object({ by: v.literal('caFile'), path: text }),
  ]);

/** @param object `v.strictObject` refuses members that are not known, `v.object` leaves them out */
export function connectionForm(object: ObjectForm) {
  const trust = trustForm(object);
  const cms = object({
    address: text,
    ccId: wholeNumber,
    vdn: wholeNumber,
    signedHeaders: v.pipe(v.array(text), v.maxLength(20), v.readonly()),
    trust,
  });
  return object({ gatewayAddress: text, trust, cms: v.nullable(cms) });
}
