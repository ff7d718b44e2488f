/**
 * Sets up what a fresh clone needs, and nothing that is there already. Plain JavaScript without dependencies,
 * because it runs before there are any; runs on every Node from 20.19.
 *
 *   node scripts/bootstrap.js [--browser] [--electron]
 *
 * --browser   find a Chromium, or fetch one (the end-to-end tests and the stand-in draw with it)
 * --electron  fetch Electron's runtime if that is possible; it is no error when it is not
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../standin/findChromium.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (line) => process.stdout.write(`bootstrap: ${line}\n`);

/** Ends with what went wrong and what to do instead. */
function giveUp(what, instead) {
  process.stderr.write(`bootstrap: ${what}\nbootstrap: instead: ${instead}\n`);
  process.exit(1);
}

function run(command, args, options = {}) {
  return spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
}

/** Like run, but what it prints is kept and shown only when it fails. */
function runQuietly(command, args, options = {}) {
  const done = run(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', ...options });
  const lastLine = `${done.stdout ?? ''}\n${done.stderr ?? ''}`.trim().split('\n').at(-1) ?? '';
  return { ok: done.status === 0, lastLine };
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(`Node ${process.versions.node} is too old.`, 'install Node 20.19 or newer.');
}

/** What the installed modules must match: the lock file, on this platform. */
function lockStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
}

function installModules() {
  const stampFile = join(root, 'node_modules', '.ringside-lock');
  const stamp = lockStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('node_modules does not match package-lock.json: running npm ci');
  // The npm that called us, where one did: the one on the PATH may be another.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args], { shell: false })
    : run('npm', args);
  if (done.status !== 0) giveUp('npm ci failed.', 'see its message above; it needs the npm registry.');
  writeFileSync(stampFile, stamp);
}

function isRootOnDebian() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Debian's browser, with the fonts that the Chinese texts need. */
function installDebianChromium() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-noto-cjk', 'fonts-dejavu-core'];
  runQuietly('apt-get', ['update'], { env });
  return runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
}

async function provideBrowser() {
  const found = await findChromium();
  if (found !== null) return;
  say("no Chromium found: trying Playwright's own download");
  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const fetched = runQuietly(process.execPath, [playwright, 'install', 'chromium'], { shell: false });
  if (fetched.ok && (await findChromium()) !== null) return say('Chromium is there (Playwright)');
  const instead = 'install Chromium or Chrome, or point RINGSIDE_CHROMIUM at one.';
  if (!isRootOnDebian()) giveUp(`Chromium could not be fetched (${fetched.lastLine}).`, instead);
  say("that did not work: installing Debian's chromium package");
  const installed = installDebianChromium();
  if (!installed.ok || (await findChromium()) === null) {
    giveUp(`apt-get could not install chromium (${installed.lastLine}).`, instead);
  }
  say('Chromium is there (Debian)');
}

function hasElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return existsSync(override ?? join(root, 'node_modules', 'electron', 'path.txt'));
}

function provideElectron() {
  if (hasElectron()) return;
  say("fetching Electron's runtime");
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const fetched = runQuietly(process.execPath, [installer], { shell: false, timeout: 600_000 });
  if (fetched.ok && hasElectron()) return say("Electron's runtime is there");
  say("Electron's runtime cannot be fetched here: going on with the stand-in");
}

checkNode();
installModules();
if (process.argv.includes('--browser')) await provideBrowser();
if (process.argv.includes('--electron')) provideElectron();
