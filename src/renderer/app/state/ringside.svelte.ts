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

/** What to tell above every view. The same `id` is the same happening, however often it is sent. */
export interface BannerProblem extends Pick<Failed, 'id' | 'problem'> {
  readonly during: ActionName | Failed['during'];
}

/** Else the program did it by itself. */
export const isAction = (during: BannerProblem['during']): during is ActionName =>
  Object.hasOwn(actionTable, during);

const isForNotices = (during: BannerProblem['during']): boolean =>
  !isAction(during) || actionTable[during].failure === 'notices';

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

  /** What to tell above every view: the program's own problem before that of the page's last action. */
  get bannerProblem(): BannerProblem | null {
    return this.#toldByProgram ?? this.#failure;
  }

  get #toldByProgram(): Failed | null {
    return this.snapshot && newestFailure(this.snapshot, isForNotices);
  }

  protected override adopted(previous: MainView | null, next: MainView): void {
    const hasMoved = previous !== null && placeOf(previous) !== placeOf(next);
    if (this.#failure === null) return;
    if (hasMoved || this.#isToldByProgram(this.#failure.during)) this.#failure = null;
  }

  override async act<Name extends Exclude<ActionName, 'getSnapshot'>>(
    name: Name,
    args: ActionArguments<Name>,
    about = '',
  ): Promise<Result<ActionValue<Name>>> {
    if (this.isUnderWay(name, about)) return super.act(name, args, about);
    const place = placeOf(this.snapshot);
    const result = await super.act(name, args, about);
    const isLate = actionTable[name].scope === 'session' && place !== placeOf(this.snapshot);
    this.#note(name, result.ok || isLate || isToldBySettings(result.problem) ? null : result.problem);
    return result;
  }

  #note(during: ActionName, problem: Problem | null): void {
    if (problem !== null && isForNotices(during) && !this.#isToldByProgram(during)) {
      this.#lastFailureId -= 1;
      this.#failure = { id: this.#lastFailureId, during, problem };
    } else if (this.#failure?.during === during) this.#failure = null;
  }

  /**
   * Whether the snapshot has a problem of this action: then that one is shown, which the program removes when it is
   * over.
   */
  #isToldByProgram(during: BannerProblem['during']): boolean {
    return this.snapshot !== null && newestFailure(this.snapshot, (one) => one === during) !== null;
  }

  dismiss(): void {
    this.#failure = null;
    const shown = this.#toldByProgram;
    if (shown !== null) void this.act('dismissProblem', [{ id: shown.id }]);
  }
}
