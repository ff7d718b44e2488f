/** What a fault is. */
import type { SimulatorOptions } from '../../../simulator/index.ts';
import type { World } from '../../support/world.ts';

export interface Fault {
  /** Unique. */
  readonly name: string;
  /** Faults of one kind are one line of the summary. */
  readonly kind: string;
  /** The interface that it is about, or `*`. */
  readonly about: string;
  /** How long it lasts, ms. */
  readonly lastsMs: number;
  /** How the gateway is set up for it, from the beginning of the cell. */
  readonly options?: SimulatorOptions;
  /** @returns what ends it */
  readonly begin: (world: World) => () => void | Promise<void>;
  /** How long after its end the screen has to be true, ms; default: {@link mendedMs}. */
  readonly mendedMs?: number;
  /**
   * It changes nothing but requests of the interface that it is about: where one such fault met none, no other will,
   * and the cell is the same.
   */
  readonly isOfOneInterface?: boolean;
  /** The gateway itself says that the session is over: to believe it is not to give up without need. */
  readonly saysOver?: boolean;
}

/** How long most faults last: long enough for whatever goes on in a phase, and for a second try of the agent. */
export const usualMs = 8000;

/** How long after the end of a fault the screen has to be true. */
export const mendedMs = 20_000;
/**
 * The same where nothing tells that anything went wrong: an event that is lost while the poll goes on. While a call
 * is up the session asks where things stand at least once a minute; that of an idle agent, which asks for the state
 * every two minutes, may take longer (`known.ts`).
 */
export const unnoticedMs = 65_000;
