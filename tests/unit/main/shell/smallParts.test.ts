import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { applicationMenu } from '../../../../src/main/shell/window/applicationMenu.ts';
import { shownLanguage } from '../../../../src/shared/texts/language.ts';
import { shellMessages, systemLanguageOf } from '../../../../src/main/shell/messages.ts';
import { followPower } from '../../../../src/main/shell/power/power.ts';
import { nameProgram } from '../../../../src/main/shell/programName.ts';
import { isFirstInstance } from '../../../../src/main/shell/singleInstance.ts';
import {
  type StartAtLoginDeps,
  desktopEntry,
  isSetAtStart,
  setStartAtLogin,
} from '../../../../src/main/shell/startAtLogin.ts';

describe('the language outside the windows', () => {
  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['zh-Hant-TW'], 'zh'],
    [['en-GB', 'zh-CN'], 'en'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ] as const)('of a machine that prefers %j is %s', (preferred, language) => {
    expect(systemLanguageOf(preferred)).toBe(language);
  });

  it('is the agent’s own choice before the machine’s', () => {
    const settings = { preferences: { language: 'zh', textSize: '100' } } as const;
    expect(shellMessages(shownLanguage({ settings, systemLanguage: 'en' })).menuQuit).toBe('退出');
  });
});

it.each([
  ['win32', ['Ringside', 'app.ringside.Ringside']],
  ['linux', ['Ringside']],
] as const)('%s knows the program by its name, and Windows by its ID as well', (platform, expected) => {
  const told: string[] = [];
  const tell = (name: string): unknown => told.push(name);
  const names = { productName: 'Ringside', appId: 'app.ringside.Ringside' };
  nameProgram({ setName: tell, setAppUserModelId: tell }, platform, names);
  expect(told).toEqual(expected);
});

describe('one instance', () => {
  function setup(first: boolean) {
    const app = Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => first });
    const showMain = vi.fn<() => void>();
    const isFirst = isFirstInstance(
      app as unknown as Parameters<typeof isFirstInstance>[0],
      showMain,
      (argv) => argv.some((one) => one.startsWith('tel:')),
    );
    return { app, showMain, isFirst };
  }

  it('shows its window when a second one is started', () => {
    const { app, showMain } = setup(true);
    app.emit('second-instance', {}, ['ringside']);
    expect(showMain).toHaveBeenCalledOnce();
  });

  it('leaves its window as it is when a second one is started at login', () => {
    const { app, showMain } = setup(true);
    app.emit('second-instance', {}, ['ringside', '--at-login']);
    expect(showMain).not.toHaveBeenCalled();
  });

  it('leaves its window as it is when a second one is started by a link', () => {
    const { app, showMain } = setup(true);
    app.emit('second-instance', {}, ['ringside', 'tel:+442079460123']);
    expect(showMain).not.toHaveBeenCalled();
  });

  it('gives way to the one that runs already', () => {
    expect(setup(false).isFirst).toBe(false);
  });
});

it.each([
  ['resume', ['hasSlept', 'onWake']],
  ['unlock-screen', ['onWake']],
])('asks the gateway at once on %s, and counts a sleep', (name, expected) => {
  const powerMonitor = new EventEmitter();
  const called: string[] = [];
  followPower(powerMonitor as unknown as Parameters<typeof followPower>[0], {
    hasSlept: () => called.push('hasSlept'),
    onWake: () => called.push('onWake'),
  });
  powerMonitor.emit(name);
  expect(called).toEqual(expected);
});

it.each([
  ['win32', null],
  ['linux', null],
  ['darwin', ['appMenu', 'editMenu', 'windowMenu']],
] as const)('the application menu on %s is %j', (platform, roles) => {
  expect(applicationMenu(platform)?.map(({ role }) => role) ?? null).toEqual(roles);
});

describe('starting at login', () => {
  function setup(platform: NodeJS.Platform, isPackaged = true) {
    const setLoginItemSettings = vi.fn<StartAtLoginDeps['app']['setLoginItemSettings']>();
    const writeFile = vi.fn<NonNullable<StartAtLoginDeps['writeFile']>>();
    const removeFile = vi.fn<NonNullable<StartAtLoginDeps['removeFile']>>();
    const app = { isPackaged, setLoginItemSettings, getPath: () => '/home/li/.config' };
    const set = (on: boolean): void =>
      setStartAtLogin({ app, platform, executable: '/opt/Ringside/ringside', writeFile, removeFile }, on);
    return { set, setLoginItemSettings, writeFile, removeFile };
  }

  it('is the system’s own setting where there is one', () => {
    const { set, setLoginItemSettings } = setup('win32');
    set(true);
    expect(setLoginItemSettings).toHaveBeenCalledExactlyOnceWith({ openAtLogin: true, args: ['--at-login'] });
  });

  it('is an autostart entry on Linux', () => {
    const { set, writeFile } = setup('linux');
    set(true);
    expect(writeFile).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/autostart.ringside\.desktop$/),
      '[Desktop Entry]\nType=Application\nName=Ringside\nExec="/opt/Ringside/ringside" --at-login\n',
    );
  });

  it('removes the entry on Linux', () => {
    const { set, removeFile } = setup('linux');
    set(false);
    expect(removeFile).toHaveBeenCalledOnce();
  });

  it('does nothing from a development tree', () => {
    const { set, setLoginItemSettings } = setup('win32', false);
    set(true);
    expect(setLoginItemSettings).not.toHaveBeenCalled();
  });

  it('quotes what a desktop would read otherwise', () => {
    expect(desktopEntry('/opt/a "b" 50%/$x')).toContain('Exec="/opt/a \\\\"b\\\\" 50%%/\\\\$x"');
  });
});

describe('starting at login, when the program starts', () => {
  const faults = [{ place: '$', says: { en: 'is empty.', zh: '是空文件。' } }];

  it('is set as a policy has it, and no longer once that has gone', () => {
    const set = (path: string | null) =>
      [true, false].map((wanted) => isSetAtStart({ path, faults: [] }, wanted));
    expect([set('/p.json'), set(null)]).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it('stays as it is where the policy is not in order', () => {
    expect(isSetAtStart({ path: '/p.json', faults }, false)).toBe(false);
  });
});
