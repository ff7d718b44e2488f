/** Why a session ended of which the gateway says that there is none: a decision, and nothing else. */
import type { LostWhy } from '../../../shared/contract/sessionView.ts';
import { isOfUnknownGuid } from '../../../shared/resultCodes.ts';
import { delays } from '../time/delays.ts';
import type { GatewayPort } from '../gatewayPort/gatewayPort.ts';

/** What is known of a session that the gateway does not accept any more. */
export interface Refused {
  readonly code: string;
  /** For how long the gateway was not heard before, ms. */
  readonly silentMs: number;
  /** The gateway has shown that it knows this session. */
  readonly hasHeld: boolean;
  readonly cookies: ReturnType<GatewayPort['cookieFate']>;
}

/**
 * What a code tells: 100-008 that the gateway has signed the agent out, any other no more than that this session is no
 * longer accepted. Its Guid may have lapsed, or a second sign-in has displaced it (docs/gateway.md §2). One that was
 * never known was asked for at another node; that a balancer is there is known where cookies were set (§1).
 */
export function whyRefused({ code, silentMs, hasHeld, cookies }: Refused): LostWhy {
  if (silentMs > delays.silenceMs) return 'silence';
  if (code === '100-008') return 'signedOutByGateway';
  if (hasHeld || !isOfUnknownGuid(code)) return 'refused';
  return cookies === 'none' ? 'unknownAtOnce' : 'didNotHold';
}
