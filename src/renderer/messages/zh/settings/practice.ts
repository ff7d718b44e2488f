/** Chinese texts of practice in the settings. */
import type { SettingsTexts } from '../../settings/en.ts';

export const practice: SettingsTexts['settings']['practice'] = {
  lesson: '课程',
  begin: '开始',
  begins: '在主窗口中开始。',
  running: (lesson) => `正在进行：${lesson}。开始其他课程会结束它。`,
  notOffered: '贵组织不提供练习。',
  signOutFirst: '您已在网关签入。请先签出再练习：练习有它自己的来电。',
  otherSite: '您已在另一个模拟站点签入。请先在那里签出，再开始课程。',
  signOut: '签出',
};
