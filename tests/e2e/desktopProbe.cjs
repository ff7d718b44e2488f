/**
 * Loaded into the program before its own code (`-r`), on Electron and on the stand-in alike. Notes what the program
 * asks of the desktop, and does what a person would do there, when the test says so over the process's channel.
 *
 * Only what exists is wrapped, never replaced, so that the program meets the desktop that it would meet without.
 */
const { basename } = require('node:path');
const electron = require('electron');

const {
  app,
  BrowserWindow,
  dialog,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  shell,
  Tray,
  globalShortcut,
  utilityProcess,
} = electron;

/** By how much the computer's clock is set, ms, and when by the clock as it was, epoch ms. */
let clockSet = { byMs: 0, atMs: Infinity };
const timeOfDay = Date.now;
Date.now = () => timeOfDay() + (timeOfDay() >= clockSet.atMs ? clockSet.byMs : 0);

const calls = [];
const notifications = [];
/** Those that the program has taken away. */
const closedNotifications = new WeakSet();
const waitingDialogs = [];
const answers = [];
let tray = null;
/** The menu that was opened last. */
let openedMenu = null;
/** Of the windows that are shown: whether the last showing took the focus. */
const shownInactive = new WeakMap();

/** What of an argument can be sent to the test. */
function plain(value) {
  if (typeof value === 'function') return '[function]';
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  }
  return `[${value.constructor?.name ?? 'object'}]`;
}

function note(name, args, of) {
  calls.push({ name, args: args.map(plain), ...(of === undefined ? {} : { window: of }) });
}

/** Calls back before the method is called; the method is called all the same. */
function watch(target, name, methods, seen) {
  for (const method of methods) {
    const original = target[method];
    target[method] = function (...args) {
      note(`${name}.${method}`, args, this instanceof BrowserWindow ? this.id : undefined);
      seen?.(this, method, args);
      return original.apply(this, args);
    };
  }
}

/** Notes the call and does nothing else: a test must not change the machine it runs on. */
function hold(target, name, methods, result) {
  for (const method of methods) {
    target[method] = (...args) => {
      note(`${name}.${method}`, args);
      return result;
    };
  }
}

const trayMethods = ['setImage', 'setToolTip', 'setContextMenu', 'setTitle', 'popUpContextMenu', 'destroy'];
watch(Tray.prototype, 'Tray', trayMethods, (instance, method, [value]) => {
  if (tray?.instance !== instance) tray = { instance, toolTip: '', icon: null, menu: null };
  if (method === 'setToolTip') tray.toolTip = value;
  if (method === 'setContextMenu') tray.menu = value;
  if (method === 'setImage')
    tray.icon = typeof value === 'string' ? basename(value).replace(/\.\w+$/, '') : null;
  if (method === 'destroy') tray = null;
});

watch(Notification.prototype, 'Notification', ['show', 'close'], (instance, method) => {
  if (method === 'show') notifications.push(instance);
  if (method === 'close') closedNotifications.add(instance);
});

// A menu that is seen would wait for a person.
const { buildFromTemplate } = Menu;
Menu.buildFromTemplate = (template) => {
  const menu = buildFromTemplate.call(Menu, template);
  menu.popup = (options) => {
    note('Menu.popup', [options]);
    openedMenu = menu;
  };
  return menu;
};

const windowMethods = [
  'show',
  'showInactive',
  'hide',
  'focus',
  'flashFrame',
  'setAlwaysOnTop',
  'setSkipTaskbar',
];
watch(BrowserWindow.prototype, 'BrowserWindow', windowMethods, (instance, method) => {
  if (method === 'show') shownInactive.set(instance, false);
  if (method === 'showInactive') shownInactive.set(instance, true);
});

/** The process of practice's simulator that was started last. */
let practice = null;
const { fork } = utilityProcess;
utilityProcess.fork = (...args) => {
  practice = fork.apply(utilityProcess, args);
  return practice;
};

