/** Chinese texts of what the desktop lets the program do. */
import type { desktop as enDesktop } from '../../en/views/desktop.ts';

export const desktop: typeof enDesktop = {
  sound: {
    deviceGone: (name) => `${name} 未连接：恢复之前由系统默认设备播放。`,
    failed: '本机无法播放声音：请查看系统的声音设置。',
  },
  notifications: {
    unsupported: '此桌面没有系统通知：未接来电和会话情况请看本窗口。',
    refused: (says) =>
      `系统未显示上一条通知${says === '' ? '' : `（${says}）`}。请在系统设置中允许 Ringside 的通知。`,
  },
};
