import type { LoadView } from './state/ui.svelte.ts';
import { Later } from './later.svelte.ts';

const views = () => import('./views.ts');

/** What the main window loads after what takes calls: of the desk once that is on the page, else when it is opened. */
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

/** So that what is opened by a key takes what is typed right after it. */
export function loadViewsOfDesk(): void {
  const { queue, colleague, settings, transfer, queues, password, palette } = laterViews;
  for (const view of [queue, colleague, settings, transfer, queues, password, palette]) void view.load();
}

/** Of the desk's views. That of the calls comes with the desk. */
export const loadView: LoadView = (name) => {
  if (name === 'calls' || laterViews[name].component !== null) return null;
  const view = laterViews[name];
  return view.load().then(() => view.component !== null);
};
