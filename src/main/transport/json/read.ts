/** Runs a schema over what came, and says where it did not fit. */
import * as v from 'valibot';
import { ProblemError, type Server } from '../../../shared/errors.ts';

/** What was read of an object, and which of its members could not be. */
export interface Partly<Value> {
  readonly value: Value;
  /** Names of our schema, as on the wire. */
  readonly unread: readonly string[];
}

/** What reads the answers of one interface. */
export interface Readers {
  /** The error for an answer that does not fit. */
  readonly protocolError: (path: string) => ProblemError;
  /**
   * @param root how the path begins, e.g. `result[0]`
   * @throws ProblemError `protocol`
   */
  readonly read: <Schema extends v.GenericSchema>(
    schema: Schema,
    given: unknown,
    root: string,
  ) => v.InferOutput<Schema>;
  /**
   * Like `read`, but a member that does not fit is read as if it were missing, and the rest of the object is read.
   * @throws ProblemError `protocol` where a required member is missing or does not fit
   */
  readonly readPartly: <Schema extends v.GenericSchema>(
    schema: Schema,
    given: unknown,
    root: string,
  ) => Partly<v.InferOutput<Schema>>;
}

/**
 * The readers whose errors name this server. They throw a ProblemError `protocol` with the path that does not fit, and
 * never a value.
 */
export function readersFor(from: Server): Readers {
  const protocolError = (path: string): ProblemError => new ProblemError({ kind: 'protocol', from, path });
  const read: Readers['read'] = (schema, given, root) => {
    const outcome = v.safeParse(schema, given, { abortEarly: true });
    if (outcome.success) return outcome.output;
    throw protocolError(pathOf(outcome.issues[0], root));
  };
  const readPartly: Readers['readPartly'] = (schema, given, root) => {
    const outcome = v.safeParse(schema, given);
    if (outcome.success) return { value: outcome.output, unread: [] };
    const unread = new Set(outcome.issues.flatMap(({ path }) => (path ? [String(path[0].key)] : [])));
    const fitting = Object.entries(Object(given) as object).filter(([name]) => !unread.has(name));
    const rest = unread.size === 0 ? given : Object.fromEntries(fitting);
    return { value: read(schema, rest, root), unread: [...unread] };
  };
  return { protocolError, read, readPartly };
}

function pathOf(issue: v.BaseIssue<unknown>, root: string): string {
  // Keys are those of our schemas; nothing that the other side named gets into the path.
  return (issue.path ?? []).reduce(
    (path, { key }) => (typeof key === 'number' ? `${path}[${key}]` : `${path}.${String(key)}`),
    root,
  );
}
