import { describe, expect, it } from 'vitest';
import { setup, type Program } from '../platformInMemory.ts';

const ask = async (agent: Program): Promise<string> =>
  (await agent.send('GET', 'onlineagent/:me/agentstatus')).retcode;

describe('the Guid', () => {
  it.each([undefined, 'ba5eba11-0000-4000-8000-000000000000.AgentGateway0'])(
    'is asked for on every request: %s gets 100-006',
    async (guid) => {
      const { program } = setup();
      const agent = program();
      await agent.signIn();
      agent.guid = guid;
      expect(await ask(agent)).toBe('100-006');
    },
  );

  it('is renewed after 60 s, on the answer to the poll only', async () => {
    const { program, clock } = setup();
    const agent = program();
    await agent.signIn();
    const old = agent.guid;
    clock.advance(60_000);
    await ask(agent);
    const afterQuery = agent.guid;
    await agent.send('GET', 'agentevent/:me');
    expect([afterQuery === old, agent.guid === old]).toEqual([true, false]);
  });

  it('stands in the answer only when it changed', async () => {
    const { program, clock } = setup();
    const agent = program();
    await agent.signIn();
    clock.advance(59_999);
    await agent.send('GET', 'agentevent/:me');
    expect(agent.headers).toEqual([]);
  });

  it('stands in every answer where a site does so, as it was when the request came', async () => {
    const { program, clock } = setup({ guidTold: 'everywhere' });
    const agent = program();
    await agent.signIn();
    const first = agent.guid;
    await ask(agent);
    expect(agent.headers).toEqual([['Set-GUID', `JSESSIONID=${String(first)}`]]);
    clock.advance(60_000);
    await agent.send('GET', 'agentevent/:me');
    expect(agent.guid).not.toBe(first);
    agent.guid = first;
    await agent.send('GET', 'agentevent/:me');
    expect(agent.guid).toBe(first);
  });

  it('that was replaced is good until it is 120 s old, then it gets 000-003', async () => {
    const { program, clock } = setup();
    const agent = program();
    await agent.signIn();
    const old = agent.guid;
    clock.advance(60_000);
    await agent.send('GET', 'agentevent/:me');
    clock.advance(59_999);
    agent.guid = old;
    const before = await ask(agent);
    clock.advance(1);
    expect([before, await ask(agent)]).toEqual(['0', '000-003']);
  });

  it('comes once more when the poll still uses the old one', async () => {
    const { program, clock } = setup();
    const agent = program();
    await agent.signIn();
    const old = agent.guid;
    clock.advance(60_000);
    await agent.send('GET', 'agentevent/:me');
    const renewed = agent.guid;
    agent.guid = old;
    await agent.send('GET', 'agentevent/:me');
    expect(agent.guid).toBe(renewed);
  });

  it('stays the same for the whole session with static authentication', async () => {
    const { program, clock } = setup({ authMode: 'static' });
    const agent = program();
    await agent.signIn();
    const old = agent.guid;
    for (let minute = 0; minute < 5; minute++) {
      clock.advance(60_000);
      await agent.send('GET', 'agentevent/:me');
    }
    expect(agent.guid).toBe(old);
  });

  it('can be renewed on demand: the poll that waits brings it', async () => {
    const { program, controls } = setup({ longPoll: true });
    const agent = program();
    await agent.signIn();
    const old = agent.guid;
    const { answer } = agent.poll();
    controls.faults.renewGuid('1001');
    await answer;
    expect([agent.guid === old, await ask(agent)]).toEqual([false, '0']);
  });

  it('can lapse on demand: requests with it get 000-003', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.faults.expireGuid('1001');
    expect(await ask(agent)).toBe('000-003');
  });
});

describe('behind a load balancer', () => {
  it('sign-in sets its two cookies', async () => {
    const { program } = setup({ cookies: 'checked' });
    const agent = program();
    await agent.signIn();
    expect(agent.cookie).toMatch(/^huaweielbsession=[0-9a-f]{32}; loadbalance=[0-9a-f]{8}$/);
  });

  it('a request without the cookies lands on another node: 100-006', async () => {
    const { program } = setup({ cookies: 'checked' });
    const agent = program();
    await agent.signIn();
    const withCookies = await ask(agent);
    agent.cookie = undefined;
    expect([withCookies, await ask(agent)]).toEqual(['0', '100-006']);
  });
});
