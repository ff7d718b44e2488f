/** What the tray shows: a function of the snapshot and the time. */
import { reachOf } from '../../../shared/contract/reach.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import type { MenuGroup } from '../menu/menuItem.ts';
import { type TrayCommand, trayMenu } from './trayMenu.ts';
import { trayPicture, type TrayPicture } from './trayPicture.ts';
import { trayTooltip } from './trayTooltip.ts';

/** All that the tray shows; the same content is not set again. */
export interface TrayState {
  readonly icon: TrayPicture;
  readonly tooltip: string;
  readonly menu: readonly MenuGroup<TrayCommand>[];
  /** When the tooltip says something else by itself, this machine's clock; null: not before the next snapshot. */
  readonly changesAt: number | null;
}

/** The tray's icon, tooltip and menu. `now`: epoch ms of this machine. */
export function trayState(snapshot: Snapshot, now: number): TrayState {
  const { text, changesAt } = trayTooltip(snapshot, now);
  return {
    icon: trayPicture(snapshot, reachOf(snapshot, now), now),
    tooltip: text,
    menu: trayMenu(snapshot),
    changesAt,
  };
}
