/**
 * Makes numbers readable: groups them by their numbering plan and tells its region.
 *
 * The library's `max` metadata is taken on purpose. The smaller sets know a plan's lengths but not its number types,
 * so they take an extension such as 49997 for a subscriber of some plans, and they cannot tell Canada from the
 * United States behind +1. The 145 kB stay in the main process; no window loads them.
 */
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import type { PartyNumber } from '../../shared/calls/model.ts';
import type { NumberForms } from '../../shared/crm/callFacts.ts';

/** Longer texts are no number of any plan (E.164 ends at 15 digits); they are shown as they came. */
const longestNumber = 32;

/** What may stand in a number that is worth parsing: digits and the usual separators. */
const numberShape = /^\+?[0-9(][0-9 ()./-]*$/;

/** An agent's number with the platform's prefix (docs/gateway.md §3). */
const prefixedAgent = /^[aA]([0-9]{3,6})$/;

/** `sip:`, `sips:` and `tel:` addresses: what stands before the host and the parameters. */
const uri = /^(?:sips?|tel):([^@;?]+)/i;

/** Makes a number readable. `raw`: as the gateway or CC-CMS tells it. Never throws. */
export type DescribeNumber = (raw: string) => PartyNumber;

/**
 * @param plan.homeRegion ISO 3166 alpha-2, in any case: the plan of numbers without an international prefix. With a
 * region that the library does not know, only international numbers are grouped.
 * @returns a function that never throws: what fits no plan is shown as it came, with `regionCode` null.
 */
export function createNumbering(plan: { readonly homeRegion: string }): DescribeNumber {
  const region = plan.homeRegion.toUpperCase();
  const home = isSupportedCountry(region) ? region : undefined;
  return (raw) => describe(raw, home);
}

/**
 * The forms in which another program may look for a number; `raw`: as the gateway tells it. Never throws.
 * @param plan as for {@link createNumbering}
 */
export function createNumberForms(plan: { readonly homeRegion: string }): (raw: string) => NumberForms {
  const region = plan.homeRegion.toUpperCase();
  const home = isSupportedCountry(region) ? region : undefined;
  return (raw) => {
    const text = bare(raw);
    const digits = text.replace(/\D/g, '');
    const number = numberIn(text, home);
    if (number === null) return { e164: '', national: '', digits };
    return { e164: number.number, national: number.formatNational().replace(/\D/g, ''), digits };
  };
}

function describe(raw: string, home: CountryCode | undefined): PartyNumber {
  const text = bare(raw);
  const number = numberIn(text, home);
  if (number === null) return { raw, display: text, regionCode: null };
  const dialledAtHome = !isInternational(text) && number.country === home;
  const display = dialledAtHome ? number.formatNational() : number.formatInternational();
  return { raw, display, regionCode: number.country ?? null };
}

/** The number alone: without white space around it, an agent's prefix or a URI's scheme and host. */
function bare(raw: string): string {
  const text = raw.trim();
  return prefixedAgent.exec(text)?.[1] ?? uri.exec(text)?.[1] ?? text;
}

const isInternational = (text: string): boolean => text.startsWith('+') || text.startsWith('00');

/** Null: it is none of any plan. */
const numberIn = (text: string, home: CountryCode | undefined): PhoneNumber | null =>
  text.length <= longestNumber && numberShape.test(text) ? parsed(text, home) : null;

function parsed(text: string, home: CountryCode | undefined): PhoneNumber | null {
  // Platforms send 00 for abroad whatever the home plan dials.
  const candidate = text.startsWith('00') ? `+${text.slice(2)}` : text;
  const number = parsePhoneNumberFromString(candidate, { defaultCountry: home, extract: false });
  return number?.isValid() === true ? number : null;
}
