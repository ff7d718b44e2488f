import { describe, expect, it } from 'vitest';
import { findChromium } from '../../../standin/findChromium.ts';

const setup = (there: string[], env: NodeJS.ProcessEnv = {}): string =>
  findChromium('/own/chrome', { PATH: '/bin:/usr/bin', ...env }, 'linux', (path) => there.includes(path));

describe('findChromium', () => {
  it('takes the one that is named before any other', () => {
    expect(setup(['/usr/bin/chromium', '/opt/c'], { RINGSIDE_CHROMIUM: '/opt/c' })).toBe('/opt/c');
  });

  it('refuses a name under which there is none', () => {
    expect(() => setup(['/usr/bin/chromium'], { RINGSIDE_CHROMIUM: '/opt/c' })).toThrow('RINGSIDE_CHROMIUM');
  });

  it('takes the one on the path before Playwright’s own', () => {
    expect(setup(['/usr/bin/chromium', '/own/chrome'])).toBe('/usr/bin/chromium');
  });

  it('takes Playwright’s own when there is no other', () => {
    expect(setup(['/own/chrome'])).toBe('/own/chrome');
  });

  it('says what to do when there is none', () => {
    expect(() => setup([])).toThrow('npx playwright install chromium');
  });
});
