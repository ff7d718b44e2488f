import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkedFault } from '../../../../simulator/control/faultCheck.ts';
import { scenarioNamed, scenarioNames } from '../../../../simulator/scenarios/index.ts';
import { siteChoices } from '../../../../simulator/options/siteChoices.ts';
import { setup } from '../platformInMemory.ts';

const wish = { password: 'practice', phonenum: '41001', autoanswer: false };

describe('the morning at another site', () => {
  it.each(scenarioNames)('%s has faults that a simulator takes', (name) => {
    const faults = scenarioNamed(name).faults ?? [];
    expect(faults.map(checkedFault)).toEqual(faults);
  });

  it('at an old site signs in after 12 s, and tells a ringing call before its answer alone', async () => {
    const { program, clock } = setup({ scenario: 'oldSite' });
    const agent = program();
    const signIn = agent.send('PUT', 'onlineagent/:me', wish);
    clock.advance(12_000);
    await signIn;
    await agent.send('POST', 'onlineagent/:me/resetskill/true');
    clock.advance(5_000);
    const ringing = [
      (await agent.send('GET', 'calldata/:me/callinfobeforeanswer')).result !== null,
      (await agent.send('GET', 'calldata/:me/callinfo')).result !== null,
      (await agent.send('GET', 'onlineagent/:me/agentstatus')).result,
    ];
    expect(ringing).toEqual([true, false, { agentState: 4, isWorking: true }]);
  });

  it('in a cluster sets the cookies of its balancer', async () => {
    const { program } = setup({ scenario: 'cluster' });
    const agent = program();
    await agent.send('PUT', 'onlineagent/:me', wish);
    expect(agent.cookie).toMatch(/^huaweielbsession=\w+; loadbalance=\w+$/);
  });
});

describe("the simulator's own description", () => {
  it('says of every choice what it does', () => {
    const file = new URL('../../../../simulator/README.md', import.meta.url);
    const text = readFileSync(file, 'utf8');
    expect(Object.keys(siteChoices).filter((name) => !text.includes(`| \`${name}\``))).toEqual([]);
  });
});