/** Whether the system has a browser to open an address with. */
let hasBrowser = true;
shell.openExternal = (...args) => {
  note('shell.openExternal', args);
  return hasBrowser ? Promise.resolve() : Promise.reject(new Error('There is no browser'));
};
hold(shell, 'shell', ['beep', 'showItemInFolder'], undefined);
hold(shell, 'shell', ['openPath'], Promise.resolve(''));
hold(app, 'app', ['setLoginItemSettings'], undefined);
let takesLinks = true;
app.setAsDefaultProtocolClient = (...args) => {
  note('app.setAsDefaultProtocolClient', args);
  return takesLinks;
};
hold(app, 'app', ['removeAsDefaultProtocolClient'], true);
hold(dialog, 'dialog', ['showErrorBox'], undefined);
hold(dialog, 'dialog', ['showOpenDialog'], Promise.resolve({ canceled: true, filePaths: [] }));
hold(dialog, 'dialog', ['showSaveDialog'], Promise.resolve({ canceled: true, filePath: '' }));

dialog.showMessageBox = (...args) => {
  note('dialog.showMessageBox', args);
  const { message, detail = '', buttons = [] } = args.at(-1);
  return new Promise((resolve) => {
    const answer = (response) => resolve({ response, checkboxChecked: false });
    const next = answers.shift();
    if (next === undefined) waitingDialogs.push({ shown: { message, detail, buttons }, answer });
    else answer(next);
  });
};

/** Accelerators that another program has, and what the program does at each that it has itself. */
const takenKeys = new Set();
const globalKeys = new Map();
const registerKey = globalShortcut.register;
globalShortcut.register = (accelerator, press) => {
  if (takenKeys.has(accelerator) || !registerKey.call(globalShortcut, accelerator, press)) return false;
  globalKeys.set(accelerator, press);
  return true;
};
watch(globalShortcut, 'globalShortcut', ['unregister'], (_target, _method, [accelerator]) => {
  globalKeys.delete(accelerator);
});

const describeItem = ({ id, label, type, enabled, checked, visible, submenu }) => ({
  id: id ?? '',
  label,
  type,
  enabled,
  checked,
  visible,
  ...(submenu ? { menu: submenu.items.map(describeItem) } : {}),
});

const allItems = (menu) =>
  menu.items.flatMap((item) => [item, ...(item.submenu ? allItems(item.submenu) : [])]);

const describeWindow = (window) => ({
  id: window.id,
  title: window.getTitle(),
  url: window.webContents.getURL(),
  visible: window.isVisible(),
  focused: window.isFocused(),
  focusable: window.isFocusable(),
  minimized: window.isMinimized(),
  alwaysOnTop: window.isAlwaysOnTop(),
  opacity: window.getOpacity(),
  bounds: window.getBounds(),
  shownInactive: shownInactive.get(window) ?? false,
});

function windowOf(page) {
  const found = BrowserWindow.getAllWindows().find((window) =>
    window.webContents.getURL().includes(`/${page}.html`),
  );
  if (found === undefined) throw new Error(`There is no window ${page}`);
  return found;
}

/** A second display, beside the one that there is. */
let second = null;

/** Has the program meet both. */
function twoDisplays({ screen }) {
  const { getAllDisplays, getDisplayMatching, getDisplayNearestPoint } = screen;
  const isOn = (x) => second !== null && x >= second.bounds.x;
  screen.getAllDisplays = () => [...getAllDisplays.call(screen), ...(second === null ? [] : [second])];
  screen.getDisplayMatching = (box) =>
    isOn(box.x + box.width / 2) ? second : getDisplayMatching.call(screen, box);
  screen.getDisplayNearestPoint = (at) => (isOn(at.x) ? second : getDisplayNearestPoint.call(screen, at));
}

