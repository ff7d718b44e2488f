/**
 * The cookies of one session: a load balancer picks the gateway's node by them (docs/gateway.md §1). A balancer sets
 * one or two; whatever sets many must not fill the memory, nor make a header that the gateway refuses.
 */
import { Cookie, CookieJar } from 'tough-cookie';

/** One cookie with its attributes, characters; browsers keep as much (RFC 6265 §6.1). */
const longest = 4096;
/** Cookies of a session. Those of the sign-in came first, so they stay. */
const most = 20;
/** All of them as one header, characters: servers refuse more than 8 KB of headers. */
const longestHeader = 4096;

/**
 * What became of the cookies of a session: no answer set one; all of them go back; at least one does not, because it
 * is not for this address, had no room or has expired.
 */
export type CookieFate = 'none' | 'sent' | 'lost';

/** The cookies of one session, as a load balancer sets them (docs/gateway.md §1). */
export interface Cookies {
  /** The value of the header `Cookie`; empty where there is none. */
  header(): string;
  /** Takes over what an answer's `Set-Cookie` brought, as far as it can be read and there is room. */
  adopt(setCookieValues: readonly string[]): void;
  /** As things stand now. */
  fate(): CookieFate;
}

/** @param url to which the session's requests go */
export function createCookies(url: string): Cookies {
  const jar = new CookieJar(undefined, { looseMode: true });
  /** Names that answers set and did not take back themselves; beyond {@link most} it makes no difference. */
  const set = new Set<string>();
  const present = (): readonly Cookie[] => jar.getCookiesSync(url, { allPaths: true });

  const hasRoom = (cookie: Cookie): boolean => {
    const others = present().filter(({ key }) => key !== cookie.key);
    const header = [...others, cookie].map((one) => one.cookieString()).join('; ');
    return others.length < most && header.length <= longestHeader;
  };

  const note = (cookie: Cookie): void => {
    if (cookie.TTL() <= 0) set.delete(cookie.key);
    else if (set.size <= most) set.add(cookie.key);
  };

  return {
    header: () => jar.getCookieStringSync(url),
    adopt: (values) => {
      for (const value of values) {
        const cookie = Cookie.parse(value, { loose: true });
        if (!cookie) continue;
        note(cookie);
        if (value.length <= longest && hasRoom(cookie)) jar.setCookieSync(cookie, url, { ignoreError: true });
      }
    },
    fate: () => {
      if (set.size === 0) return 'none';
      const names = new Set(jar.getCookiesSync(url).map(({ key }) => key));
      return [...set].every((name) => names.has(name)) ? 'sent' : 'lost';
    },
  };
}
