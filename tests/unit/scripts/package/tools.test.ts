import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { type Installer, type Tool, missingTools, provideTools } from '../../../../scripts/package/tools.ts';

const tools: readonly Tool[] = [
  { command: 'gcc', debian: 'build-essential' },
  { command: 'rpmbuild', debian: 'rpm' },
  { command: 'rpm', debian: 'rpm' },
];

function setup({ there = [] as string[], root = true, installs = true } = {}) {
  const said: string[] = [];
  const has = new Set(there);
  const machine: Installer = {
    mayInstall: () => root,
    missing: (wanted) => wanted.filter(({ command }) => !has.has(command)),
    install: (packages) => {
      said.push(`apt-get ${packages.join(' ')}`);
      if (installs)
        tools.filter(({ debian }) => packages.includes(debian)).forEach(({ command }) => has.add(command));
      return { ok: installs, lastLine: installs ? '' : 'E: Unable to locate package rpm' };
    },
    say: (line) => said.push(line),
  };
  return { said, provide: () => provideTools(tools, machine) };
}

it('installs what is missing, each package once, as root on Debian', () => {
  const { said, provide } = setup({ there: ['gcc'] });
  provide();
  expect(said).toEqual(['installing from Debian: rpm', 'apt-get rpm']);
});

it('installs nothing where everything is there', () => {
  const { said, provide } = setup({ there: ['gcc', 'rpmbuild', 'rpm'], root: false });
  provide();
  expect(said).toEqual([]);
});

it('says what is missing, and what Debian calls it, where it may not install', () => {
  const { said, provide } = setup({ root: false });
  expect(provide).toThrow(
    'missing: gcc, rpmbuild, rpm. Install them; on Debian and Ubuntu: apt-get install build-essential rpm',
  );
  expect(said).toEqual([]);
});

it('says why an installation failed', () => {
  const { provide } = setup({ there: ['gcc'], installs: false });
  expect(provide).toThrow('could not install rpmbuild, rpm: E: Unable to locate package rpm');
});

it('finds a tool in any folder of the path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringside-tools-'));
  try {
    writeFileSync(join(folder, 'gcc'), '');
    const path = ['', join(folder, 'none'), folder].join(delimiter);
    expect(missingTools(tools, path).map(({ command }) => command)).toEqual(['rpmbuild', 'rpm']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
