import type {
  Menu as ElectronMenu,
  MenuItem as ElectronMenuItem,
  MenuItemConstructorOptions,
} from 'electron';
import { PreventableEvent, strictEmitter } from '../strict.ts';

type ImplementedItem = Pick<
  ElectronMenuItem,
  'id' | 'label' | 'type' | 'enabled' | 'visible' | 'checked' | 'sublabel' | 'toolTip'
> & { click: () => void; submenu: Menu | undefined };
type Implemented = Pick<ElectronMenu, 'popup' | 'closePopup'> & {
  items: MenuItem[];
  getMenuItemById(id: string): MenuItem | null;
};

let lastCommand = 0;

/** An entry of a menu. Choosing it is calling `click`, as the desktop would. */
export class MenuItem implements ImplementedItem {
  readonly commandId = (lastCommand += 1);
  id: string;
  label: string;
  type: ImplementedItem['type'];
  role: string | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  sublabel: string;
  toolTip: string;
  accelerator: string | undefined;
  submenu: Menu | undefined;
  click: () => void;

  constructor(options: MenuItemConstructorOptions) {
    this.role = options.role;
    this.id = options.id ?? '';
    this.label = options.label ?? options.role ?? '';
    this.type = options.type ?? (options.submenu === undefined ? 'normal' : 'submenu');
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.accelerator = options.accelerator ?? undefined;
    this.submenu = Array.isArray(options.submenu)
      ? Menu.buildFromTemplate(options.submenu)
      : (options.submenu as unknown as Menu | undefined);
    const { click } = options;
    this.click = () => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (this.type === 'radio') this.checked = true;
      click?.(this as unknown as ElectronMenuItem, undefined, new PreventableEvent() as never);
    };
  }
}

let applicationMenu: Menu | null = null;

/** A menu. It is nowhere to be seen; tests read its entries and choose one. */
export class Menu
  extends strictEmitter('Menu', ['menu-will-show', 'menu-will-close'])
  implements Implemented
{
  items: MenuItem[] = [];

  static buildFromTemplate(template: (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  popup(): void {
    this.emit('menu-will-show', new PreventableEvent());
  }

  closePopup(): void {
    this.emit('menu-will-close', new PreventableEvent());
  }
}
