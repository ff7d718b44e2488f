/** What only some see before they are signed in: a first run, practice, an expired password. */
export { default as FirstRun } from './firstRun/FirstRun.svelte';
export { default as PasswordTrouble } from './PasswordTrouble.svelte';
export { default as PracticeSite } from './PracticeSite.svelte';
