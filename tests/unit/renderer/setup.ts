import '@testing-library/jest-dom/vitest';

// jsdom lays nothing out, so it has nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;
// Nor is it ever busy.
globalThis.requestIdleCallback = (callback) => {
  queueMicrotask(() => {
    callback({ didTimeout: false, timeRemaining: () => 50 });
  });
  return 0;
};
// Nor does it know popovers, which are shown above the page.
HTMLElement.prototype.showPopover = function show(this: HTMLElement): void {
  this.style.display = 'block';
};
globalThis.ResizeObserver = class {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
};
