/** Chinese texts of the bar alone. */
import type { BarOnly } from '../../en/calls/bar.ts';

export const bar: BarOnly = {
  title: '悬浮条',
  menu: '您的状态与悬浮条位置',
  noContact: '失去联系',
  signIn: '打开 Ringside 签入',
  practice: '练习',
  onHold: (count) => `${String(count)} 个保持中，最久`,
};
