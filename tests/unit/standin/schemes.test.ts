import { describe, expect, it } from 'vitest';
import { ownSchemeOf, policyToChromium, toChromium, toProgram } from '../../../standin/session/schemes.ts';

const schemes = new Set(['ringside']);

describe('own schemes', () => {
  it.each(['ringside://app/main.html', 'ringside://app/a/b.js?x=1&y=%20#part', 'ringside://app/'])(
    '%s survives the way to Chromium and back',
    (url) => {
      expect(toProgram(toChromium(url, schemes))).toBe(url);
    },
  );

  it('get a secure origin of their own', () => {
    expect(toChromium('ringside://app/main.html', schemes)).toBe(
      'https://app.ringside.standin.invalid/main.html',
    );
  });

  it('leave other addresses alone', () => {
    const url = 'https://example.com/x?y#z';
    expect([toChromium(url, schemes), toProgram(url), ownSchemeOf(url)]).toEqual([url, url, undefined]);
  });

  it('turn an origin too', () => {
    expect(toProgram('https://app.ringside.standin.invalid')).toBe('ringside://app');
  });

  it('are put into a policy as Chromium knows them, and nothing else is', () => {
    const policy = "default-src 'none'; script-src 'self' ringside: https:; img-src ringside://app data:";
    expect(policyToChromium(policy, schemes)).toBe(
      "default-src 'none'; script-src 'self' https://*.ringside.standin.invalid https:; " +
        'img-src https://app.ringside.standin.invalid data:',
    );
  });
});
