/** Reads the gateway's answers: the lists of its results, and the readers that every interface has. */
import { readersFor } from '../../transport/json/read.ts';

export const { protocolError, read, readPartly } = readersFor('gateway');

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
