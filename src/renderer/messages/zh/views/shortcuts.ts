/** Chinese texts of what the keys of the main window do. */
import type { ViewTexts } from '../../en/views/view.ts';

export const shortcuts: ViewTexts['shortcuts'] = {
  answer: '应答最新的来电',
  holdOrTakeBack: '保持通话，或取消最近一个呼叫的保持',
  swap: '与保持最久的呼叫切换通话',
  muteOrUnmute: '静音或取消静音',
  keypad: '打开或关闭二次拨号键盘',
  transfer: '转接通话',
  note: '填写通话小结',
  release: '挂断通话',
  dial: '拨打电话',
  ready: '示闲',
  stateMenu: '选择您的状态',
  crm: '在 CRM 中打开通话',
  views: '工作台、队列、同事、记录',
  settings: '打开设置',
  calls: '显示上一个或下一个呼叫',
  regions: '转到窗口的下一部分或上一部分',
  palette: '搜索命令',
  textSize: '放大、缩小、恢复文字大小',
};
