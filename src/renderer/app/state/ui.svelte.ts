import type { Call } from '../../../shared/calls/model.ts';
import { isLive, workedCall } from '../../../shared/calls/questions.ts';
import type { Activity, SkillId } from '../../../shared/domain.ts';
import type { Problem } from '../../../shared/errors.ts';
import { callAtWork } from '../../../shared/calls/atWork.ts';
import type { ViewName } from '../../messages/en/views/view.ts';
import { everybody, type PeopleLook } from '../../people/list/peopleLook.ts';
import { focusNote, focusView, pressOpenCrm } from '../focus.ts';

export const viewNames = ['calls', 'queue', 'colleague', 'history'] as const satisfies readonly ViewName[];

const mostRecent = 8;

/** New values of a call's data, by the names of the fields; the whole text under the empty name. */
type DataDraft = Readonly<Record<string, string>>;

/** Loads a view that is not there yet; null: it is. Resolves to whether it is there now. */
export type LoadView = (name: ViewName) => Promise<boolean> | null;

/** What the main window remembers of its own: nothing that the program needs to know. */
export class Ui {
  readonly #load: LoadView;
  #view = $state.raw<ViewName>('calls');
  #wanted: ViewName = 'calls';
  /** The queue that the agent chose to look at. */
  skillId = $state<SkillId | null>(null);
  /** The call of the history that is shown in full; null: none. */
  pastCall = $state<number | null>(null);
  /** The request of a waiting call of which the agent looks at no tile any more, by its operation's ID; null: none. */
  putAway = $state.raw<number | null>(null);
  /** What was typed and chosen in the view of colleagues. */
  peopleLook = $state.raw<PeopleLook>(everybody);
  /** The menu of the agent's own state. */
  isStateMenuOpen = $state(false);
  /** The dialog for another password. */
  isPasswordOpen = $state(false);
  /** The search for commands. */
  isPaletteOpen = $state(false);
  /** Key of the call for which the transfer panel is open; null: none. */
  transferring = $state<string | null>(null);
  /** Numbers outside to which calls were handed on, the latest first. */
  recentNumbers = $state.raw<readonly string[]>([]);
  /** The panel from which somebody is called. */
  isDialOpen = $state(false);
  /** What was typed about calls in this window, by their keys. */
  notes = $state.raw<Readonly<Record<string, string>>>({});
  /** What was changed of calls' data and not saved, by their keys; undefined: nobody is changing it. */
  dataDrafts = $state.raw<Readonly<Record<string, DataDraft | undefined>>>({});
  /** Key of the call about which the agent is writing; null: none. */
  writing = $state<string | null>(null);
  /** What stands besides a call is shown in place of the call, where there is room for one of them. */
  isNoteOpen = $state(false);
  /** Fingerprints of certificates that were refused, offered to be filled in, never taken over by themselves. */
  shownFingerprints = $state.raw<{ readonly gateway: string | null; readonly cms: string | null }>({
    gateway: null,
    cms: null,
  });

  /** The call that was chosen to be shown, and the one that was at work then. */
  #chosen = $state.raw<{ readonly key: string; readonly beside: string | null } | null>(null);

  /** Key of the call whose keypad is open; null: none is. */
  keypadOf = $state<string | null>(null);

  constructor(load: LoadView) {
    this.#load = load;
  }

  get view(): ViewName {
    return this.#view;
  }

  /** Opens a view. One that is not loaded is opened when it is, unless another was asked for meanwhile. */
  async open(name: ViewName): Promise<void> {
    this.#wanted = name;
    const loading = this.#load(name);
    if (loading !== null && !(await loading)) return;
    if (this.#wanted !== name) return;
    const hadFocus = document.activeElement !== document.body && this.#view !== name;
    this.#view = name;
    if (hadFocus) await focusView();
  }

  /** Opens the form for a call's data, in place of it. */
  editData(key: string): void {
    this.isNoteOpen = false;
    this.dataDrafts = { ...this.dataDrafts, [key]: this.dataDrafts[key] ?? {} };
  }

  /** With the end of a session: what was open does not come up with the next one. */
  closeAll(): void {
    this.isStateMenuOpen = false;
    this.isPasswordOpen = false;
    this.isPaletteOpen = false;
    this.isDialOpen = false;
    this.transferring = null;
    this.peopleLook = everybody;
    this.pastCall = this.skillId = null;
    this.#wanted = this.#view = 'calls';
  }

  /** Goes to the note on the call that is shown, where one is. */
  async openNote(): Promise<void> {
    this.isNoteOpen = true;
    await this.open('calls');
    await focusNote();
  }

  /** Presses the button that opens a page of the CRM for the call that is shown, where there is one. */
  async openCrm(): Promise<void> {
    await this.open('calls');
    await pressOpenCrm();
  }

  /** Shows a call in the work area, until another one is at work. `calls`: those at hand. */
  choose(key: string, calls: readonly Call[]): void {
    this.#chosen = { key, beside: callAtWork(calls)?.key ?? null };
  }

  /**
   * The call in the work area: the chosen one, or the one that is at work, or that after-call work is about, or that is
   * still written about. Null: there is none. `now`: what the agent is doing.
   */
  callShown(calls: readonly Call[], now: Activity): Call | null {
    const atWork = callAtWork(calls);
    const worked = workedCall(calls, now);
    const written = calls.find(({ key }) => key === this.writing) ?? null;
    const otherwise = atWork ?? worked ?? written;
    const chosen = this.#chosen;
    if (chosen === null || chosen.beside !== (atWork?.key ?? null)) return otherwise;
    const isShown = (call: Call): boolean => isLive(call) || call === worked || call === written;
    return calls.find((call) => call.key === chosen.key && isShown(call)) ?? otherwise;
  }

  /** Offers the number again, as long as the window is open: it is kept nowhere else. */
  noteNumber(number: string): void {
    this.recentNumbers = [number, ...this.recentNumbers.filter((one) => one !== number)].slice(0, mostRecent);
  }

  /** Keeps the fingerprint that a refused certificate had. */
  noteCertificate(problem: Problem): void {
    if (problem.kind === 'certificate' && problem.fingerprint !== null) {
      this.shownFingerprints = { ...this.shownFingerprints, [problem.from]: problem.fingerprint };
    }
  }
}
