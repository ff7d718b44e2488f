import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Which component has a class to itself. */
const taken = new Map();

/**
 * The class stands at every styled element and in every rule, so it is as short as it can be. Two components of one class
 * would share their rules: then it has to be longer.
 */
function cssHash({ hash, css, filename }) {
  const name = `s${hash(css).slice(0, 4)}`;
  const other = taken.get(name);
  if (other !== undefined && other.css !== css && other.filename !== filename)
    throw new Error(`${filename} and ${other.filename} have one class: take more of the hash`);
  taken.set(name, { css, filename });
  return name;
}

export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true, cssHash },
};
