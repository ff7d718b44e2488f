/** Chinese texts of the settings of what the desktop lets the program do. */
import type { desktopRows as enDesktopRows } from '../../en/settings/desktopRows.ts';

export const desktopRows: typeof enDesktopRows = {
  globalKeys: {
    none: '无',
    change: '更改',
    changeOf: (what) => `更改快捷键：${what}`,
    press: '请按快捷键…',
    clear: '清除',
    clearOf: (what) => `清除快捷键：${what}`,
    cancel: '按 Esc 保持不变。',
    unusable: '请将 Ctrl、Alt 或 Meta 与其他键一起使用，或使用 F1 至 F24。',
    on: '已生效',
    twice: (other) => `“${other}”使用了相同的快捷键，两者均无效。请选择其他按键。`,
    owned: {
      system: (key) => `系统需要使用 ${key}。请选择其他按键，例如 Ctrl+Shift+F8。`,
      programs: (key) => `其他程序需要使用 ${key}，例如用于复制或刷新。请选择其他按键，例如 Ctrl+Shift+F8。`,
      alt: (key) => `本窗口或其他程序的菜单需要使用 ${key}。请选择其他按键，例如 Ctrl+Shift+F8。`,
    },
    refused: '该快捷键已被系统或其他程序占用。请选择其他按键。',
  },
  telLinks: {
    on: '此类链接由 Ringside 打开，除非系统设为其他程序；Windows 会在首次打开链接时询问。',
    refused: '系统未接受：请在系统设置中为电话链接选择 Ringside。',
  },
  sound: {
    systemOutput: '系统默认',
    notThere: (name) => `${name}（未连接）`,
    test: '试听',
  },
};
