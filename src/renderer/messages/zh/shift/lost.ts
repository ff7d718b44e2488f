/** Chinese: why a session ended, and what to do. */
import type { LostWhy } from '../../../../shared/contract/sessionView.ts';
import { whyLost } from '../../../../shared/texts/zh.ts';
import type { Sentence } from '../../en/problems/codes.ts';

export const lost: Record<LostWhy, Sentence> = {
  refused: [
    whyLost.refused,
    '会话可能已失效，或另一程序以您的工号签入。请重新签入：若会话由另一程序持有，会先询问您。',
  ],
  signedInAlready: [whyLost.signedInAlready, '您可以在此接管。'],
  didNotHold: [
    '网关已将您签入，但随后查询呼叫时不认识该会话。',
    '请重新签入。若再次发生，请管理员检查网关地址，以及负载均衡是否将同一会话保持在同一网关上。',
  ],
  unknownAtOnce: [
    '网关已将您签入，但随后查询呼叫时不认识该会话。',
    '可能另一程序恰在此时以您的工号签入，或该地址通向多个网关。请重新签入。若再次发生，请告知管理员。',
  ],
  signedOutByGateway: [whyLost.signedOutByGateway, '准备好后请重新签入。'],
  silence: ['与网关失去联系的时间过长。', '网关会在两分钟无联系后结束会话。请检查网络，然后重新签入。'],
  practiceEnded: [whyLost.practiceEnded, '请签入以重新开始练习，或结束练习。'],
};
