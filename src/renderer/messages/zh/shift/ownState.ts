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
    cancelled: (state) => `网关应答后即取消：${state}`,
    cancel: (state) => `取消：${state}`,
  },
  missed: {
    at: (time) => `${time} 未接`,
    setNotReady: '系统已将您置忙',
    readyAgain: '重新示闲',
    read: (who) => `已读：${who} 的未接来电`,
  },
  forced: {
    title: {
      busy: '您已被置为示忙',
      ready: '您已被置为示闲',
      other: '您的状态已被更改',
    },
    at: (time) => `${time}，由班长或网关更改`,
    read: '已读',
  },
  unreadNow: (what, when) => `${what}，${when}。`,
  reach: {
    noContact: '与网关失去联系，正在重试。',
    signingIn: '正在重新签入',
    signingInAgain: 'Ringside 正在自动重新签入。',
    inDoubt: '联系存疑',
    doubtful: '与网关的联系存疑：无法读懂其发来的内容，正在重试。',
    ifItStays: {
      protocol: '若持续如此，请告知管理员。',
      timeout: '若持续如此，请检查网络。',
    },
    signsOutIn: '签出倒计时',
    signedOut: '可能已被签出',
    inCall: '您的通话仍在话机上继续。',
    heard: '网关上次应答：',
    ago: '前',
  },
  password: {
    change: '更改密码',
    title: '新密码',
    demanded: '平台要求为您的工号设置新密码。',
    present: '当前密码',
    next: '新密码',
    again: '再次输入新密码',
    missing: '请输入当前密码。',
    length: (most) => `1 至 ${String(most)} 个字符。`,
    same: '与当前密码相同。',
    differs: '两次输入必须一致。',
    later: '以后',
    unsure: '不知道密码是否已更改。若新密码无效，则当前密码仍有效。',
  },
  queues: {
    open: '我的队列',
    count: (some, all) => `${String(some)} / ${String(all)} 个`,
  },
  restMore: (minutes) => `再延长 ${String(minutes)} 分钟`,
};
