import { describe, expect, it, vi } from 'vitest';
import { createProgramFacts } from '../../../../src/main/shell/programFacts.ts';

const built = '90a20e3879d715231ec22d7baa2deab5ab439b07-dirty';

function setup({ failure = '', commit = built }: { failure?: string; commit?: string | null } = {}) {
  const shell = { openPath: vi.fn(() => Promise.resolve(failure)), showItemInFolder: vi.fn() };
  const log = vi.fn();
  const actions = createProgramFacts({
    facts: {
      version: '1.2.3',
      build: { commit, date: '2026-11-29T23:59:00.000Z' },
      versions: { electron: '45.3.4', v8: '15.0' },
      notices: '/opt/N.txt',
    },
    system: { name: 'Linux', release: '6.1.0', arch: 'x64' },
    files: { log: '/home/a/logs/ringside.log', settings: '/home/a/settings.json' },
    ...{ shell, log },
  });
  return { ...actions, shell, log };
}

describe('what the program is', () => {
  it('is told with its build, its runtime, its system and its files', () => {
    expect(setup().readProgramFacts()).toEqual({
      build: { commit: '90a20e38-dirty', date: '2026-11-29T23:59:00.000Z' },
      runsOn: ['Electron 45.3.4'],
      system: 'Linux 6.1.0 (x64)',
      files: { licences: '/opt/N.txt', log: '/home/a/logs/ringside.log', settings: '/home/a/settings.json' },
    });
  });

  it('is told without a commit that is not known', async () => {
    const { build } = await setup({ commit: null }).readProgramFacts();
    expect(build.commit).toBeNull();
  });

  it('has its log shown in its folder', async () => {
    const { openProgramFile, shell } = setup();
    expect(await openProgramFile({ file: 'log' })).toBe(true);
    expect(shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith('/home/a/logs/ringside.log');
  });

  it.each([
    ['', true],
    ['no program for it', false],
  ])('tells whether the licences were opened: %j', async (failure, isOpened) => {
    const { openProgramFile, shell, log } = setup({ failure });
    expect(await openProgramFile({ file: 'licences' })).toBe(isOpened);
    expect(shell.openPath).toHaveBeenCalledExactlyOnceWith('/opt/N.txt');
    expect(log).toHaveBeenCalledTimes(isOpened ? 0 : 1);
  });
});
