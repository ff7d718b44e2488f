/** With what the program works: nothing so far, a real gateway, or the simulated one of practice mode. */
import type { AgentId } from '../domain.ts';
import type { Course } from './practice/course.ts';

/**
 * What the simulated gateway of practice mode plays, and what its site is like; the simulator's own names. `lessons`:
 * nothing by itself, and whoever practises chooses among them; the others are for who wants to see a site.
 */
export const practiceScenarios = ['lessons', 'morning', 'flaky', 'oldSite', 'cluster'] as const;
export type PracticeScenario = (typeof practiceScenarios)[number];

/** With what the program is working: a real gateway, or the simulated one. */
export type Mode =
  | { readonly kind: 'none' }
  | { readonly kind: 'gateway' }
  /** The practice agent's sign-in is no secret: it opens nothing but the simulator. */
  | {
      readonly kind: 'practice';
      readonly agentId: AgentId;
      readonly password: string;
      readonly phoneNumber: string;
      readonly scenario: PracticeScenario;
      /** Null: the scenario has no lessons. */
      readonly course: Course | null;
    };
