/** Which part of the program does what a window asks for. Those parts have the rules; this file only calls them. */
import type { ActionHandlers } from '../../shared/contract/actions.ts';
import type { AboutHistory } from '../../shared/contract/actions/aboutHistory.ts';
import type { AboutCrm } from '../../shared/contract/actions/aboutCrm.ts';
import type { AskedSettings } from '../../shared/settings/sections.ts';
import type { AboutPractice } from '../../shared/contract/actions/aboutPractice.ts';
import type { SoundTrouble } from '../../shared/contract/desktop/desktopView.ts';
import type { PageName } from '../../shared/contract/pageViews.ts';
import type { Session } from '../session/session.ts';
import type { SnapshotFeed } from './snapshotFeed.ts';

export interface ActionsDeps {
  /** Does whatever no other part does. */
  readonly session: Pick<Session, 'actions' | 'networkChanged'>;
  /** The agent signs in by way of the site, which has the password that is stored. */
  readonly site: Pick<
    ActionHandlers,
    | 'practise'
    | 'endPractice'
    | 'saveConnection'
    | 'probeServer'
    | 'forgetAgent'
    | 'signIn'
    | 'chooseQueues'
    | keyof AboutPractice
  >;
  readonly settings: Pick<ActionHandlers, 'savePreferences'>;
  readonly history: Pick<ActionHandlers, keyof AboutHistory>;
  readonly crm: { readonly actions: Pick<ActionHandlers, keyof AboutCrm> };
  readonly feed: Pick<SnapshotFeed, 'viewOf' | 'lookAtWaiting' | 'lookAtHeld'>;
  /** What the program is. */
  readonly about: Pick<ActionHandlers, 'readProgramFacts' | 'openProgramFile'>;
  /** Null until it is opened, before which there is no page to ask for anything. */
  readonly desktop: () => {
    readonly showMain: () => void;
    readonly settings: { open(asked: AskedSettings): void; close(): void };
    readonly bar: { openMenu(at: { readonly x: number; readonly y: number }): void };
    readonly pop: { hold(held: boolean): void; close(): void };
    readonly sound: { test(): void; trouble(trouble: SoundTrouble): void };
    readonly keys: { pause(isPaused: boolean): void };
  } | null;
}

/** The handlers of every action, as each page has them. */
export function createActions(deps: ActionsDeps): (page: PageName) => ActionHandlers {
  const { session, site, settings, history, crm, feed, about, desktop } = deps;
  const handlers: Omit<ActionHandlers, 'getSnapshot'> = {
    ...session.actions,
    ...site,
    ...history,
    ...crm.actions,
    ...about,
    savePreferences: (changes) => settings.savePreferences(changes),
    lookAtWaiting: (rows) => feed.lookAtWaiting(rows),
    lookAtHeld: ({ key }) => feed.lookAtHeld(key),
    networkChanged: () => session.networkChanged(),
    openSettings: (asked) => desktop()?.settings.open(asked),
    closeSettings: () => desktop()?.settings.close(),
    showMainWindow: () => desktop()?.showMain(),
    openBarMenu: (at) => desktop()?.bar.openMenu(at),
    holdPop: ({ held }) => desktop()?.pop.hold(held),
    closePop: () => desktop()?.pop.close(),
    testSound: () => desktop()?.sound.test(),
    tellSound: ({ trouble }) => desktop()?.sound.trouble(trouble),
    recordKey: ({ recorded }) => desktop()?.keys.pause(recorded),
  };
  return (page) => ({ ...handlers, getSnapshot: () => feed.viewOf(page) });
}
