/** Where own schemes live: no name under it exists, and every request for one is answered by the main program. */
const suffix = '.standin.invalid';

/**
 * An own scheme's URL as Chromium gets it. Chromium cannot be taught a scheme over the DevTools protocol, so
 * `scheme://host/path` is opened as `https://host.scheme.standin.invalid/path`: a secure origin of its own.
 */
export function toChromium(url: string, schemes: ReadonlySet<string>): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !schemes.has(parsed.protocol.slice(0, -1))) return url;
  return `${originOf(parsed.protocol.slice(0, -1), parsed.host)}${parsed.pathname}${parsed.search}${parsed.hash}`;
}

/** What `toChromium` did, undone: for everything that the main program sees. Also takes an origin. */
export function toProgram(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const own = parsed === undefined ? undefined : ownAddress(parsed);
  if (parsed === undefined || own === undefined) return url;
  const rest = url.slice(parsed.origin.length);
  return `${own.scheme}://${own.host}${rest}`;
}

/** The scheme of an own address as Chromium has it, or undefined for any other URL. */
export function ownSchemeOf(url: string): string | undefined {
  return URL.canParse(url) ? ownAddress(new URL(url))?.scheme : undefined;
}

/** A Content-Security-Policy with its own-scheme sources (`scheme:`, `scheme://host`) put as Chromium has them. */
export function policyToChromium(policy: string, schemes: ReadonlySet<string>): string {
  return policy.replaceAll(
    /([a-z][a-z0-9+.-]*):(?:\/\/([^\s;,/]+))?(?=[\s;,/]|$)/gi,
    (source, name: string, host?: string) => {
      if (!schemes.has(name)) return source;
      return host === undefined ? originOf(name, '*') : originOf(name, host);
    },
  );
}

function originOf(scheme: string, host: string): string {
  return `https://${host}.${scheme}${suffix}`;
}

function ownAddress(url: URL): { scheme: string; host: string } | undefined {
  if (url.protocol !== 'https:' || !url.hostname.endsWith(suffix)) return undefined;
  const name = url.hostname.slice(0, -suffix.length);
  const dot = name.lastIndexOf('.');
  return dot < 1 ? undefined : { host: name.slice(0, dot), scheme: name.slice(dot + 1) };
}
