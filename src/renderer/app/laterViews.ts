import type { LoadView } from './state/ui.svelte.ts';
import { Later } from './later.svelte.ts';

const views = () => import('./views.ts');

/** What the main window loads after what takes calls: once the desk is on the page, or before that when it is opened. */
export const laterViews = {
  queue: new Later(async () => (await views()).QueueView),
  colleague: new Later(async () => (await views()).ColleagueView),
  settings: new Later(async () => (await views()).SettingsView),
  transfer: new Later(async () => (await views()).TransferPanel),
  queues: new Later(async () => (await views()).QueuesPanel),
  password: new Later(async () => (await views()).PasswordDialog),
  passwordTrouble: new Later(async () => (await views()).PasswordTrouble),
  practiceSite: new Later(async () => (await views()).PracticeSite),
  palette: new Later(async () => (await views()).Palette),
  firstRun: new Later(async () => (await views()).FirstRun),
};

/** All of them: they are one file. So that what is opened by a key takes what is typed right after it. */
export async function loadAllViews(): Promise<void> {
  await Promise.all(Object.values(laterViews).map((view) => view.load()));
}

/** Of the desk's views. That of the calls comes with the desk. */
export const loadView: LoadView = (name) => {
  if (name === 'calls' || laterViews[name].component !== null) return null;
  const view = laterViews[name];
  return view.load().then(() => view.component !== null);
};
