import { SvelteSet } from 'svelte/reactivity';
import { type CallAction, callActions } from '../../../shared/calls/callActions.ts';
import { isLive } from '../../../shared/calls/questions.ts';
import {
  type ActionArguments,
  type ActionName,
  actionTable,
  type ActionValue,
  type Result,
} from '../../../shared/contract/actions.ts';
import { type Failed, newestFailure } from '../../../shared/contract/operationQuestions.ts';
import { hasSession } from '../../../shared/contract/sessionQuestions.ts';
import type { Problem } from '../../../shared/errors.ts';
import type { MainView } from '../../../shared/contract/pageViews.ts';
import { PageState } from './pageState.svelte.ts';

/** What to tell above every view, or at a call. The same `id` is the same happening, however often it is sent. */
export interface BannerProblem extends Pick<Failed, 'id' | 'problem' | 'callKey'> {
  readonly during: ActionName | Failed['during'];
}

/** Else the program did it by itself. */
export const isAction = (during: BannerProblem['during']): during is ActionName =>
  Object.hasOwn(actionTable, during);

const isForNotices = (during: BannerProblem['during']): boolean =>
  !isAction(during) || actionTable[during].failure === 'notices';

/** The call of which it was asked; null: it is about none. */
const callKeyIn = (name: ActionName, [argument]: readonly unknown[]): string | null =>
  name === 'transfer' || callActions.includes(name as CallAction)
    ? (argument as { readonly key: string }).key
    : null;

/** What keeps the settings from being saved stands in the snapshot for as long as it does. */
const isToldBySettings = ({ kind }: Problem): boolean => kind === 'settingsFile';

/** The mode and whether somebody is signed in: when that changes, an earlier failure is no longer shown. */
function placeOf(snapshot: MainView | null): string {
  if (snapshot === null) return '';
  const { mode, session } = snapshot;
  return `${mode.kind} ${hasSession(session) ? 'in' : session.state}`;
}

/** Everything the main page knows: besides what every page does, which of its own actions failed. */
export class Ringside extends PageState<MainView> {
  /** An action that did not work, until it works, is dismissed, the program tells of it, or the place changes. */
  #failure = $state.raw<BannerProblem | null>(null);
  /** Downwards, since the program's own ids grow. */
  #lastFailureId = 0;
  /** What is asked now is asked by a key; a lesson of practice is told so. */
  isByKey = false;
  #keysCounted = 0;
  /** Keys of the calls whose buttons are on the page: what fails of them is told there. */
  readonly #tellThemselves = new SvelteSet<string>();

  /** Nothing was heard of the gateway for a while: what it told stands as it was, and no time is known to run on. */
  get isOutOfContact(): boolean {
    return this.snapshot?.session.state === 'reconnecting';
  }

  /** What to tell above every view: the program's own problem before that of the page's last action. */
  get bannerProblem(): BannerProblem | null {
    const failure = this.#failure;
    const own = failure !== null && this.#isForBanner(failure.callKey) ? failure : null;
    return this.#toldByProgram ?? own;
  }

  get #toldByProgram(): Failed | null {
    const isMeant = (during: Failed['during'], callKey: string | null): boolean =>
      isForNotices(during) && this.#isForBanner(callKey);
    return this.snapshot && newestFailure(this.snapshot, isMeant);
  }

  /** What failed of a call is told at its buttons, and nowhere once it has ended: nothing can be done about it then. */
  #isForBanner(callKey: string | null): boolean {
    return callKey === null || !(this.#tellThemselves.has(callKey) || this.#hasEnded(callKey));
  }

  #hasEnded(callKey: string): boolean {
    const call = this.snapshot?.calls.find(({ key }) => key === callKey);
    return call !== undefined && !isLive(call);
  }

  #isAtHand(callKey: string | null): boolean {
    return this.snapshot?.calls.some(({ key }) => key === callKey) ?? false;
  }

  /** For what shows the buttons of a call: it tells what fails of it. @returns what ends that */
  tellAtCall(callKey: string): () => void {
    this.#tellThemselves.add(callKey);
    return () => this.#tellThemselves.delete(callKey);
  }

  /** What to tell at the buttons of a call. */
  problemAtCall(callKey: string): BannerProblem | null {
    const told = this.snapshot && newestFailure(this.snapshot, (_, key) => key === callKey);
    return told ?? (this.#failure?.callKey === callKey ? this.#failure : null);
  }

  protected override adopted(previous: MainView | null, next: MainView): void {
    const failure = this.#failure;
    if (failure === null) return;
    const hasMoved = previous !== null && placeOf(previous) !== placeOf(next);
    const phaseIn = (view: MainView | null) => view?.calls.find(({ key }) => key === failure.callKey)?.phase;
    if (hasMoved || phaseIn(previous) !== phaseIn(next) || this.#isToldByProgram(failure)) {
      this.#failure = null;
    }
  }

  override async act<Name extends Exclude<ActionName, 'getSnapshot'>>(
    name: Name,
    args: ActionArguments<Name>,
    about = '',
  ): Promise<Result<ActionValue<Name>>> {
    if (this.isUnderWay(name, about)) return super.act(name, args, about);
    this.#countKey(name);
    const place = placeOf(this.snapshot);
    const callKey = callKeyIn(name, args);
    const wasAtHand = this.#isAtHand(callKey);
    const result = await super.act(name, args, about);
    const hasMoved = actionTable[name].scope === 'session' && place !== placeOf(this.snapshot);
    // A call that has vanished meanwhile: how it ended has been told.
    const isLate = hasMoved || (wasAtHand && !this.#isAtHand(callKey));
    this.#note(
      { during: name, callKey },
      result.ok || isLate || isToldBySettings(result.problem) ? null : result.problem,
    );
    return result;
  }

  /** Of what shows in the snapshot, which is what a lesson counts. */
  #countKey(name: ActionName): void {
    const mode = this.snapshot?.mode;
    const isLesson = mode?.kind === 'practice' && mode.course?.phase === 'running';
    if (!isLesson || !this.isByKey || actionTable[name].follows !== 'state') return;
    this.#keysCounted += 1;
    void super.act('countKey', [], String(this.#keysCounted));
  }

  #note(what: Pick<BannerProblem, 'during' | 'callKey'>, problem: Problem | null): void {
    if (problem !== null && isForNotices(what.during) && !this.#isToldByProgram(what)) {
      this.#lastFailureId -= 1;
      this.#failure = { id: this.#lastFailureId, ...what, problem };
    } else if (this.#failure?.during === what.during && this.#failure.callKey === what.callKey) {
      this.#failure = null;
    }
  }

  /**
   * Whether the snapshot has a problem of this action: then that one is shown, which the program removes when it is
   * over.
   */
  #isToldByProgram({ during, callKey }: Pick<BannerProblem, 'during' | 'callKey'>): boolean {
    const isIt = (one: Failed['during'], key: string | null): boolean => one === during && key === callKey;
    return this.snapshot !== null && newestFailure(this.snapshot, isIt) !== null;
  }

  /** The agent has read it: one of the program's own goes there, too. */
  dismiss(read: BannerProblem): void {
    if (this.#failure?.id === read.id) this.#failure = null;
    if (read.id > 0) void this.act('dismissProblem', [{ id: read.id }]);
  }
}
