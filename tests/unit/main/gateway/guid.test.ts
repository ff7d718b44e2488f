import { describe, expect, it } from 'vitest';
import { createGuidHolder, guidOf } from '../../../../src/main/gateway/guid.ts';
import { createManualClock } from '../../../support/manualClock.ts';

const guid = '8a1f4f2e-5d0b-4a53-9a52-2f6f3f2f7d11.AgentGateway0';
const newer = '11111111-5d0b-4a53-9a52-2f6f3f2f7d11.AgentGateway1';

describe('guidOf', () => {
  it.each([
    ['the documented form', [`JSESSIONID=${guid}`]],
    ['attributes as a cookie has them', [`JSESSIONID=${guid}; Path=/; Secure`]],
    ['the bare Guid', [guid]],
    ['another spelling of the prefix', [` jsessionid = ${guid} `]],
    ['several values, of which the last counts', [`JSESSIONID=${newer}`, `JSESSIONID=${guid}`]],
    ['several values in one line', [`JSESSIONID=${newer}, JSESSIONID=${guid}`]],
    ['a last value that is none', [`JSESSIONID=${guid}`, 'JSESSIONID=']],
  ])('reads %s', (_, values) => {
    expect(guidOf(values)).toBe(guid);
  });

  it.each([[[]], [['']], [['JSESSIONID=']], [['JSESSIONID=a b.AgentGateway0']], [['x'.repeat(9000)]]])(
    'finds none in %j',
    (values) => {
      expect(guidOf(values)).toBeNull();
    },
  );
});

describe('createGuidHolder', () => {
  it('keeps the Guid when an answer brings none', () => {
    const holder = createGuidHolder(createManualClock());
    holder.adopt([`JSESSIONID=${guid}`], null);
    holder.adopt([], guid);
    expect(holder.newest).toBe(guid);
  });

  it.each([
    ['keeps the newest Guid when an older answer brings the one before', guid, newer],
    ['goes back to a Guid that the answer to the newest one brings', newer, guid],
  ])('%s', (_, sentWith, expected) => {
    const holder = createGuidHolder(createManualClock());
    holder.adopt([guid], null);
    holder.adopt([newer], guid);
    holder.adopt([guid], sentWith);
    expect(holder.newest).toBe(expected);
  });

  it('ends the wait for a change when it comes, and leaves no timer', async () => {
    const clock = createManualClock();
    const holder = createGuidHolder(clock);
    const change = holder.change(250);
    holder.adopt([guid], null);
    await change;
    expect(clock.pending()).toBe(0);
  });

  it('ends the wait for a change when the time is over', async () => {
    const clock = createManualClock();
    const change = createGuidHolder(clock).change(250);
    clock.advanceAtOnce(250);
    await expect(change).resolves.toBeUndefined();
  });

  it('ends the wait for a change when it is aborted', async () => {
    const stop = new AbortController();
    const change = createGuidHolder(createManualClock()).change(250, stop.signal);
    stop.abort();
    await expect(change).resolves.toBeUndefined();
  });
});
