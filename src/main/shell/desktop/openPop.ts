/** The pop's window, tied to Electron. */
import { screen } from 'electron';
import { createPopFitting } from '../pop/popFitting.ts';
import { createPopStand } from '../pop/popPlace.ts';
import { createPop, type Pop, popWindowOptions } from '../pop/popWindow.ts';
import type { Quit } from '../quit/quit.ts';
import { after, type DesktopDeps, keep } from './deps.ts';

/** Makes the window, loads its page and keeps it hidden until a call rings. */
export function openPop(
  deps: DesktopDeps,
  { isLeaving }: Quit,
): { readonly pop: Pop; readonly end: () => void } {
  const { windows, feed, popPlaces } = deps;
  const textSize = (): number => Number(feed.current().settings.preferences.textSize);
  const window = windows.open('pop', popWindowOptions(process.platform, textSize()), {
    fitsContent: true,
    stirsWhileHidden: true,
  });
  const pop = createPop({
    window,
    display: () => screen.getDisplayNearestPoint(screen.getCursorScreenPoint()),
    stand: createPopStand({
      load: popPlaces.load,
      save: (places) => keep(deps, 'pop', () => popPlaces.save(places)),
      corner: () => feed.current().settings.preferences.popCorner,
      displayOf: (box) => screen.getDisplayMatching(box),
    }),
    textSize,
    ...{ isLeaving, after },
  });
  const fitting = createPopFitting({ fit: (height) => pop.fit(height), after });
  window.on('show', fitting.shown);
  window.webContents.on('preferred-size-changed', (_event, size) => fitting.wants(size.height));
  screen.on('display-removed', () => pop.place());
  screen.on('display-metrics-changed', () => pop.place());
  return { pop, end: feed.subscribeFirst((previous, next) => pop.follow(previous, next)) };
}
