import type { LoadView } from './state/ui.svelte.ts';
import { Later } from './later.svelte.ts';

const views = () => import('./deskViews.ts');
const historyViews = () => import('../history/views.ts');
const outsideViews = () => import('../signIn/outsideViews.ts');
const practiceViews = () => import('../practice/views.ts');

/**
 * What the main window loads after what takes calls. Those of `deskViews.ts` are one file, which is loaded once the desk is
 * on the page, so that what is opened by a key takes what is typed right after it. The others are opened seldom, and
 * load then.
 */
export const laterViews = {
  queue: new Later(async () => (await import('../queues/QueuesView.svelte')).default),
  colleague: new Later(async () => (await import('../people/PeopleView.svelte')).default),
  history: new Later(async () => (await historyViews()).HistoryView),
  pastCall: new Later(async () => (await historyViews()).PastCall),
  transfer: new Later(async () => (await views()).TransferPanel),
  password: new Later(async () => (await views()).PasswordDialog),
  passwordTrouble: new Later(async () => (await outsideViews()).PasswordTrouble),
  practiceSite: new Later(async () => (await outsideViews()).PracticeSite),
  palette: new Later(async () => (await views()).Palette),
  practicePage: new Later(async () => (await practiceViews()).PracticePage),
  coach: new Later(async () => (await practiceViews()).Coach),
  firstRun: new Later(async () => (await outsideViews()).FirstRun),
};

const loadedBesideDesk = ['transfer', 'password', 'palette'] as const;

/** Loads what belongs to the desk. */
export async function loadDeskViews(): Promise<void> {
  await Promise.all(loadedBesideDesk.map((name) => laterViews[name].load()));
}

/** Of the desk's views, each with what belongs to it. That of the calls comes with the desk. */
export const loadView: LoadView = (name) => {
  if (name === 'calls') return null;
  const parts = name === 'history' ? (['history', 'pastCall'] as const) : ([name] as const);
  const isThere = (): boolean => parts.every((part) => laterViews[part].component !== null);
  if (isThere()) return null;
  return Promise.all(parts.map((part) => laterViews[part].load())).then(isThere);
};
