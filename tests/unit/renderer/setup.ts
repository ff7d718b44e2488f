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
globalThis.ResizeObserver = class {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
};
