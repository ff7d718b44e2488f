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
  reach: {
    inCall: '您的通话仍在话机上继续。',
    heard: '网关上次应答：',
    ago: '前',
    signsOutIn: '距网关将您签出还有',
    signedOut: '网关可能已将您签出。',
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
  restMore: (minutes) => `再延长 ${String(minutes)} 分钟`,
};
