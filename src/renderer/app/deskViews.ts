/** What the main window loads beside the desk, in one file: several small ones are larger, compressed, and no sooner there. */
export { default as Palette } from './palette/Palette.svelte';
export { default as PasswordDialog } from '../shift/PasswordDialog.svelte';
export { default as TransferPanel } from '../calls/transfer/TransferPanel.svelte';
