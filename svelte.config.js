import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    runes: true,
    // It stands at every styled element and in every rule. Two components of one hash would share their rules.
    cssHash: ({ hash, css }) => `s${hash(css).slice(0, 5)}`,
  },
};
