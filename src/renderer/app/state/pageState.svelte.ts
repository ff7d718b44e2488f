import type { RingsideBridge } from '../../../shared/contract/bridge.ts';
import type { ActionArguments, ActionName, ActionValue, Result } from '../../../shared/contract/actions.ts';
import type { EveryView } from '../../../shared/contract/pages/everyPage.ts';
import type { Clock } from '../../ui/clock.svelte.ts';

/** What a page knows: the newest that it was told, and which of its own actions are under way. */
export class PageState<View extends EveryView> {
  readonly #bridge: RingsideBridge<View>;
  readonly #clock: Pick<Clock, 'follow'>;
  #underWay = $state.raw<readonly string[]>([]);
  #snapshot = $state.raw<View | null>(null);

  constructor(bridge: RingsideBridge<View>, clock: Pick<Clock, 'follow'>) {
    this.#bridge = bridge;
    this.#clock = clock;
  }

  /** Null until the first one has come. */
  get snapshot(): View | null {
    return this.#snapshot;
  }

  /** The name of who is on a call; null: its data does not say. */
  personOn({ key }: { readonly key: string }): string | null {
    return this.#snapshot?.people[key] ?? null;
  }

  /** Subscribes once and asks for the first snapshot; returns what ends the subscription. */
  start(): () => void {
    const stop = this.#bridge.onSnapshot((snapshot) => {
      this.#adopt(snapshot);
    });
    void this.#bridge.getSnapshot().then((result) => {
      if (result.ok) this.#adopt(result.value);
    });
    return stop;
  }

  /** Pushes may overtake the first answer: the larger `seq` is the newer. */
  #adopt(snapshot: View): void {
    const previous = this.#snapshot;
    if (previous !== null && snapshot.seq <= previous.seq) return;
    this.#clock.follow();
    this.#snapshot = snapshot;
    this.adopted?.(previous, snapshot);
  }

  /** Called when there is a newer snapshot. */
  protected adopted?(previous: View | null, next: View): void;

  /** Whether an action is under way; `about` tells e.g. answering one call from answering another. */
  isUnderWay(name: ActionName, about = ''): boolean {
    return this.#underWay.includes(`${name} ${about}`);
  }

  /**
   * Does an action. Never rejects; a second one of the same name and `about` waits for nobody: it is
   * refused here while the first is under way.
   */
  async act<Name extends Exclude<ActionName, 'getSnapshot'>>(
    name: Name,
    args: ActionArguments<Name>,
    about = '',
  ): Promise<Result<ActionValue<Name>>> {
    const key = `${name} ${about}`;
    if (this.#underWay.includes(key)) {
      return { ok: false, problem: { kind: 'notPossible', why: 'alreadyUnderWay' } };
    }
    this.#underWay = [...this.#underWay, key];
    const ask = this.#bridge[name] as (...given: readonly unknown[]) => Promise<Result<ActionValue<Name>>>;
    // A state proxy cannot be cloned across the bridge; all that is sent is JSON.
    const plain = JSON.parse(JSON.stringify(args)) as readonly unknown[];
    return ask(...plain).finally(() => {
      this.#underWay = this.#underWay.filter((one) => one !== key);
    });
  }
}
