/** Installing Debian's packages. Plain JavaScript, because the bootstrap does it before there are any modules. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function isRootOnDebian() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @returns {{ ok: boolean, lastLine: string }} the last line of what a failed installation said */
export function installDebianPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args) => spawnSync('apt-get', args, { env, encoding: 'utf8' });
  aptGet('update');
  const done = aptGet('install', '-y', '--no-install-recommends', ...packages);
  const lastLine = `${done.stdout ?? ''}\n${done.stderr ?? ''}`.trim().split('\n').at(-1) ?? '';
  return { ok: done.status === 0, lastLine };
}
