/** Chinese texts of colleagues and their calls. */
import type { ViewTexts } from '../en/view.ts';

export const colleague: ViewTexts['colleague'] = {
  title: '同事',
  callsOf: '同事的呼叫',
  show: '显示呼叫',
  result: (workNo) => `${workNo} 的呼叫`,
  none: '该同事没有呼叫。',
  details: '详情',
  detailsOf: (callId) => `呼叫 ${callId} 的详情`,
  copy: '复制',
  copyOf: (callId) => `复制呼叫标识 ${callId}`,
  copied: '已复制。',
  notCopied: '无法复制：请手动选择文字。',
  byId: '呼叫详情',
  byIdHint: '最多 20 个字符；呼叫必须仍在进行中',
  showDetails: '显示详情',
  asking: '正在查询…',
  placeholder: '选择一个呼叫，其详情会显示在这里。',
};
