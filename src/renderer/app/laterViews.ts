import type { LoadView } from './state/ui.svelte.ts';
import { Later } from './later.svelte.ts';

/**
 * What the main window loads when it is opened, or when pointer or focus is on the button that opens it. Nothing of
 * this is of use to an agent who takes calls.
 */
export const laterViews = {
  queue: new Later(() => import('../queues/QueueView.svelte')),
  colleague: new Later(() => import('../people/ColleagueView.svelte')),
  settings: new Later(() => import('../settings/SettingsView.svelte')),
  transfer: new Later(() => import('../calls/transfer/TransferPanel.svelte')),
  queues: new Later(() => import('../shift/QueuesPanel.svelte')),
  password: new Later(() => import('../shift/PasswordDialog.svelte')),
  passwordTrouble: new Later(() => import('../signIn/PasswordTrouble.svelte')),
  practiceSite: new Later(() => import('../signIn/PracticeSite.svelte')),
  palette: new Later(() => import('./palette/Palette.svelte')),
  firstRun: new Later(() => import('../signIn/FirstRun.svelte')),
};

/** Of the desk's views. That of the calls comes with the desk. */
export const loadView: LoadView = (name) => {
  if (name === 'calls' || laterViews[name].component !== null) return null;
  const view = laterViews[name];
  return view.load().then(() => view.component !== null);
};
