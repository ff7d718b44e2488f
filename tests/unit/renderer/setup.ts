import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';

// What is said to screen readers stands on the page as well as what is seen: a text that is looked for is the latter.
configure({ defaultIgnore: 'script, style, [role=status] *' });

// jsdom lays nothing out, so it has nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;
// Nor is it ever busy.
globalThis.requestIdleCallback = (callback) => {
  queueMicrotask(() => {
    callback({ didTimeout: false, timeRemaining: () => 50 });
  });
  return 0;
};
// Nor does it know popovers and modal dialogs, which are shown above the page. A hidden one is not on the page.
document.head.append(
  Object.assign(document.createElement('style'), { textContent: '[popover] { display: none }' }),
);
const toggles = (element: HTMLElement, newState: 'open' | 'closed'): void => {
  const tell = (type: string) => element.dispatchEvent(Object.assign(new Event(type), { newState }));
  tell('beforetoggle');
  queueMicrotask(() => tell('toggle'));
};
HTMLElement.prototype.showPopover = function show(this: HTMLElement): void {
  this.style.display = 'block';
  toggles(this, 'open');
};
HTMLElement.prototype.hidePopover = function hide(this: HTMLElement): void {
  this.style.display = '';
  toggles(this, 'closed');
};
HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement): void {
  this.open = true;
  this.querySelector('button')?.focus();
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
globalThis.ResizeObserver = class {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
};
