/** The arguments of what windows ask of the desktop. */
import * as v from 'valibot';
import { nothing } from './parts.ts';

export const desktopSchemas = {
  testSound: nothing,
  tellSound: v.strictTuple([v.strictObject({ trouble: v.picklist(['none', 'deviceGone', 'failed']) })]),
  recordKey: v.strictTuple([v.strictObject({ recorded: v.boolean() })]),
};
