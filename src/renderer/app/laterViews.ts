import type { LoadView } from './state/ui.svelte.ts';
import { Later } from './later.svelte.ts';

const views = () => import('./views.ts');

/**
 * What the main window loads when it is opened, or when pointer or focus is on the button that opens it. Nothing of
 * this is of use to an agent who takes calls.
 */
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

/** Of the desk's views. That of the calls comes with the desk. */
export const loadView: LoadView = (name) => {
  if (name === 'calls' || laterViews[name].component !== null) return null;
  const view = laterViews[name];
  return view.load().then(() => view.component !== null);
};
