/** A session at a gateway on the wire that answers some requests as a test says, and the rest as any gateway does. */
import { type Problem, problemOf } from '../../../../src/shared/errors.ts';
import type { Reply } from '../../../support/wireServer.ts';
import { atWireGateway } from '../wireGateway.ts';

/** By a part of the path that no other request has. `nth`: how often this part was asked for, from 1. */
export type Answers = Readonly<
  Record<string, (request: { readonly path: string; readonly body: string; readonly nth: number }) => Reply>
>;

export async function answering(answers: Answers) {
  const counts = new Map<string, number>();
  const made = await atWireGateway({
    onRequest: (_method, path, body) => {
      const [name, answer] = Object.entries(answers).find(([part]) => path.includes(part)) ?? [];
      if (name === undefined || answer === undefined) return undefined;
      const nth = (counts.get(name) ?? 0) + 1;
      counts.set(name, nth);
      return answer({ path, body, nth });
    },
  });
  /** What an action tells, or what the agent is told that went wrong, once so much time has passed. */
  const outcome = async <Value>(action: Promise<Value>, ms = 1000): Promise<Value | Problem> => {
    const told = action.catch((error: unknown) => {
      const problem = problemOf(error);
      if (problem === null) throw error;
      return problem;
    });
    await made.passQuietly(ms);
    return told;
  };
  return { ...made, outcome, asked: (name: string): number => counts.get(name) ?? 0 };
}
