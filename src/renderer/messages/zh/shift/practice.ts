/** Chinese texts of practice mode. */
import type { ViewTexts } from '../../en/views/view.ts';

export const practice: ViewTexts['practice'] = {
  banner: '练习模式：呼叫为模拟，并无真实来电。',
  end: '结束练习',
  site: '模拟站点',
  lookBack: '回顾',
  sites: {
    lessons: { name: '练习课程', hint: '不会自动来电，由您选择练习内容。' },
    morning: { name: '普通的上午', hint: '所有消息都按时到达。' },
    flaky: { name: '网络不稳定', hint: '应答和事件不时丢失，列表偶尔被拒绝。' },
    oldSite: { name: '旧版网关', hint: '签入需要十二秒，网关提供的呼叫信息较少。' },
    cluster: { name: '新版集群', hint: '负载均衡器后有多个网关，均为最新版本。' },
  },
};
