import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSchemeHandler, pageFile } from '../../../../../src/main/shell/window/scheme.ts';

const root = '/opt/ringside/out/renderer';

function setup() {
  const directory = mkdtempSync(join(tmpdir(), 'ringside-scheme-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const pages = join(directory, 'renderer');
  mkdirSync(pages);
  writeFileSync(join(pages, 'main.html'), '<p>');
  writeFileSync(join(directory, 'secret.html'), 'secret');
  const logged: string[] = [];
  const handle = createSchemeHandler(pages, (text) => logged.push(text));
  return { logged, get: (address: string, init?: RequestInit) => handle(new Request(address, init)) };
}

describe('pageFile', () => {
  it('finds a page and its parts below the root', () => {
    expect(pageFile('ringside://app/assets/main-C1a_2.js?v=1', root)).toEqual({
      path: join(root, 'assets', 'main-C1a_2.js'),
      mediaType: 'text/javascript; charset=utf-8',
    });
  });

  it.each([
    'ringside://app/../secret.html',
    'ringside://app/%2e%2e/secret.html/..%2f',
    'ringside://app/..%2fsecret.html',
    'ringside://app/..%5csecret.html',
    'ringside://app/%252e%252e/secret.html',
    'ringside://app/a//main.html',
    'ringside://app//etc/passwd.html',
    'ringside://app/.hidden.html',
    'ringside://app/C:/secret.html',
    'ringside://app/main.html%00.png',
    'ringside://app/%ff.html',
    'ringside://app/',
    'ringside://app/main',
    'ringside://app/main.js.map',
    'ringside://other/main.html',
    'ringside://app:1/main.html',
    'file:///main.html',
    'not an address',
  ])('finds nothing outside it for %s', (address) => {
    const found = pageFile(address, root);
    // A leading ".." has no meaning at the top of an address, so what is left may name a file of ours.
    expect(found === null || found.path === join(root, 'secret.html')).toBe(true);
  });
});

describe('the answer', () => {
  it('carries the policy as a header', async () => {
    const { headers } = await setup().get('ringside://app/main.html');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
        "connect-src 'none'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types svelte-trusted-html",
    );
  });

  it('names the kind of file and forbids to guess another', async () => {
    const { headers } = await setup().get('ringside://app/main.html');
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      'text/html; charset=utf-8',
      'nosniff',
    ]);
  });

  it('is logged where the file cannot be read, which the page cannot tell', async () => {
    const { get, logged } = setup();
    await get('ringside://app/assets/en-1a.js');
    expect(logged).toEqual(['a file of a page could not be read']);
  });

  it.each([
    ['ringside://app/missing.html', 'GET', 404],
    ['ringside://app/..%2fsecret.html', 'GET', 403],
    ['ringside://other/main.html', 'GET', 403],
    ['ringside://app/main.html', 'POST', 405],
    ['ringside://app/main.html', 'GET', 200],
    ['ringside://app/favicon.ico', 'GET', 204],
  ])('to %s by %s is %i', async (address, method, status) => {
    expect((await setup().get(address, { method })).status).toBe(status);
  });
});
