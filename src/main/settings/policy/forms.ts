/**
 * The forms of which the policy's table is made: each reads what is given, says what it takes, and what JSON Schema has to
 * say of it.
 */
import { ProblemError } from '../../../shared/errors.ts';
import type { Allowed } from '../../../shared/fields.ts';
import { isSecretName } from '../../../shared/secretNames.ts';
import { type Expected, type FaultReason, describeExpected, foundIn } from './faults.ts';

/** A place in the file, and where to tell what is wrong there. */
export interface Place {
  /** Such as `$.gateways[1]`. */
  readonly path: string;
  readonly tell: (path: string, reason: FaultReason) => void;
}

export type Schema = Readonly<Record<string, unknown>>;

/** How a value is read. */
export interface Form<Value> {
  /** Undefined: it is not as it has to be, which was told. */
  readonly read: (given: unknown, at: Place) => Value | undefined;
  readonly schema: Schema;
  /** What it takes, for administrators, in English. */
  readonly words: string;
  /** What it is where it is missing; undefined: it may not be. */
  readonly whereMissing?: Value;
}

export type ValueOf<Given> = Given extends Form<infer Value> ? Value : never;

/** The longest name of a member that is told as it is written, characters. */
const longestName = 60;

/** A member of what is at this place, or an item of a list. */
export function within({ path, tell }: Place, step: string | number): Place {
  if (typeof step === 'number') return { path: `${path}[${String(step)}]`, tell };
  const name = step.length > longestName ? `${step.slice(0, longestName)}…` : step;
  return {
    path: /^[A-Za-z$_][\w$]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`,
    tell,
  };
}

/** @param read undefined, or a ProblemError, for what is not taken */
export function single<Value>(
  expected: Expected,
  schema: Schema,
  read: (given: unknown) => Value | undefined,
): Form<Value> {
  return {
    read(given, at) {
      const value = readOrNot(read, given);
      if (value === undefined)
        at.tell(at.path, {
          why: 'wrong',
          expected,
          found: isOfType(given, schema) ? 'unfit' : foundIn(given),
        });
      return value;
    },
    schema,
    words: describeExpected(expected, 'en'),
  };
}

/** Whether it is a number or a text where one of these is taken. */
const isOfType = (given: unknown, { type = 'string' }: Schema): boolean =>
  typeof given === (type === 'integer' ? 'number' : type);

function readOrNot<Value>(read: (given: unknown) => Value | undefined, given: unknown): Value | undefined {
  try {
    return read(given);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** A field of the program, read by the program's own check, which throws a ProblemError for what it refuses. */
export const field = <Value>(takes: Allowed, read: (given: unknown) => Value | undefined): Form<Value> =>
  single(takes, schemaOf(takes), read);

export const yesOrNo = field({ is: 'yesOrNo' }, (given) => (typeof given === 'boolean' ? given : undefined));

/** A list; `keyOf`: what each has alone. */
export function list<Item>(
  item: Form<Item>,
  { min = 0, max, keyOf }: { min?: number; max: number; keyOf?: (item: Item) => string | number },
): Form<readonly Item[]> {
  const expected = { is: 'list', min, max } as const;
  return {
    read(given, at) {
      if (!Array.isArray(given) || given.length < min || given.length > max) {
        at.tell(at.path, { why: 'wrong', expected, found: Array.isArray(given) ? 'unfit' : foundIn(given) });
        return undefined;
      }
      const read = given.map((one: unknown, nth) => item.read(one, within(at, nth)));
      const items = read.filter((one) => one !== undefined);
      const keys = read.map((one) => (one === undefined || keyOf === undefined ? null : keyOf(one)));
      const twice = keys.flatMap((key, nth) => (key !== null && keys.indexOf(key) < nth ? [nth] : []));
      for (const nth of twice) at.tell(within(at, nth).path, { why: 'twice' });
      return items.length === given.length && twice.length === 0 ? items : undefined;
    },
    schema: { type: 'array', items: item.schema, minItems: min, maxItems: max },
    words: `${describeExpected(expected, 'en')}; each: ${item.words}`,
  };
}

type Forms = Readonly<Record<string, Form<unknown>>>;
type MembersOf<Given extends Forms> = { readonly [Name in keyof Given]: ValueOf<Given[Name]> };

/** The same, which may be missing. */
export const optional = <Value>(form: Form<Value>, whereMissing: Value): Form<Value> => ({
  ...form,
  whereMissing,
});

/** The name that was most likely meant: the same letters, whatever their case and what parts them. */
export function nearName(given: string, names: readonly string[]): string | null {
  const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]|s$/g, '');
  return names.find((name) => letters(name) === letters(given)) ?? null;
}

/** What is wrong with a name that is none of these. */
export const unknownName = (given: string, names: readonly string[]): FaultReason =>
  isSecretName(given) ? { why: 'secret' } : { why: 'unknownName', near: nearName(given, names) };

/** Whether it is a value in braces. */
export const isMembers = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** These names and no other. */
export function members<Given extends Forms>(forms: Given): Form<MembersOf<Given>> {
  const names = Object.keys(forms);
  const isNeeded = (name: string): boolean => forms[name]?.whereMissing === undefined;
  return {
    read(given, at) {
      if (!isMembers(given)) {
        at.tell(at.path, { why: 'wrong', expected: { is: 'members' }, found: foundIn(given) });
        return undefined;
      }
      const unknown = Object.keys(given).filter((name) => !names.includes(name));
      for (const name of unknown) at.tell(within(at, name).path, unknownName(name, names));
      const read = Object.entries(forms).map(([name, form]) => {
        if (Object.hasOwn(given, name)) return [name, form.read(given[name], within(at, name))] as const;
        if (form.whereMissing === undefined) at.tell(within(at, name).path, { why: 'missing' });
        return [name, form.whereMissing] as const;
      });
      const isWhole = unknown.length === 0 && read.every(([, value]) => value !== undefined);
      return isWhole ? (Object.fromEntries(read) as MembersOf<Given>) : undefined;
    },
    schema: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(forms).map(([name, { schema }]) => [name, schema])),
      required: names.filter(isNeeded),
      additionalProperties: false,
    },
    words: names
      .map((name) => `\`${name}\`${isNeeded(name) ? '' : ' (if wanted)'}: ${forms[name]?.words ?? ''}`)
      .join('; '),
  };
}

