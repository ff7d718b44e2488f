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
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../standin/chromium/findChromium.js';
import { installDebianPackages, isRootOnDebian } from './debian.js';
import { findElectron } from './findElectron.js';
import { modulesMatch } from './modulesMatch.js';

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

function installModules() {
  if (modulesMatch(root)) return;
  const why = existsSync(join(root, 'node_modules'))
    ? 'node_modules does not match package-lock.json: installing it anew'
    : 'installing the dependencies, as this is the first run';
  say(`${why} with npm ci (a minute or two)`);
  // The npm and the Node that called us, where they did: those on the PATH may be others.
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm?.endsWith('.js') ? run(node, [npm, ...args], { shell: false }) : run('npm', args);
  if (done.status === 0) return;
  // There, a program that runs cannot be replaced, and this one may be run by a Node in node_modules.
  const hint =
    process.platform === 'win32' ? 'end what runs from node_modules, run "npm ci" and' : 'mend that and';
  giveUp('npm ci failed; its message is above.', `it needs the npm registry; ${hint} try again.`);
}

/** Debian's browser, with the fonts that the Chinese texts need. */
const debianChromium = ['chromium', 'fonts-noto-cjk', 'fonts-dejavu-core'];

async function provideBrowser() {
  const found = await findChromium();
  if (found !== null) return;
  const named = process.env.RINGSIDE_CHROMIUM;
  if (named) giveUp(`RINGSIDE_CHROMIUM names no file: ${named}`, 'correct it, or unset it.');
  say("no Chromium found: trying Playwright's own download");
  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const fetched = runQuietly(process.execPath, [playwright, 'install', 'chromium'], {
    shell: false,
    timeout: 600_000,
  });
  if (fetched.ok && (await findChromium()) !== null) return say('Chromium is there (Playwright)');
  const instead = 'install Chromium or Chrome, or point RINGSIDE_CHROMIUM at one.';
  if (!isRootOnDebian()) giveUp(`Chromium could not be fetched (${fetched.lastLine}).`, instead);
  say("that did not work: installing Debian's chromium package");
  const installed = installDebianPackages(debianChromium);
  if (!installed.ok || (await findChromium()) === null) {
    giveUp(`apt-get could not install chromium (${installed.lastLine}).`, instead);
  }
  say('Chromium is there (Debian)');
}

/** What decides where the runtime is fetched from. */
function electronSource() {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  );
  const { ELECTRON_MIRROR = '', HTTPS_PROXY = '', https_proxy = '' } = process.env;
  return [version, ELECTRON_MIRROR, HTTPS_PROXY || https_proxy].join(' ');
}

/** Whether the same was tried in vain within the last hour: nobody wants to wait for that at every start. */
function wasTriedInVain(noteFile) {
  if (!existsSync(noteFile) || readFileSync(noteFile, 'utf8') !== electronSource()) return false;
  return Date.now() - statSync(noteFile).mtimeMs < 60 * 60 * 1000;
}

function provideElectron() {
  if (findElectron(root) !== null) return;
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    return say(
      "ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron's runtime: going on with the stand-in",
    );
  }
  const noteFile = join(root, 'node_modules', '.ringside-no-electron');
  if (wasTriedInVain(noteFile)) return;
  say("fetching Electron's runtime");
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const fetched = runQuietly(process.execPath, [installer], { shell: false, timeout: 600_000 });
  if (fetched.ok && findElectron(root) !== null) return say("Electron's runtime is there");
  writeFileSync(noteFile, electronSource());
  say(
    "Electron's runtime cannot be fetched here. That is fine: the same built program runs on the stand-in,",
  );
  say('real Chromium pages without a tray (ELECTRON_MIRROR names another source for the runtime)');
}

checkNode();
installModules();
if (process.argv.includes('--browser')) await provideBrowser();
if (process.argv.includes('--electron')) provideElectron();
