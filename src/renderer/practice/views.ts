/** The views of the lessons, in one file that is loaded when practice begins. */
export { default as Coach } from './Coach.svelte';
export { default as PracticePage } from './PracticePage.svelte';
