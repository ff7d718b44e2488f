/** Chinese texts of after-call work, of what comes after a call, and of what is to be read. */
import type { ViewTexts } from '../../en/views/view.ts';

export const ownState: ViewTexts['ownState'] = {
  afterCall: {
    word: '话后整理',
    left: '剩余',
    finish: '完成',
    more: '延长 30 秒',
    moreLong: '延长 30 秒',
    endsSoon: (seconds) => `话后整理将在 ${String(seconds)} 秒后结束。`,
  },
  next: {
    label: '通话后：',
    asked: (state) => `通话后：${state}（已请求，尚未接受）`,
    accepted: (state) => `通话后：${state}`,
    rest: (minutes) => `休息 ${String(minutes)} 分钟`,
    cancel: (state) => `取消：${state}`,
  },
  restMore: (minutes) => `再延长 ${String(minutes)} 分钟`,
};
