/** Chinese texts of the test of a connection, and of why it cannot be saved. */
import type { SettingsTexts } from '../../settings/en.ts';

export const connectionTest: SettingsTexts['settings']['connectionTest'] = {
  test: '测试',
  testing: '正在测试…',
  means: '显示该地址上有什么应答，不会签入。',
  fillIn: '请先更正上面的字段。',
  trusted: (address) => `${address} 有应答，并按此处的设置受信任。`,
  plain: (address) => `${address} 有应答，但未加密，因此不出示证书。`,
  nothing: (address) => `${address}：`,
  unchanged: '没有任何更改。',
  inClearSet: 'http: 未加密，网络中的任何人都能读取所发送的内容。此项由贵组织设定，只有管理员可以更改。',
};
