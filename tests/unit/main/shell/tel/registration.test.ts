import { describe, expect, it, vi } from 'vitest';
import {
  type RegistrationDeps,
  setTelLinks,
  withoutHandler,
} from '../../../../../src/main/shell/tel/registration.ts';

function setup(platform: NodeJS.Platform, { isPackaged = true, list = '' } = {}) {
  const app = {
    isPackaged,
    getPath: () => '/home/li/.config',
    getAppPath: () => '/src/ringside',
    setAsDefaultProtocolClient: vi.fn<RegistrationDeps['app']['setAsDefaultProtocolClient']>(() => true),
    removeAsDefaultProtocolClient: vi.fn<RegistrationDeps['app']['removeAsDefaultProtocolClient']>(
      () => true,
    ),
  };
  const writeFile = vi.fn<(path: string, text: string) => void>();
  const set = (isOn: boolean) =>
    setTelLinks(
      {
        ...{ app, platform, executable: '/opt/electron', desktopName: 'ringside.desktop' },
        ...{ readFile: () => list, writeFile },
      },
      isOn,
    );
  return { app, set, writeFile };
}

describe('tel: links', () => {
  it('come to the program once that is switched on', () => {
    const { app, set } = setup('win32');
    expect([set(true), app.setAsDefaultProtocolClient.mock.calls]).toEqual([true, [['tel']]]);
  });

  it('start a development tree by its folder', () => {
    const { app, set } = setup('win32', { isPackaged: false });
    set(true);
    expect(app.setAsDefaultProtocolClient.mock.calls).toEqual([['tel', '/opt/electron', ['/src/ringside']]]);
  });

  it.each(['win32', 'darwin'] as const)('no longer come when it is switched off, on %s', (platform) => {
    const { app, set } = setup(platform);
    expect([set(false), app.removeAsDefaultProtocolClient.mock.calls]).toEqual([true, [['tel']]]);
  });

  it('no longer come on Linux, where the list of the desktop is mended', () => {
    const list = '[Default Applications]\nx-scheme-handler/tel=ringside.desktop\ntext/html=firefox.desktop\n';
    const { set, writeFile } = setup('linux', { list });
    set(false);
    expect(writeFile).toHaveBeenCalledExactlyOnceWith(
      '/home/li/.config/mimeapps.list',
      '[Default Applications]\ntext/html=firefox.desktop\n',
    );
  });

  it('leave the list alone where the program is not in it', () => {
    const { set, writeFile } = setup('linux', { list: 'x-scheme-handler/tel=other.desktop\n' });
    set(false);
    expect(writeFile).not.toHaveBeenCalled();
  });
});

it('leaves the other programs of the list', () => {
  expect(
    withoutHandler('x-scheme-handler/tel=a.desktop;ringside.desktop;b.desktop;', 'ringside.desktop'),
  ).toBe('x-scheme-handler/tel=a.desktop;b.desktop;');
});
