/** What the desktop lets the program do, as it is known by now; the windows are told. */
import { type DesktopView, nothingAsked } from '../../../shared/contract/desktop/desktopView.ts';
import { sameContent } from '../../session/sameContent.ts';

export interface DesktopState {
  current(): DesktopView;
  /** Calls after every change; returns what ends that. */
  subscribe(listener: () => void): () => void;
  set(changes: Partial<DesktopView>): void;
}

export function createDesktopState(): DesktopState {
  const listeners = new Set<() => void>();
  let view = nothingAsked;
  return {
    current: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(changes) {
      const next = { ...view, ...changes };
      if (sameContent(next, view)) return;
      view = next;
      for (const listener of listeners) listener();
    },
  };
}