/** One of several, told apart by a member that has the name of each. */
export function variant(by: string, kinds: Readonly<Record<string, Forms>>): Form<unknown> {
  const values = Object.keys(kinds);
  const expected = { is: 'oneOf', values } as const;
  const kind = (value: string): Form<unknown> =>
    members({
      [by]: single(expected, { const: value }, (given) => (given === value ? given : undefined)),
      ...kinds[value],
    });
  return {
    read(given, at) {
      const chosen = isMembers(given) ? given[by] : undefined;
      if (typeof chosen === 'string' && values.includes(chosen)) return kind(chosen).read(given, at);
      if (isMembers(given))
        at.tell(within(at, by).path, {
          why: 'wrong',
          expected,
          found: typeof chosen === 'string' ? 'unfit' : foundIn(chosen),
        });
      else at.tell(at.path, { why: 'wrong', expected: { is: 'members' }, found: foundIn(given) });
      return undefined;
    },
    schema: { oneOf: values.map((value) => kind(value).schema) },
    words: values.map((value) => `\`${by}\` \`${value}\`${membersIn(kinds[value] ?? {})}`).join(', or '),
  };
}

const membersIn = (forms: Forms): string =>
  Object.entries(forms)
    .map(([name, { words }]) => ` with \`${name}\`: ${words}`)
    .join('');

/** The same, or null. */
export const orNull = <Value>(form: Form<Value>, whereNull: string): Form<Value | null> => ({
  read: (given, at) => (given === null ? null : form.read(given, at)),
  schema: { anyOf: [{ type: 'null' }, form.schema] },
  words: `null (${whereNull}), or ${form.words}`,
});

/** Of which modifiers a key needs it says nothing. */
const globalKeyPattern = '^$|^(Ctrl\\+)?(Alt\\+)?(Shift\\+)?(Meta\\+)?[A-Za-z0-9]+$';

/** What JSON Schema says of a field. Of an address and a path it says less than the program checks. */
function schemaOf(takes: Allowed): Schema {
  switch (takes.is) {
    case 'integer':
      return { type: 'integer', minimum: takes.min, maximum: takes.max };
    case 'oneOf':
      return { enum: takes.values };
    case 'yesOrNo':
      return { type: 'boolean' };
    case 'region':
      return { type: 'string', pattern: '^[A-Z]{2}$' };
    case 'digits':
      return { type: 'string', pattern: '^[0-9]{1,10}$' };
    case 'dialled':
      return { type: 'string', pattern: `^[0-9*#]{${String(takes.minLength)},${String(takes.maxLength)}}$` };
    case 'text':
      return {
        type: 'string',
        maxLength: takes.maxLength,
        ...(takes.minLength > 0 && { pattern: '\\S' }),
      };
    case 'url':
      return { type: 'string', maxLength: 300, pattern: '^(https?://)?[^/?#@\\\\\\s]+/?$' };
    case 'sha256':
      return { type: 'string', pattern: '^([0-9A-Fa-f]{2}[: ]?){31}[0-9A-Fa-f]{2}$' };
    case 'file':
      return { type: 'string', pattern: '^(/|[A-Za-z]:[\\\\/]|\\\\\\\\)' };
    case 'globalKey':
      return { type: 'string', maxLength: 40, pattern: globalKeyPattern };
    case 'exactly':
    case 'minutes':
    case 'tones':
    case 'bytes':
    case 'names':
    case 'labels':
    case 'someOf':
    case 'templates':
    case 'shape':
      throw new Error(`the policy has no field that takes ${takes.is}`);
  }
}
