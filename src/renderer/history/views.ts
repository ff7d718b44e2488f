/** What is loaded when the history is opened: the list, and one call in full. */
export { default as HistoryView } from './HistoryView.svelte';
export { default as PastCall } from './PastCall.svelte';
