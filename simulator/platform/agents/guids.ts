import { randomHex, randomUuid } from '../../random.ts';
import { Refusal } from '../../resultCodes.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../model/session.ts';

/** A new Guid: `<uuid>.AgentGateway<n>` (docs/gateway.md §2). */
export function newGuid(platform: Platform): Session['guid'] {
  const value = `${randomUuid(platform.random)}.AgentGateway0`;
  return { value, issuedAt: platform.clock.now(), isTold: false };
}

/** How an answer brings a Guid (docs/gateway.md §2). */
export const guidHeader = (guid: string): [name: string, value: string] => ['Set-GUID', `JSESSIONID=${guid}`];

/** What a load balancer sets at sign-in to find the node again (docs/gateway.md §1). */
export function newCookies(platform: Platform): Session['cookies'] {
  return { huaweielbsession: randomHex(platform.random, 32), loadbalance: randomHex(platform.random, 8) };
}

/**
 * Checks the `Guid` header of a request.
 * @throws Refusal 100-006 when it is missing or not of this session, 000-003 when it has lapsed
 */
export function checkGuid(platform: Platform, session: Session, guid: string | undefined): void {
  if (guid === session.guid.value) return;
  const lapsesAt = guid === undefined ? undefined : session.retiredGuids.get(guid);
  if (lapsesAt === undefined) throw new Refusal('100-006');
  if (platform.clock.now() >= lapsesAt) throw new Refusal('000-003');
}

/** Replaces the Guid; the old one lapses after `overlapMs`. */
function replaceGuid(platform: Platform, session: Session, overlapMs: number): void {
  session.retiredGuids.set(session.guid.value, platform.clock.now() + overlapMs);
  session.guid = newGuid(platform);
  session.renewalDue = false;
}

/**
 * Called when a poll is answered: renews the Guid when its time has come (dynamic authentication) or it was asked for.
 */
export function renewGuidIfDue(platform: Platform, session: Session): void {
  const { guidRenewMs, guidExpiryMs } = platform.timings;
  const aged = platform.clock.now() - session.guid.issuedAt >= guidRenewMs;
  const due = session.renewalDue || (platform.site.authMode === 'dynamic' && aged);
  if (due) replaceGuid(platform, session, Math.max(0, guidExpiryMs - guidRenewMs));
}

/** Makes the next answer to a poll, or the one that waits now, bring a new Guid. */
export function renewGuid(session: Session): void {
  session.renewalDue = true;
  session.poll?.finish('empty');
}

/** Lets the current Guid lapse at once: requests with it get 000-003. A poll that waits is told the new one. */
export function expireGuid(platform: Platform, session: Session): void {
  replaceGuid(platform, session, 0);
  session.poll?.finish('empty');
}
