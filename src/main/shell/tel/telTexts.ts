/** What is asked and told of `tel:` links. Both languages have every key, or nothing compiles. */
import type { WhyNot } from '../../../shared/calls/rules.ts';
import type { ShownLanguage } from '../../../shared/settings/preferences.ts';
import type { UnusableWhy } from './telLink.ts';

/** What keeps an agent from calling, in groups that are said alike. */
export type DialObstacle = 'signedOut' | 'noContact' | 'callUp';

export const obstacleOf = (why: NonNullable<WhyNot>): DialObstacle => {
  if (why === 'noContact') return 'noContact';
  return why === 'otherCallTalking' || why === 'callUp' ? 'callUp' : 'signedOut';
};

const en = {
  ask: (shown: string): string => `Call ${shown}?`,
  askDetail: (dialled: string): string =>
    `A link in another program asks for this call. Dialled is: ${dialled}`,
  extension: (digits: string): string =>
    `Its extension ${digits} is not dialled: send it by the keypad once somebody has answered.`,
  serviceCode:
    'With * or # a telephone system can be set, such as to forward your calls. Call it only if you know what it does.',
  call: 'Call',
  cancel: 'Cancel',
  close: 'Close',
  open: 'Open Ringside',
  notCalled: (shown: string): string => (shown === '' ? 'Nobody is called' : `${shown} is not called`),
  unusable: {
    tooLong: 'The link is longer than any number.',
    encoding: 'The link cannot be read: its percent signs are wrong.',
    letters: 'The number has letters in it. Type the digits that are meant.',
    signs: 'The number has signs in it that cannot be dialled.',
    empty: 'There is no number in the link.',
  } satisfies Record<UnusableWhy, string>,
  obstacle: {
    signedOut: 'You are not signed in.',
    noContact: 'There is no contact with the gateway.',
    callUp: 'A call is up. Hold it or end it first.',
  } satisfies Record<DialObstacle, string>,
  off: 'Calls by links are switched off in the settings of Ringside.',
  failed: 'The gateway did not make the call. Try it in the window, which says why.',
  more: (count: number): string =>
    `${String(count)} more ${count === 1 ? 'link that came' : 'links that came'} at the same time ${count === 1 ? 'was' : 'were'} left out.`,
};

export type TelTexts = typeof en;

const zh: TelTexts = {
  ask: (shown) => `呼叫 ${shown}？`,
  askDetail: (dialled) => `其他程序中的链接请求此呼叫。实际拨打：${dialled}`,
  extension: (digits) => `不会拨打分机号 ${digits}：接通后请用二次拨号发送。`,
  serviceCode: '含 * 或 # 的号码可能更改电话系统的设置，例如呼叫转移。请确认其作用后再呼叫。',
  call: '呼叫',
  cancel: '取消',
  close: '关闭',
  open: '打开 Ringside',
  notCalled: (shown) => (shown === '' ? '未呼叫任何人' : `未呼叫 ${shown}`),
  unusable: {
    tooLong: '链接过长，不是号码。',
    encoding: '无法读取链接：百分号编码有误。',
    letters: '号码含有字母。请输入对应的数字。',
    signs: '号码含有无法拨打的符号。',
    empty: '链接中没有号码。',
  },
  obstacle: {
    signedOut: '您尚未签入。',
    noContact: '与网关失去联系。',
    callUp: '当前有通话。请先保持或结束。',
  },
  off: 'Ringside 的设置中已关闭通过链接呼叫。',
  failed: '网关未能发起呼叫。请在窗口中重试，窗口会说明原因。',
  more: (count) => `同时到来的另外 ${String(count)} 个链接已忽略。`,
};

/** The texts in a language. */
export const telTexts = (language: ShownLanguage): TelTexts => ({ en, zh })[language];
