/** Whether what is installed is what the lock file says. Plain JavaScript: asked before any dependency is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 */

/** npm's lists of platforms: names, or names with `!` that are left out. */
function includes(list, name) {
  if (list === undefined) return true;
  const wanted = list.filter((one) => !one.startsWith('!'));
  return !list.includes(`!${name}`) && (wanted.length === 0 || wanted.includes(name));
}

/** Optional ones are made for some platforms only, and may be left out on the others. */
function mayBeMissing({ optional = false, os, cpu, libc }, { platform, arch }) {
  if (!optional) return false;
  const isForSome = os !== undefined && cpu !== undefined && libc === undefined;
  return !(isForSome && includes(os, platform) && includes(cpu, arch));
}

/**
 * Compares the lock file's packages with those of the list that npm leaves when it has finished.
 * @param {Record<string, LockedPackage>} locked
 * @param {Record<string, LockedPackage>} installed
 * @param {{ platform: string, arch: string }} machine
 */
export function isInstalled(locked, installed, machine) {
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return mayBeMissing(wanted, machine);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}

/** Whether `node_modules` under `root` matches `package-lock.json`, whoever installed it. */
export function modulesMatch(root) {
  const locked = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return locked !== null && installed !== null && isInstalled(locked, installed, process);
}
