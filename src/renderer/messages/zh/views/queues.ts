/** Chinese texts of queues and requested calls. */
import type { ViewTexts } from '../../en/views/view.ts';

export const queue: ViewTexts['queue'] = {
  title: '队列',
  none: '您没有被分配任何技能队列，请联系管理员。',
  column: {
    queue: '队列',
    waiting: '排队',
    longest: '最长等待',
    ready: '空闲座席',
    signedIn: '已签入',
  },
  notKnown: '–',
  signedInTo: (queue) => `签入${queue}`,
  atLeastOne: '至少保留一个队列。若不想接听来电，请示忙。',
  differs: '网关没有完成全部更改：勾选显示的是网关告知的结果。',
  notTold: '网关未告知您已签入哪些队列：勾选显示的是您的选择。',
  updatedNow: '刚刚更新',
  updated: (ago) => `${ago} 前更新`,
  lastUpdated: (ago) => `未能读取，上次更新于 ${ago} 前`,
  updating: '正在读取队列…',
  readingLoads: '读取队列状况',
  loadsMissed: '刚才未能读取队列。',
  targetMark: (time) => `竖线为目标时长 ${time}。`,
  shownNotReady: '仅在非空闲状态下可查看排队来电。',
  onlyNotReady: '仅在非空闲状态下，网关才显示排队来电。',
  goNotReady: '示忙并查看',
  empty: '该队列无人等待。',
  list: '等待的呼叫，最早的在前',
  listKeys: '用方向键、Page Up、Page Down、Home 和 End 在呼叫之间移动。',
  reading: '正在读取队列…',
  missed: '刚才未能读取队列，下面是上次读到的内容，系统会很快再次读取。',
  notYetRead: '尚未读到队列，系统会很快再次读取。',
  waitingCount: (count) => `${String(count)} 个呼叫在等待`,
  leftOut: (count) => `其中 ${String(count)} 个无法显示。`,
  unlisted: (count) => `网关统计该队列另有 ${String(count)} 个呼叫未列出。`,
  request: '接入此来电',
  requestOf: (caller) => `接入此来电：${caller}`,
  inRow: { asked: '已请求', accepted: '已接受', here: '已接入' },
  onItsWay: { asked: '已请求', accepted: '已接受，话机即将振铃' },
  gone: '已离开队列',
  otherUnderWay: '另一请求正在进行。',
  waitedFor: '已等待',
  overTarget: '超过目标时长',
  unknownWait: '等待时间未知',
  state: {
    asked: '正在请求该呼叫…',
    accepted: '已接受，您的话机即将振铃。',
    done: '呼叫已到达。',
    refused: '请求被拒绝。',
    unheard: '该呼叫的去向未知。',
  },
};

/** The queue in which somebody has waited longest, in the shift bar. */
export const worstQueue: ViewTexts['worstQueue'] = {
  waiting: '人排队',
  longest: '最长等待',
  nobody: '无人排队',
  worst: (name, waiting, longest) =>
    `${name}：${String(waiting)} 人排队${longest === null ? '' : `，最长等待 ${longest}`}`,
};
