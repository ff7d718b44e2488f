/** The arguments of what windows ask of the desktop. */
import * as v from 'valibot';

export const desktopSchemas = {
  recordKey: v.strictTuple([v.strictObject({ recorded: v.boolean() })]),
};
