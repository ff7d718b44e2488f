/** The program's own scheme: serves the built pages, and nothing else of the disk. */
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { appOrigin } from '../../../shared/contract/bridge.ts';

/** For `protocol.registerSchemesAsPrivileged`, before the program is ready: relative addresses and a secure context. */
export const schemePrivileges = { standard: true, secure: true } as const;

/** What a page may do, sent as a header with every answer. Svelte makes its markup through a policy of that name. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};

const commonHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/**
 * The file below `root` that an address of the own scheme names; null for another origin, for anything that leads
 * out of `root` however it is written, and for kinds of file that no page has.
 */
export function pageFile(address: string, root: string): { path: string; mediaType: string } | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== appOrigin) return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  const names = path.split('/').slice(1);
  // Only plain names are served: no "..", no second encoding, no separator of another system.
  if (!names.every((name) => /^[A-Za-z0-9_@-][A-Za-z0-9_.@-]*$/.test(name))) return null;
  const mediaType = mediaTypes[extname(path).toLowerCase()];
  const full = join(root, ...names);
  return mediaType !== undefined && full.startsWith(root + sep) ? { path: full, mediaType } : null;
}

/**
 * Answers the requests of the own scheme from the files below `root` (an absolute path without a final separator).
 * `log` is told of a file that a page asked for and that cannot be read: a page cannot tell so itself.
 */
export function createSchemeHandler(
  root: string,
  log: (text: string, detail: unknown) => void,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return empty(405);
    // Chromium asks for it by itself; the windows have their icon already.
    if (request.url === `${appOrigin}/favicon.ico`) return empty(204);
    const file = pageFile(request.url, root);
    if (!file) return empty(403);
    try {
      const content = await readFile(file.path);
      return new Response(new Uint8Array(content), {
        headers: { ...commonHeaders, 'Content-Type': file.mediaType },
      });
    } catch (error) {
      log('a file of a page could not be read', { error });
      return empty(404);
    }
  };
}

const empty = (status: number): Response => new Response(null, { status, headers: commonHeaders });
