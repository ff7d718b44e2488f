const { BrowserWindow, Notification, screen, session, Tray } = require('electron');

const refusal = (attempt) => {
  try {
    attempt();
    return 'nothing';
  } catch (error) {
    return error.message;
  }
};

/** What Electron's parts say before the program is ready. */
globalThis.beforeReady = {
  tray: refusal(() => new Tray('icon.png')),
  window: refusal(() => new BrowserWindow()),
  notification: refusal(() => new Notification({ title: 'early' })),
  session: refusal(() => session.defaultSession),
  screen: refusal(() => screen.getPrimaryDisplay()),
};
