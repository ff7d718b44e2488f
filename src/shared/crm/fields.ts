/** The fields of a call that can stand in the address of a CRM's page. */

/** Fields that are the same for every call, by their names in a template. */
export const plainFields = [
  'number',
  'e164',
  'national',
  'called',
  'queue',
  'queueId',
  'callId',
  'workNo',
] as const;
export type PlainField = (typeof plainFields)[number];

/** What is filled in: a plain field, the last digits of the number, or a value of the associated data by its name. */
export type CrmField =
  | { readonly is: 'plain'; readonly name: PlainField }
  | { readonly is: 'last'; readonly digits: number }
  | { readonly is: 'data'; readonly key: string };

/** Most digits that `lastN` takes: E.164 has no more. */
export const mostLastDigits = 15;

/** All names, as errors and the settings name them. */
export const fieldNames = [...plainFields, `last1…last${String(mostLastDigits)}`, 'data.NAME'] as const;

/** The field that a template names, whatever the case; null: there is none. `data.` is followed by any name. */
export function fieldNamed(given: string): CrmField | null {
  const name = given.trim();
  const plain = plainFields.find((one) => one.toLowerCase() === name.toLowerCase());
  if (plain !== undefined) return { is: 'plain', name: plain };
  const last = /^last(\d{1,2})$/i.exec(name)?.[1];
  if (last !== undefined) {
    const digits = Number(last);
    return digits >= 1 && digits <= mostLastDigits ? { is: 'last', digits } : null;
  }
  const key = /^data\.(.+)$/is.exec(name)?.[1]?.trim();
  return key === undefined || key === '' ? null : { is: 'data', key: decoded(key) };
}

/** A name with a brace or a bar in it is written with percent signs: `data.a%7Cb`. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** What a call has to fill in; a text that is empty is missing. */
export interface CrmFacts {
  /** The digits of `number` alone, without prefix, host and parameters. */
  readonly digits: string;
  readonly plain: Readonly<Record<PlainField, string>>;
  /** Names and values of the associated data, as they came. */
  readonly data: readonly { readonly name: string; readonly value: string }[];
}

/** What is filled in for a field; empty: the call does not have it. */
export function valueOf(field: CrmField, { digits, plain, data }: CrmFacts): string {
  switch (field.is) {
    case 'plain':
      return plain[field.name].trim();
    case 'last':
      return digits.slice(-field.digits);
    case 'data': {
      const key = field.key.toLowerCase();
      return (
        data.find((row) => row.name.toLowerCase() === key && row.value.trim() !== '')?.value.trim() ?? ''
      );
    }
  }
}
