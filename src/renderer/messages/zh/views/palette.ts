/** Chinese texts of the palette. */
import type { palette as english } from '../../en/views/palette.ts';

export const palette: typeof english = {
  title: '搜索与命令',
  open: '搜索',
  hint: '命令、座席、号码、队列',
  nothing: '没有匹配的内容。',
  doIt: '执行',
  choose: '选择',
  noCall: '当前没有可操作的通话。',
  sections: {
    commands: '命令',
    state: '座席状态',
    people: '座席',
    numbers: '号码',
    past: '今天的通话',
    views: '打开',
    queues: '队列',
  },
  onCall: (what, whom) => `${what}：${whom}`,
};
