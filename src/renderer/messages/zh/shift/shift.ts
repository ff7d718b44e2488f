/** Chinese texts of the agent's own state, and what stands above every view. */
import type { ViewTexts } from '../../en/views/view.ts';

export const header: ViewTexts['header'] = {
  label: '您的状态',
  for: '持续',
  goReady: '示闲',
  change: '更改您的状态',
  pinned: '置顶',
  rest: '休息',
  minutes: (minutes) => `${String(minutes)} 分钟`,
  restOf: (minutes) => `休息 ${String(minutes)} 分钟`,
  restLeft: '剩余',
  restOver: '休息时间已到',
  overFor: '已超时',
  reason: (reason) => `原因 ${String(reason)}`,
  agent: '座席',
  phone: '话机',
  barShow: '显示悬浮条',
  barHide: '隐藏悬浮条',
  notEncrypted: '未加密',
  notEncryptedWhy: '网关地址以 http: 开头：发送的内容可能在网络中被读取。',
  noVoice: '该工号在网关上没有语音业务：不会有来电。管理员可以更改。',
  inQueues: {
    none: '网关显示您未签入任何队列，因此不会有队列来电。Ringside 会继续尝试签入队列；若仍如此，请向管理员确认您被分配的队列。',
    notKnown: '不知道您是否已签入队列，可能不会有来电。Ringside 会继续尝试。',
  },
  policy: (path) => `贵组织的策略文件 ${path} 有误。`,
  tryQueues: '立即重试',
  ago: '前',
  passwordMustChange: '平台要求更改密码。',
  passwordDays: (days) => (days === 0 ? '您的密码今天到期。' : `您的密码将在 ${String(days)} 天后到期。`),
  stateNow: (state, reason) => (reason === null ? `状态：${state}` : `状态：${state}，${reason}`),
};
