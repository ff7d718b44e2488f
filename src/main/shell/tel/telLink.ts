/** What a `tel:` link says (RFC 3966, and what pages write instead). It comes from a stranger. */
import { oneLine } from '../../../shared/data/visibleText.ts';
import { dialledLength } from '../../../shared/fields.ts';
import { toDialled } from '../../../shared/ids.ts';

/** Longer than any link to a number, characters. */
const longestLink = 500;
/** What is shown of it, characters. */
const longestShown = 40;

/**
 * Why nothing can be dialled. `tooLong`: the link, or its number · `encoding`: its percent signs are wrong · `letters`: a
 * number with letters · `signs`: another sign that no phone has · `empty`: there is no number.
 */
export type UnusableWhy = 'tooLong' | 'encoding' | 'letters' | 'signs' | 'empty';

/** `shown`: the number as the link has it, to be read. */
export type TelLink =
  | {
      readonly kind: 'number';
      readonly shown: string;
      /** As it would be dialled. */
      readonly dialled: string;
      /** What is to be dialled once somebody has answered; null: nothing. */
      readonly extension: string | null;
    }
  | { readonly kind: 'unusable'; readonly why: UnusableWhy; readonly shown: string };

/** What is dialled in place of a plus sign alone is no number. */
const hasDigit = /[0-9*#]/;

export const isTelLink = (given: string): boolean => /^tel:/i.test(given);

/** @param plusPrefix what is dialled in place of a leading plus sign */
export function readTelLink(link: string, plusPrefix: string): TelLink {
  const shownOf = (text: string): string => oneLine(text, longestShown);
  const unusable = (why: UnusableWhy, text: string): TelLink => ({
    ...{ kind: 'unusable', why, shown: shownOf(text) },
  });
  const content = link.replace(/^tel:(?:\/\/)?/i, '');
  if (link.length > longestLink) return unusable('tooLong', content);
  // Parameters come after the number; a query has no place in such a link, but pages write one.
  const [written = '', ...parameters] = (content.split('?')[0] ?? '').split(';');
  const number = decoded(written);
  if (number === null) return unusable('encoding', written);
  const dialled = hasDigit.test(number.normalize('NFKC')) ? dialledOf(number, plusPrefix) : null;
  if (dialled === null) return unusable(whyNot(number, plusPrefix), number);
  return { kind: 'number', shown: shownOf(number), dialled, extension: extensionIn(parameters) };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return null;
  }
}

function dialledOf(number: string, plusPrefix: string): string | null {
  try {
    return toDialled(number, plusPrefix);
  } catch {
    return null;
  }
}

function whyNot(number: string, plusPrefix: string): UnusableWhy {
  if (/\p{L}/u.test(number)) return 'letters';
  const digits = number.normalize('NFKC').replace(/[^0-9*#+]/g, '');
  if (digits.replace('+', '') === '') return 'empty';
  return digits.length + plusPrefix.length > dialledLength.maxLength ? 'tooLong' : 'signs';
}

/** Digits alone: of anything else nothing can be said that helps. */
function extensionIn(parameters: readonly string[]): string | null {
  const given = parameters.find((one) => /^ext=/i.test(one));
  const digits = given === undefined ? '' : (decoded(given.slice('ext='.length)) ?? '');
  return /^[0-9*#() .-]{1,20}$/.test(digits) ? digits : null;
}
