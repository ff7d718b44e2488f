import type { Site } from '../options/siteChoices.ts';
import type { Platform } from '../platform/platform.ts';
import type { Session } from '../platform/model/session.ts';
import { cookiesOf, type WireRequest } from '../wire/request.ts';

const attributes: Record<Site['cookieReach'], string> = {
  everywhere: 'Path=/; HttpOnly',
  otherPath: 'Path=/elsewhere; HttpOnly',
  otherDomain: 'Domain=elsewhere.example; Path=/; HttpOnly',
  httpsOnly: 'Path=/; HttpOnly; Secure',
};

/** The values of `Set-Cookie` that a sign-in is answered with; none where the site sets no cookies. */
export function setCookies({ site }: Platform, { cookies }: Session): string[] {
  if (site.cookies === 'none') return [];
  return Object.entries(cookies).map(([name, value]) => `${name}=${value}; ${attributes[site.cookieReach]}`);
}

/**
 * Whether a request reaches the node that knows its session; on another one nobody has signed in. `checked`: all
 * cookies have to come back. `balancer`: one is enough to pick the node, and a request without any goes to the two
 * nodes in turn, beginning with the other one.
 */
export function reachesNode(platform: Platform, session: Session, request: WireRequest): boolean {
  if (platform.site.cookies === 'none') return true;
  const given = cookiesOf(request);
  const set = Object.entries(session.cookies);
  const came = set.filter(([name, value]) => given.get(name) === value).length;
  if (platform.site.cookies === 'checked') return came === set.length;
  if (came > 0) return true;
  session.strayRequests += 1;
  return session.strayRequests % 2 === 0;
}
