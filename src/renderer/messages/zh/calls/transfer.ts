/** Chinese texts of handing a call on. */
import type { TransferTexts } from '../../en/calls/transfer.ts';

export const transfer: TransferTexts = {
  open: '转接',
  title: (name) => `转接 ${name}`,
  close: '关闭',
  way: '方式',
  ways: {
    ...{ now: '立即转接', onSuccess: '接通后转出', talkFirst: '先咨询', threeParty: '三方通话' },
    comesBack: '转 IVR 再转回',
  },
  search: '名称或号码',
  kinds: { queue: '技能队列', agent: '座席', outside: '外部号码', ivr: 'IVR', accessCode: '接入码' },
  waiting: (count) => `${String(count)} 人排队`,
  ready: (count) => `${String(count)} 人空闲`,
  targets: '转接目标',
  reading: '正在读取队列和座席…',
  unread: (kinds) => `无法读取：${kinds.join('、')}。`,
  nothing: '未找到。号码最多 24 位，可用数字、* 和 #。',
  submit: {
    now: (name) => `立即转接至 ${name}`,
    onSuccess: (name) => `转接至 ${name}，接通后转出`,
    talkFirst: (name) => `先咨询 ${name}`,
    threeParty: (name) => `与 ${name} 三方通话`,
    comesBack: (name) => `转至 ${name}，完成后转回`,
  },
  choose: '请选择转接目标',
  step: {
    asked: (name) => `正在转接至 ${name}…`,
    underWay: (name) => `正在转接至 ${name}，等待接通。`,
    unsure: (name) => `无法确定至 ${name} 的转接是否正在进行。`,
    done: (name) => `${name} 已接通。挂断即完成转接。`,
    failed: (name) => `${name} 未接听，通话仍由您处理。`,
    back: (name) => `${name} 已完成，来电者已转回给您。`,
  },
  lent: (name) => `来电者正在 ${name}，完成后转回给您。`,
};
