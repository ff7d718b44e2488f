/** Entries of the system's own menus, as tray and bar say them, and what Electron makes of them. */
import type { MenuItemConstructorOptions } from 'electron';

/** One line of a menu. `Command`: what it does. */
export interface MenuItem<Command> {
  /** Null: it only says something, or opens the lines below it. */
  readonly command: Command | null;
  readonly label: string;
  readonly enabled: boolean;
  /** Whether it holds now; null: it is nothing that could. */
  readonly checked: boolean | null;
  /** The lines of a menu of its own that it opens; none: it opens none. */
  readonly items: readonly MenuItem<Command>[];
}

/** Lines between two divisions, top to bottom. */
export type MenuGroup<Command> = readonly MenuItem<Command>[];

/** A line that does something. */
export const item = <Command>(
  command: Command,
  label: string,
  { enabled = true, checked = null }: { readonly enabled?: boolean; readonly checked?: boolean | null } = {},
): MenuItem<Command> => ({ command, label, enabled, checked, items: [] });

/** A line that says what those below it are about. */
export const heading = (label: string): MenuItem<never> => ({
  ...{ command: null, label, enabled: false, checked: null, items: [] },
});

/** A line that opens a menu of its own. */
export const submenu = <Command>(
  label: string,
  items: MenuGroup<Command>,
  enabled = true,
): MenuItem<Command> => ({ command: null, label, enabled, checked: null, items });

/** Menus take an ampersand for the mark of a key. */
const plainLabel = (label: string): string => label.replaceAll('&', '&&');

/** Electron's template. An empty group has no division either. */
export function menuTemplate<Command>(
  groups: readonly MenuGroup<Command>[],
  run: (command: Command) => void,
): MenuItemConstructorOptions[] {
  const entry = ({
    command,
    label,
    enabled,
    checked,
    items,
  }: MenuItem<Command>): MenuItemConstructorOptions => ({
    ...{ label: plainLabel(label), enabled },
    ...(checked === null ? {} : { type: 'checkbox', checked }),
    ...(items.length === 0 ? {} : { submenu: items.map(entry) }),
    ...(command === null ? {} : { click: () => run(command) }),
  });
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, at) => [...(at === 0 ? [] : [{ type: 'separator' } as const]), ...group.map(entry)]);
}
