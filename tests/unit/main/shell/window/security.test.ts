import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { denyPermissions, lockDown } from '../../../../../src/main/shell/window/security.ts';

function setup() {
  let openHandler: (() => unknown) | undefined;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => unknown) => void (openHandler = handler),
  });
  lockDown(contents as unknown as WebContents, () => undefined);
  return { contents, open: () => openHandler?.() };
}

describe('a page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-attach-webview'])('is refused %s', (name) => {
    const event = { preventDefault: vi.fn<() => void>() };
    setup().contents.emit(name, event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('cannot open a window', () => {
    expect(setup().open()).toEqual({ action: 'deny' });
  });

  it('gets no permission', () => {
    const allowed: unknown[] = [];
    const asked: unknown[] = [];
    denyPermissions({
      setPermissionRequestHandler: (handler: (...args: unknown[]) => void) =>
        handler(null, 'media', (granted: boolean) => asked.push(granted)),
      setPermissionCheckHandler: (handler: (...args: unknown[]) => boolean) => {
        asked.push(
          handler(null, 'media', '', { mediaType: 'video' }),
          handler(null, 'notifications', '', {}),
        );
        allowed.push(
          handler(null, 'media', '', { mediaType: 'audio' }),
          handler(null, 'speaker-selection', '', {}),
        );
      },
      setDevicePermissionHandler: (handler: () => boolean) => asked.push(handler()),
    });
    expect(asked).toEqual([false, false, false, false]);
    // Which outputs there are may be known: that is no microphone.
    expect(allowed).toEqual([true, true]);
  });
});
