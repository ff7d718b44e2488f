/** Runs a schema over what came, and says where it did not fit. */
import * as v from 'valibot';
import { ProblemError } from '../../../shared/errors.ts';

/** The error for an answer that does not fit. */
export const protocolError = (path: string): ProblemError =>
  new ProblemError({ kind: 'protocol', from: 'gateway', path });

/**
 * @param root how the path begins, e.g. `result[0]`
 * @throws ProblemError `protocol`
 */
export function read<Schema extends v.GenericSchema>(
  schema: Schema,
  given: unknown,
  root: string,
): v.InferOutput<Schema> {
  const outcome = v.safeParse(schema, given, { abortEarly: true });
  if (outcome.success) return outcome.output;
  throw protocolError(pathOf(outcome.issues[0], root));
}

/** What was read of an object, and which of its members could not be. */
export interface Partly<Value> {
  readonly value: Value;
  /** Names of our schema, as on the wire. */
  readonly unread: readonly string[];
}

/**
 * Like {@link read}, but a member that does not fit is read as if it were missing, and the rest of the object is read.
 * @throws ProblemError `protocol` where a required member is missing or does not fit
 */
export function readPartly<Schema extends v.GenericSchema>(
  schema: Schema,
  given: unknown,
  root: string,
): Partly<v.InferOutput<Schema>> {
  const outcome = v.safeParse(schema, given);
  if (outcome.success) return { value: outcome.output, unread: [] };
  const unread = new Set(outcome.issues.flatMap(({ path }) => (path ? [String(path[0].key)] : [])));
  const fitting = Object.entries(Object(given) as object).filter(([name]) => !unread.has(name));
  const rest = unread.size === 0 ? given : Object.fromEntries(fitting);
  return { value: read(schema, rest, root), unread: [...unread] };
}

function pathOf(issue: v.BaseIssue<unknown>, root: string): string {
  // Keys are those of our schemas; nothing that the gateway named gets into the path.
  return (issue.path ?? []).reduce(
    (path, { key }) => (typeof key === 'number' ? `${path}[${key}]` : `${path}.${String(key)}`),
    root,
  );
}

/**
 * The elements of a `result` that is a list, one object, null, `{}` or missing (docs/gateway.md §1, §6), each
 * with its path.
 * @throws ProblemError `protocol` for a text or a number
 */
export function elementsOf(result: unknown): readonly { readonly element: unknown; readonly path: string }[] {
  if (result === undefined || result === null || result === '') return [];
  if (Array.isArray(result)) {
    return result.map((element: unknown, index) => ({ element, path: `result[${index}]` }));
  }
  if (typeof result !== 'object') throw protocolError('result');
  return Object.keys(result).length === 0 ? [] : [{ element: result, path: 'result' }];
}

/** Without the elements whose ID came before: an ID is a key in everything that is made of a list. */
export function onceEach<Value>(values: readonly Value[], idOf: (value: Value) => string): readonly Value[] {
  const known = new Map<string, Value>();
  for (const value of values) if (!known.has(idOf(value))) known.set(idOf(value), value);
  return [...known.values()];
}
