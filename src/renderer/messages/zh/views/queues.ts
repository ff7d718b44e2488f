/** Chinese texts of queues and requested calls. */
import type { ViewTexts } from '../../en/views/view.ts';

export const queue: ViewTexts['queue'] = {
  title: '队列',
  choose: '要查看的队列',
  placeholder: '请选择队列',
  none: '您没有签入任何技能队列。',
  empty: '该队列无人等待。',
  list: '等待的呼叫，最早的在前',
  listKeys: '用方向键、Page Up、Page Down、Home 和 End 在呼叫之间移动。',
  reading: '正在读取队列…',
  readAgo: '更新于',
  lastRead: '上次读取于',
  missed: '刚才未能读取队列，下面是上次读到的内容，系统会很快再次读取。',
  notYetRead: '尚未读到队列，系统会很快再次读取。',
  waitingCount: (count) => `${String(count)} 个呼叫在等待`,
  leftOut: (count) => `其中 ${String(count)} 个无法显示。`,
  request: '接入此来电',
  requestOf: (caller) => `接入此来电：${caller}`,
  inRow: { asked: '已请求', accepted: '已接受' },
  onItsWay: { asked: '已请求', accepted: '已接受，话机即将振铃' },
  gone: '已不在队列',
  otherUnderWay: '另一请求正在进行。',
  waitedFor: '已等待',
  unknownWait: '等待时间未知',
  state: {
    asked: '正在请求该呼叫…',
    accepted: '已接受，您的话机即将振铃。',
    done: '呼叫已到达。',
    refused: '请求被拒绝。',
    unheard: '该呼叫的去向未知。',
  },
};
