/** What the main window loads beside the desk, in one file: several small ones are larger, compressed, and no sooner there. */
export { default as FirstRun } from '../signIn/firstRun/FirstRun.svelte';
export { default as Palette } from './palette/Palette.svelte';
export { default as PasswordDialog } from '../shift/PasswordDialog.svelte';
export { default as PasswordTrouble } from '../signIn/PasswordTrouble.svelte';
export { default as PracticeSite } from '../signIn/PracticeSite.svelte';
export { default as TransferPanel } from '../calls/transfer/TransferPanel.svelte';
