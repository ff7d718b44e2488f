import { describe, expect, it } from 'vitest';
import { isOwnPage, isTrustedSender } from '../../../../src/main/ipc/senderCheck.ts';

function setup({ url = 'ringside://app/main.html', own = true } = {}) {
  const frame = { url };
  const sender = { id: 1, mainFrame: frame };
  return { sender, frame, isOwnWindow: (contents: unknown) => own && contents === sender };
}

describe('isOwnPage', () => {
  it.each(['ringside://app/main.html', 'ringside://app/pop.html', 'ringside://app/main.html?a=1#calls'])(
    'knows %s',
    (address) => {
      expect(isOwnPage(address)).toBe(true);
    },
  );

  it.each([
    'ringside://app/other.html',
    'ringside://app/',
    'ringside://app.example/main.html',
    'ringside://other/main.html',
    'ringside://app:8/main.html',
    'https://app/main.html',
    'file:///main.html',
    'about:blank',
    'data:text/html,main.html',
    '',
  ])('refuses %s', (address) => {
    expect(isOwnPage(address)).toBe(false);
  });
});

describe('isTrustedSender', () => {
  it('takes the main frame of an own window on an own page', () => {
    const { sender, frame, isOwnWindow } = setup();
    expect(isTrustedSender({ sender, senderFrame: frame }, isOwnWindow)).toBe(true);
  });

  it('refuses a window that the program did not make', () => {
    const { sender, frame, isOwnWindow } = setup({ own: false });
    expect(isTrustedSender({ sender, senderFrame: frame }, isOwnWindow)).toBe(false);
  });

  it('refuses a frame inside the page', () => {
    const { sender, isOwnWindow } = setup();
    expect(isTrustedSender({ sender, senderFrame: { url: sender.mainFrame.url } }, isOwnWindow)).toBe(false);
  });

  it('refuses a frame that has gone', () => {
    const { sender, isOwnWindow } = setup();
    expect(isTrustedSender({ sender, senderFrame: null }, isOwnWindow)).toBe(false);
  });

  it('refuses an own window that has left for another page', () => {
    const { sender, frame, isOwnWindow } = setup({ url: 'https://example.com/main.html' });
    expect(isTrustedSender({ sender, senderFrame: frame }, isOwnWindow)).toBe(false);
  });
});
