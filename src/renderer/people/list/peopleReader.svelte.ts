import { SvelteMap } from 'svelte/reactivity';
import { untrack } from 'svelte';
import type { Problem } from '../../../shared/errors.ts';
import type { LookAtPeople, PeopleInSight, PersonRow } from '../../../shared/people/directory.ts';
import type { DeskContext } from '../../app/state/context.ts';

/** When a list that could not be had is asked for again, ms. */
const afterFailureMs = 10_000;
/** A state that is told to have begun about then has begun when it was first told to: whole seconds differ by one. */
const sameMs = 2500;

/** Reads the list of colleagues: anew now and then while somebody looks, and whatever is looked at at once. */
export class PeopleReader {
  readonly #desk: Pick<DeskContext, 'ringside' | 'clock'>;
  #told = $state.raw<PeopleInSight | null>(null);
  #problem = $state.raw<Problem | null>(null);
  /** Since when each is in the present state, by this page's clock. */
  readonly #since = new SvelteMap<string, { readonly activity: string; readonly since: number }>();
  #readAt = $state.raw(0);
  #turn = 0;

  constructor(desk: Pick<DeskContext, 'ringside' | 'clock'>) {
    this.#desk = desk;
  }

  /** Null: nothing was told so far. */
  get told(): PeopleInSight | null {
    return this.#told;
  }

  /** Why nothing can be told, or what is told is not of now. Null: it is. */
  get problem(): Problem | null {
    return this.#problem ?? this.#told?.missed ?? null;
  }

  /** When the directory was read that is shown, this machine's clock. */
  get readAt(): number {
    return this.#readAt;
  }

  /** Null: not told. */
  since(person: PersonRow): number | null {
    return this.#since.get(person.workNo)?.since ?? null;
  }

  /** Asks for what is looked at. An answer that another question has overtaken is dropped. @returns ms till the next */
  async read(look: LookAtPeople): Promise<number> {
    this.#turn += 1;
    const turn = this.#turn;
    const result = await this.#desk.ringside.act('lookAtPeople', [look], String(turn));
    if (!result.ok) {
      if (look.anew) this.#problem = result.problem;
      return afterFailureMs;
    }
    if (turn === this.#turn) this.#adopt(result.value);
    return result.value.againInMs;
  }

  /** Reads at once, and again and again. @param look what is looked at then @returns ends it */
  readOn(look: () => LookAtPeople): () => void {
    let timer: ReturnType<typeof setTimeout>;
    let hasEnded = false;
    const readNext = async (): Promise<void> => {
      const againInMs = await this.read(look());
      if (!hasEnded) timer = setTimeout(() => void readNext(), againInMs);
    };
    void readNext();
    return () => {
      hasEnded = true;
      clearTimeout(timer);
    };
  }

  #adopt(told: PeopleInSight): void {
    const now = untrack(() => this.#desk.clock.now);
    const everyone = told.about === null ? told.rows : [...told.rows, told.about];
    for (const { workNo, activity, inStateMs } of everyone) {
      const before = untrack(() => this.#since.get(workNo));
      if (inStateMs === null) this.#since.delete(workNo);
      else if (before?.activity !== activity || Math.abs(before.since - (now - inStateMs)) > sameMs)
        this.#since.set(workNo, { activity, since: now - inStateMs });
    }
    this.#told = told;
    this.#readAt = now - told.ageMs;
    this.#problem = null;
  }
}
