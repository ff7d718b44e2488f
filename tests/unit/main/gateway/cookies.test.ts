import { describe, expect, it } from 'vitest';
import { createCookies } from '../../../../src/main/gateway/cookies.ts';

const setup = () => createCookies('https://gateway.example:8043/agentgateway/resource/');
const numbered = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, nth) => `c${from + nth}=v`);

describe('what became of the cookies', () => {
  const fate = (values: readonly string[], url?: string) => {
    const cookies = url === undefined ? setup() : createCookies(url);
    cookies.adopt(values);
    return cookies.fate();
  };

  it.each([
    ['none was set', [], 'none'],
    ['none was set where the answer took one back', ['a=1; Max-Age=0'], 'none'],
    ['all go back', ['a=1; Path=/', 'b=1; Secure'], 'sent'],
    ['all go back where one was replaced', ['a=1; Path=/', 'a=2; Path=/'], 'sent'],
    ['one is for another path', ['a=1; Path=/', 'b=1; Path=/elsewhere'], 'lost'],
    ['one is for another host', ['a=1; Domain=elsewhere.example'], 'lost'],
    ['one is too long', [`a=${'x'.repeat(5000)}`], 'lost'],
    ['some had no room', numbered(100), 'lost'],
  ] as const)('is told: %s', (_, values, told) => {
    expect(fate(values)).toBe(told);
  });

  it('is told where one goes to https alone, and the address is http', () => {
    const address = 'http://gateway.example:8043/agentgateway/resource/';
    expect(fate(['a=1; Secure'], address)).toBe('lost');
  });

  it('is told of the present: one that was taken back later is no loss', () => {
    const cookies = setup();
    cookies.adopt(['a=1', 'b=1']);
    cookies.adopt(['a=; Max-Age=0']);
    expect([cookies.header(), cookies.fate()]).toEqual(['b=1', 'sent']);
  });
});

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
