/** Chinese texts of colleagues and their calls. */
import type { ViewTexts } from '../../en/views/view.ts';

export const colleague: ViewTexts['colleague'] = {
  copy: '复制',
  copied: '已复制。',
  notCopied: '无法复制：请手动选择文字。',
};

/** Notes and bulletins, at their tiles. */
export const messages: ViewTexts['messages'] = {
  note: '便笺',
  bulletin: '公告',
  unknownSender: '未告知发送人',
  untold: '网关未告知其内容。',
  now: (when, from, text) => `收到${when}，${from}：${text}。`,
  show: '查看',
  showFrom: (from) => `查看：${from} 的消息`,
  read: (from) => `已读：${from} 的消息`,
  reply: '回复',
  replyTo: (from) => `回复 ${from}`,
};
