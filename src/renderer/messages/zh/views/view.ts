/** Chinese texts of the main window's views. */
import type { ViewTexts } from '../../en/views/view.ts';
import { practice } from '../shift/practice.ts';
import { firstRun, signIn, takeOver } from '../shift/signIn.ts';
import { certificate, firstConnection } from '../shift/connection.ts';
import { header } from '../shift/shift.ts';
import { ownState } from '../shift/ownState.ts';
import { desktop } from './desktop.ts';
import { queue, worstQueue } from './queues.ts';
import { history } from './history.ts';
import { palette } from './palette.ts';
import { shortcuts } from './shortcuts.ts';
import { colleague, messages } from './people.ts';
import { transfer } from '../calls/transfer.ts';

export const view: ViewTexts = {
  notAvailable: '窗口缺少程序本体的连接。请重新启动 Ringside。',
  nav: {
    label: '视图',
    calls: '工作台',
    queue: '队列',
    colleague: '同事',
    history: '记录',
    settings: '设置',
  },
  unreadCount: {
    history: (calls) => `${String(calls)} 个未接来电`,
    colleague: (messages) => `${String(messages)} 条未读`,
  },
  languages: { system: '语言：跟随系统', en: 'English', zh: '中文' },
  practice,
  firstRun,
  connection: firstConnection,
  certificate,
  signIn,
  takeOver,
  header,
  ownState,
  calls: {
    title: '通话',
    asOf: (time) => `截至 ${time}`,
    inPhase: (count, phase) => `${phase} ${String(count)} 个`,
    emptyReady: (since) =>
      `${since === null ? '空闲' : `${since} 起空闲`}。下一个来电会在此处和屏幕一角提示。`,
    emptyNoCalls: '您处于空闲状态，但可能不会有来电，原因见旁边的提示。',
    emptyNoContact: '没有已知的呼叫。与网关的联系中断或存疑时，来电可能不会显示在这里。',
    emptyBusy: '您不在空闲状态。',
    shiftSince: (time) => `本班自 ${time} 开始`,
    yourQueues: (queues) => `您的队列：${queues}`,
    actions: '通话操作',
    about: '来电信息',
    more: '更多：呼叫标识、被叫、类型、中继',
  },
  queue,
  worstQueue,
  colleague,
  history,
  messages,
  transfer,
  palette,
  desktop,
  shortcuts,
};