/** What the test can ask for. */
const deeds = {
  tray: () =>
    tray && {
      toolTip: tray.toolTip,
      icon: tray.icon,
      menu: tray.menu ? tray.menu.items.map(describeItem) : [],
    },
  chooseTrayItem(name) {
    const item = tray?.menu && allItems(tray.menu).find(({ id, label }) => id === name || label === name);
    if (!item) throw new Error(`The tray's menu has no entry ${name}`);
    if (!item.enabled) throw new Error(`The tray's entry ${name} cannot be chosen now`);
    item.click();
  },
  clickTray() {
    if (tray === null) throw new Error('There is no tray');
    tray.instance.emit('click', {}, { x: 0, y: 0, width: 0, height: 0 }, { x: 0, y: 0 });
  },
  openedMenu: () => openedMenu && openedMenu.items.map(describeItem),
  chooseMenuItem(label) {
    const item = openedMenu?.items.find((one) => one.label === label);
    if (!item?.enabled) throw new Error(`The menu has no entry ${label} that can be chosen`);
    openedMenu = null;
    item.click();
  },
  windows: () => BrowserWindow.getAllWindows().map(describeWindow),
  moveWindow: (page, x, y) => windowOf(page).setBounds({ x, y }),
  plugDisplay(workArea) {
    if (second === null) twoDisplays(electron);
    second = { ...electron.screen.getPrimaryDisplay(), id: 2, bounds: workArea, workArea };
    electron.screen.emit('display-added', {}, second);
  },
  unplugDisplay() {
    const gone = second;
    second = null;
    electron.screen.emit('display-removed', {}, gone);
  },
  leaveWindow: (page) => windowOf(page).blur(),
  closeWindow: (page) => windowOf(page).close(),
  calls: () => calls,
  notifications: () => notifications.map(({ title, body }) => ({ title, body })),
  shownNotifications: () =>
    notifications.filter((one) => !closedNotifications.has(one)).map(({ title, body }) => ({ title, body })),
  newestNotification() {
    const { title, urgency, silent, actions = [] } = notifications.at(-1) ?? {};
    return { title, urgency, silent, buttons: actions.map(({ text }) => text) };
  },
  clickNotification(index) {
    const notification = notifications.at(index);
    if (notification === undefined) throw new Error(`There is no notification ${index}`);
    notification.emit('click', {});
  },
  /** Presses the button of the newest one that has some. */
  answerNotification() {
    const notification = notifications.findLast(({ actions }) => actions?.length > 0);
    if (notification === undefined) throw new Error('There is no notification with a button');
    notification.emit('action', { actionIndex: 0 }, 0);
  },
  failNotification: (says) => void notifications.at(-1).emit('failed', {}, says),
  refuseLinks: () => void (takesLinks = false),
  globalKeys: () => [...globalKeys.keys()],
  takeKey: (accelerator, isTaken) =>
    void (isTaken ? takenKeys.add(accelerator) : takenKeys.delete(accelerator)),
  pressKey(accelerator) {
    if (!globalKeys.has(accelerator)) throw new Error(`The program does not have the key ${accelerator}`);
    globalKeys.get(accelerator)();
  },
  dialogs: () => waitingDialogs.map(({ shown }) => shown),
  answerNextDialog(button) {
    const waiting = waitingDialogs.shift();
    if (waiting === undefined) answers.push(button);
    else waiting.answer(button);
  },
  powerEvent: (name) => void powerMonitor.emit(name, { preventDefault: () => undefined }),
  sessionEnd: () =>
    void windowOf('main').emit('session-end', { preventDefault: () => undefined, reasons: ['shutdown'] }),
  setClock: (byMs, atMs) => void (clockSet = { byMs, atMs }),
  crashPractice: () => void process.kill(practice.pid, 'SIGKILL'),
  setBrowser: (isThere) => void (hasBrowser = isThere),
  theme: () => nativeTheme.themeSource,
  // Not before the answer is on its way.
  quit: () => void setImmediate(() => app.quit()),
  exit: () => void setImmediate(() => app.exit(0)),
};

process.on('message', ({ id, deed, args }) => {
  try {
    process.send({ id, value: deeds[deed](...args) ?? null });
  } catch (error) {
    process.send({ id, error: error.message });
  }
});
// Without its test the program must not stay.
process.on('disconnect', () => app.exit(1));
