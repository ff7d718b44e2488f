/** Chinese texts of the pop alone. */
import type { CallTexts } from '../../en/calls/call.ts';

export const pop: CallTexts['pop'] = {
  title: '来电',
  phoneRings: '您的话机正在振铃',
  video: '视频来电',
  openWindow: '打开 Ringside',
  count: (count) => `${String(count)} 个呼叫正在振铃`,
  others: '其他振铃中的来电',
  idle: '没有来电。',
  finding: '正在向网关查询对方',
  covered: '来电',
  locked: '屏幕已锁定，不显示其他信息',
  waited: '排队',
  more: (count) => `另有 ${String(count)} 项`,
  answered: '已接听',
  missed: '未接来电',
  notReady: '系统已将您置忙',
  readyAgain: '重新示闲',
  close: '关闭',
};
