/** Chinese texts of the main window's views. */
import type { ViewTexts } from '../../en/views/view.ts';
import { practice } from '../shift/practice.ts';
import { firstRun, signIn, takeOver } from '../shift/signIn.ts';
import { certificate, connection } from '../shift/connection.ts';
import { header } from '../shift/shift.ts';
import { ownState } from '../shift/ownState.ts';
import { queue } from './queues.ts';
import { settings } from './settings.ts';
import { colleague, details } from './people.ts';
import { transfer } from '../calls/transfer.ts';

export const view: ViewTexts = {
  notAvailable: '窗口缺少程序本体的连接。请重新启动 Ringside。',
  nav: { label: '视图', calls: '呼叫', queue: '队列', colleague: '同事', settings: '设置', back: '返回' },
  practice,
  firstRun,
  connection,
  certificate,
  signIn,
  takeOver,
  header,
  ownState,
  calls: {
    title: '呼叫',
    held: '保持中',
    ended: '刚结束',
    emptyReady: '没有呼叫。您处于空闲状态：下一个来电会显示在这里和屏幕一角。',
    emptyNoCalls: '没有呼叫。您处于空闲状态，但可能不会有来电，原因见上方。',
    emptyNoContact: '没有已知的呼叫。与网关的联系中断或存疑时，来电可能不会显示在这里。',
    emptyBusy: '没有呼叫。您不在空闲状态。',
    emptyHeld: '您没有正在进行的通话，但有呼叫在保持中。',
    noHeld: '没有保持中的呼叫。',
    waiting: (count) => `队列中有 ${String(count)} 个呼叫在等待`,
    strip: '当前呼叫',
    heldCount: (count) => `${String(count)} 个保持中`,
    show: '查看呼叫',
    more: '详情',
  },
  queue,
  colleague,
  details,
  transfer,
  settings,
  shortcuts: {
    answer: '应答最新的来电',
    holdOrTakeBack: '保持通话，或取回最近保持的呼叫',
    swap: '与保持最久的呼叫切换通话',
    muteOrUnmute: '静音或取消静音',
    keypad: '打开或关闭二次拨号键盘',
    transfer: '转接通话',
    release: '挂断通话',
    dial: '拨打电话',
    ready: '示闲',
    stateMenu: '选择您的状态',
    views: '呼叫、队列、同事、设置',
    textSize: '放大、缩小、恢复文字大小',
  },
};
