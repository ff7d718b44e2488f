import { describe, expect, it } from 'vitest';
import { createCookies } from '../../../../src/main/gateway/cookies.ts';

const setup = () => createCookies('https://gateway.example:8043/agentgateway/resource/');
const numbered = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, nth) => `c${from + nth}=v`);

describe('the cookies of a session', () => {
  it('go back, the newest value of each', () => {
    const cookies = setup();
    cookies.adopt(['loadbalance=1; Path=/', 'loadbalance=2; Path=/; HttpOnly; Secure']);
    expect(cookies.header()).toBe('loadbalance=2');
  });

  it('are at most twenty: the first ones, which picked the node, stay and can still change', () => {
    const cookies = setup();
    cookies.adopt(['loadbalance=1; Path=/', ...numbered(100)]);
    cookies.adopt(['loadbalance=2; Path=/', ...numbered(100, 100)]);
    const names = cookies.header().split('; ');
    expect([names.length, names.includes('loadbalance=2')]).toEqual([20, true]);
  });

  it('make no longer a header than a gateway takes', () => {
    const cookies = setup();
    cookies.adopt(['loadbalance=1; Path=/', `a=${'x'.repeat(3000)}`, `b=${'x'.repeat(3000)}`, 'c=1']);
    expect(cookies.header().length).toBeLessThan(4096);
    expect(cookies.header().replace(/x+/g, 'x')).toBe('a=x; c=1; loadbalance=1');
  });

  it('of more than four thousand characters are not kept', () => {
    const cookies = setup();
    cookies.adopt([`a=1; Comment=${'x'.repeat(5000)}`, 'b=1']);
    expect(cookies.header()).toBe('b=1');
  });

  it('that have expired, or are another server’s, do not go back', () => {
    const cookies = setup();
    cookies.adopt(['a=1; Max-Age=0', 'b=1; Domain=elsewhere.example', 'c=1']);
    expect(cookies.header()).toBe('c=1');
  });
});
