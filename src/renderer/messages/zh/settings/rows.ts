/** Chinese texts of the preferences. */
import type * as en from '../../en/settings/rows.ts';
import { textSizeWords } from '../../textSizeWords.ts';

export const sentences: typeof en.sentences = {
  language: '窗口、托盘和通知所用的语言。',
  theme: '浅色、深色，或跟随本机设置。',
  textSize: '所有窗口的文字大小。在任一窗口中按 Ctrl 和 + 或 − 也可更改。',
  density: '主窗口中通话与按钮的疏密程度。',
  startAtLogin: '登录本机时启动 Ringside。',
  autoEnterReady: '一次通话结束后您的状态。',
  wrapUpLength: '在此之前不会有来电；您可以提前结束或延长。',
  startReady: '签入后您的状态。',
  holdAmberS: '保持这么久后，通话变为琥珀色并响一次。0:00 为从不。',
  holdRedS: '保持这么久后，通话变为红色。0:00 为从不。',
  pop: '来电时以小窗口显示来电人。关闭后，仅由通知、托盘和所设铃声提示来电。',
  popCorner: '来电出现的位置。弹屏从该角向外展开。',
  popSize: '小：只显示来电者和两项资料。',
  ringTime: '超过后平台会将来电转给他人；弹屏据此显示剩余时间。',
  bar: '始终位于所有窗口之上的小条，显示您的状态、通话及其按钮。可拖到屏幕边缘。',
  barAfterAnswer: '有通话时，弹屏变为悬浮条。',
  homeRegion: '用于没有国家代码的号码。',
  telLinks: '由 Ringside 打开其他程序中的电话号码链接（tel:），呼叫前先询问。',
  plusPrefix: '用于国际呼叫，例如 00。留空则去掉 +。',
  linkedPhone: '“应答”会摘起您座位上的话机。',
  coverWhenLocked: '隐藏：弹屏和通知只提示有来电。',
  busyReasons: '只提供有名称的原因，您命名的排在站点命名的之前。',
  dataLabels: '随呼叫而来的字段的名称，按显示顺序排列。',
  queueTargetS: '来电排队的目标时长，超过后以红色显示。0:00 为不设目标。',
  worstQueueInBar: '在窗口顶部显示等待最久的队列。',
  historyDays: '通话当日之后加密保存在本机的天数。0 为仅保留到本班结束，不写入磁盘。',
  wipeHistory: '签出时删除通话记录。',
  globalKeys: '在任何程序中使用以下快捷键。',
  keyAnswer: '应答振铃的来电。',
  keyHold: '保持通话，或取消最近一个呼叫的保持。',
  keyMute: '静音或取消静音。',
  keyShow: '显示或隐藏本程序的窗口。',
  crmTemplates: '针对来电在浏览器中打开。第一个页面对应“在 CRM 中打开”。',
  ringTone: '除话机外，来电振铃时播放；通话中音量较低。',
  soundKinds: '开始时响一次。',
  soundVolume: '百分比。',
  soundDevice: '以上声音的播放设备。',
  quiet: '任何情况下均不发声。',
  noticeKinds: '您在其他程序中工作时通知。会话结束总会通知。',
  noticesUrgent:
    '在 Linux 上，系统勿扰时仍通知振铃的来电；在 Windows 和 macOS 上，请在系统设置中允许 Ringside 打扰。',
};

export const choices: typeof en.choices = {
  language: { system: '跟随系统', en: 'English', zh: '中文' },
  theme: { system: '跟随系统', light: '浅色', dark: '深色' },
  textSize: textSizeWords,
  density: { comfortable: '宽松', compact: '紧凑' },
  popSize: { small: '小', usual: '正常' },
  popCorner: { topLeft: '左上', topRight: '右上', bottomLeft: '左下', bottomRight: '右下' },
  wrapUpLength: {
    off: '由我结束',
    '30': '30 秒后',
    '60': '1 分钟后',
    '90': '1 分 30 秒后',
    '120': '2 分钟后',
    '180': '3 分钟后',
    '300': '5 分钟后',
  },
  ringTone: { off: '无', classic: '经典', soft: '柔和', bright: '明亮' },
  ringTime: {
    ...{ '0': '未知', '10': '10 秒', '15': '15 秒', '20': '20 秒' },
    ...{ '30': '30 秒', '45': '45 秒', '60': '60 秒' },
  },
};

export const kinds: typeof en.kinds = {
  ringing: '来电振铃',
  missed: '未接来电',
  hold: '保持超时',
  forced: '他人更改了您的状态',
  note: '便笺或公告',
  request: '请求的呼叫未能接入',
};

export const either: typeof en.either = {
  autoEnterReady: { yes: '空闲', no: '话后整理' },
  startReady: { yes: '空闲', no: '示忙' },
  coverWhenLocked: { yes: '隐藏', no: '显示' },
};

export const alsoCalled: typeof en.alsoCalled = {
  theme: '主题 夜间 深色 浅色',
  textSize: '字体 字号 缩放',
  autoEnterReady: '自动空闲',
  wrapUpLength: '整理时长',
  density: '紧凑 间距 行距 密度',
  popSize: '弹屏 大小 资料',
  popCorner: '弹屏 位置',
  bar: '置顶 小窗 精简',
  barAfterAnswer: '置顶 小窗 精简',
  holdAmberS: '保持 提醒 红色 琥珀色',
  homeRegion: '国家 区号',
  plusPrefix: '国际 前缀',
  coverWhenLocked: '隐私 锁屏 隐藏',
  busyReasons: '示忙 小休 休息 午餐',
  dataLabels: '字段 名称 置顶 隐藏',
  startAtLogin: '开机自动启动',
};
