/** Whether a value is allowed in a field, and what is, in words. */
export type Rule = [fits: (value: unknown) => boolean, allowed: string];

export const isText = (value: unknown): boolean => typeof value === 'string';
export const isWhole =
  (low: number, high: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
export const isOneOf =
  (...allowed: unknown[]) =>
  (value: unknown): boolean =>
    allowed.includes(value);

/**
 * The fields that are set.
 * @throws RangeError naming the first that `what` does not have or that is wrong, and what is allowed
 */
export function checkedFields(what: string, rules: Record<string, Rule>, given: object): [string, unknown][] {
  const fields = Object.entries(given).filter(([, value]) => value !== undefined);
  for (const [name, value] of fields) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      throw new RangeError(`${name} is no field of ${what}; allowed are ${Object.keys(rules).join(', ')}`);
    }
    const [fits, allowed] = rule;
    if (!fits(value)) throw new RangeError(`${name} must be ${allowed}`);
  }
  return fields;
}
