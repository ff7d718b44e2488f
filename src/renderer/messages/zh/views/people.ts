/** Chinese texts of colleagues and their calls. */
import type { ViewTexts } from '../../en/views/view.ts';

export const colleague: ViewTexts['colleague'] = {
  copy: '复制',
  copied: '已复制。',
  notCopied: '无法复制：请手动选择文字。',
};

/** Notes and bulletins. */
export const messages: ViewTexts['messages'] = {
  title: '便笺与公告',
  note: '便笺',
  bulletin: '公告',
  unknownSender: '未告知发送人',
  untold: '网关未告知其内容。',
  now: (when, from, text) => `收到${when}，${from}：${text}。`,
  show: '阅读全文',
  read: (from) => `已读：${from} 的消息`,
  to: (workNo) => `发给 ${workNo}`,
  reply: '回复',
  earlier: '更早的消息',
  write: '写便笺',
  send: '发送便笺',
  sent: '已发送。对方是否阅读无从得知。',
};
