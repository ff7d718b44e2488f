import { SvelteSet } from 'svelte/reactivity';
import type {
  ActionArguments,
  ActionName,
  ActionValue,
  Result,
  RingsideBridge,
  ShownProblem,
  Snapshot,
} from '../shared/contract.ts';
import type { Problem } from '../shared/errors.ts';

/** What to tell above every view. The same `id` is the same happening, however often it is sent. */
export type BannerProblem = Pick<ShownProblem, 'id' | 'during' | 'problem'>;

/** Told where they were asked for, so not in the banner as well. */
const toldInPlace: ReadonlySet<ActionName | 'session'> = new Set<ActionName | 'session'>([
  'signIn',
  'saveConnection',
  'colleagueCalls',
  'callDetails',
  'requestCall',
  'watchQueue',
]);

/** What only a session can be asked: without that session, their failure is of no use to anyone. */
const ofTheSession: ReadonlySet<ActionName> = new Set<ActionName>([
  'ready',
  'busy',
  'answer',
  'release',
  'hold',
  'takeBack',
]);

/** What keeps the settings from being saved stands in the snapshot for as long as it does. */
const isToldBySettings = ({ kind }: Problem): boolean => kind === 'settingsFile';

/** Where the agent stands; what failed in one such place need not hold in the next. */
function placeOf(snapshot: Snapshot | null): string {
  if (snapshot === null) return '';
  const { state } = snapshot.session;
  const isIn = state === 'signedIn' || state === 'reconnecting' || state === 'signingOut';
  return `${snapshot.mode.kind} ${isIn ? 'in' : state}`;
}

/** Everything a page knows: the newest snapshot, and which of its own actions are under way or failed. */
export class Ringside {
  readonly #bridge: RingsideBridge;
  readonly #underWay = new SvelteSet<string>();
  #snapshot = $state.raw<Snapshot | null>(null);
  /** An action that did not work, until it works, is dismissed, the program tells of it, or the place changes. */
  #failure = $state.raw<BannerProblem | null>(null);
  /** Downwards, since the program's own ids grow. */
  #lastFailureId = 0;

  constructor(bridge: RingsideBridge) {
    this.#bridge = bridge;
  }

  /** Null until the first one has come. */
  get snapshot(): Snapshot | null {
    return this.#snapshot;
  }

  /** What to tell above every view: the program's own problem before that of the page's last action. */
  get bannerProblem(): BannerProblem | null {
    const shown = this.#snapshot?.problem ?? null;
    return shown !== null && !toldInPlace.has(shown.during) ? shown : this.#failure;
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
  #adopt(snapshot: Snapshot): void {
    if (this.#snapshot !== null && snapshot.seq <= this.#snapshot.seq) return;
    const hasMoved = this.#snapshot !== null && placeOf(this.#snapshot) !== placeOf(snapshot);
    this.#snapshot = snapshot;
    if (this.#failure === null) return;
    if (hasMoved || this.#isToldByProgram(this.#failure.during)) this.#failure = null;
  }

  /** Whether an action is under way; `about` tells e.g. answering one call from answering another. */
  isUnderWay(name: ActionName, about = ''): boolean {
    return this.#underWay.has(`${name} ${about}`);
  }

  /**
   * Does an action. Never rejects; a second one of the same name and `about` waits for nobody: it is
   * refused here while the first is under way.
   */
  async act<Name extends ActionName>(
    name: Name,
    args: ActionArguments<Name>,
    about = '',
  ): Promise<Result<ActionValue<Name>>> {
    const key = `${name} ${about}`;
    if (this.#underWay.has(key)) {
      return { ok: false, problem: { kind: 'notPossible', why: 'alreadyUnderWay' } };
    }
    this.#underWay.add(key);
    const place = placeOf(this.#snapshot);
    const ask = this.#bridge[name] as (...given: ActionArguments<Name>) => Promise<Result<ActionValue<Name>>>;
    // A state proxy cannot be cloned across the bridge.
    const result = await ask(...($state.snapshot(args) as ActionArguments<Name>)).finally(() => {
      this.#underWay.delete(key);
    });
    const isLate = ofTheSession.has(name) && place !== placeOf(this.#snapshot);
    this.#note(name, result.ok || isLate || isToldBySettings(result.problem) ? null : result.problem);
    return result;
  }

  #note(during: ActionName, problem: Problem | null): void {
    if (problem !== null && !toldInPlace.has(during) && !this.#isToldByProgram(during)) {
      this.#lastFailureId -= 1;
      this.#failure = { id: this.#lastFailureId, during, problem };
    } else if (this.#failure?.during === during) this.#failure = null;
  }

  /** The program keeps what it tells for as long as it holds; a copy kept here would outlive that. */
  #isToldByProgram(during: BannerProblem['during']): boolean {
    return this.#snapshot?.problem?.during === during;
  }

  dismiss(): void {
    this.#failure = null;
    const shown = this.#snapshot?.problem ?? null;
    if (shown !== null) void this.act('dismissProblem', [{ id: shown.id }]);
  }
}
