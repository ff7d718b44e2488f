/** Chinese words that the tray, notifications, dialogs and windows have in common. */
import type {
  Words,
  callWords as enCallWords,
  preferenceTexts as enPreferenceTexts,
  whyLost as enWhyLost,
} from './en.ts';

export const words: Words = {
  activity: {
    unknown: '状态未知',
    signedOut: '未签入',
    busy: '示忙',
    ready: '空闲',
    wrapUp: '话后整理',
    talking: '通话中',
    rest: '休息',
    preRest: '通话后休息',
  },
  readyIn: {
    asking: '空闲，正在签入队列',
    some: '空闲',
    none: '空闲，但未签入任何队列',
    notKnown: '空闲，队列未确认',
    noVoice: '空闲，无语音业务',
  },
  /** Whether the gateway answers. */
  reach: { reachable: '连接正常', reconnecting: '正在重新连接', unreachable: '无法连接' },
  goBusy: '示忙',
  signingIn: '正在签入…',
  signOut: '签出',
  signingOut: '正在签出…',
  signOutWithCall: {
    title: '当前有通话',
    text: '现在签出会结束您的通话，对方将被挂断。',
    confirm: '结束通话并签出',
    cancel: '保持签入',
  },
  sessionEnded: '您的会话已结束',
};

export const callWords: typeof enCallWords = {
  ...{ answer: '应答', hold: '保持', takeBack: '取消保持', swap: '切换通话', release: '挂断' },
};

export const whyLost: typeof enWhyLost = {
  refused: '网关不再接受您的会话。',
  signedInAlready: '您的工号已签入，但不是由本会话签入。',
  signedOutByGateway: '网关已将您签出。',
  practiceEnded: '练习网关自行停止了。',
};

export const requestNotKnown = '您请求的呼叫去向不明。';

export const preferenceTexts: typeof enPreferenceTexts = {
  language: '语言',
  theme: '外观',
  textSize: '文字大小',
  pop: '来电弹屏',
  density: '疏密',
  popCorner: '来电弹屏位置',
  popSize: '来电弹屏大小',
  ringTime: '振铃时长',
  bar: '悬浮条',
  barAfterAnswer: '应答后显示悬浮条',
  coverWhenLocked: '屏幕锁定时',
  historyDays: '通话记录保存天数',
  wipeHistory: '签出时的通话记录',
  homeRegion: '所在地区',
  telLinks: '通过链接呼叫',
  plusPrefix: '代替 + 的拨号前缀',
  autoEnterReady: '通话结束后',
  wrapUpLength: '话后整理结束',
  startReady: '签入后',
  holdAmberS: '保持超时提醒（琥珀色）',
  holdRedS: '保持超时提醒（红色）',
  linkedPhone: '话机联动',
  busyReasons: '示忙原因',
  queueTargetS: '排队目标时长',
  worstQueueInBar: '等待最久的队列',
  dataLabels: '客户数据',
  crmTemplates: 'CRM 页面',
  startAtLogin: '开机自动启动',
  globalKeys: '全局快捷键',
  keyAnswer: '应答',
  keyHold: '保持或取消保持',
  keyMute: '静音或取消静音',
  keyShow: '显示或隐藏 Ringside',
  noticeKinds: '系统通知',
  noticesUrgent: '勿扰模式',
  ringTone: '振铃音',
  soundKinds: '提示音',
  soundVolume: '音量',
  soundDevice: '声音输出设备',
  quiet: '静默',
};
