import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../simulator/control/faults.ts';
import { resultCodes } from '../../../../simulator/resultCodes.ts';
import { setup } from '../platformInMemory.ts';

describe('a fault', () => {
  it.each(Object.entries(resultCodes))('brings about %s (%s)', async (retcode, message) => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.faults.add({ interface: 'holdlist', retcode });
    expect(await agent.send('GET', 'calldata/:me/holdlist')).toEqual({ message, retcode });
  });

  it('happens as often as was said, then no more', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.faults.add({ interface: 'agentstatus', retcode: '100-007', times: 2 });
    const codes: string[] = [];
    for (let request = 0; request < 3; request++) {
      codes.push((await agent.send('GET', 'onlineagent/:me/agentstatus')).retcode);
    }
    expect(codes).toEqual(['100-007', '100-007', '0']);
  });

  it('said 0 times stays until it is cleared', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.faults.add({ interface: '*', retcode: '100-007', times: 0 });
    const before = [
      await agent.send('GET', 'onlineagent/:me/agentstatus'),
      await agent.send('GET', 'agentevent/:me'),
    ];
    controls.faults.clear('*');
    const after = await agent.send('GET', 'onlineagent/:me/agentstatus');
    expect([...before, after].map((answer) => answer.retcode)).toEqual(['100-007', '100-007', '0']);
  });

  it('said for every third request leaves the others alone', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.faults.add({ interface: 'agentstatus', retcode: '100-007', times: 0, every: 3 });
    const codes: string[] = [];
    for (let request = 0; request < 6; request++) {
      codes.push((await agent.send('GET', 'onlineagent/:me/agentstatus')).retcode);
    }
    expect(codes).toEqual(['0', '0', '100-007', '0', '0', '100-007']);
  });

  it('for one agent leaves the others alone', async () => {
    const { program, controls } = setup();
    const [one, other] = [program('1001'), program('1002')];
    await one.signIn();
    await other.signIn();
    controls.faults.add({ interface: 'agentstatus', workNo: '1002', retcode: '100-007' });
    const codes = [
      await one.send('GET', 'onlineagent/:me/agentstatus'),
      await other.send('GET', 'onlineagent/:me/agentstatus'),
    ];
    expect(codes.map((answer) => answer.retcode)).toEqual(['0', '100-007']);
  });

  it('can replace the result', async () => {
    const { program, controls } = setup();
    const agent = program();
    await agent.signIn();
    controls.faults.add({ interface: 'holdlist', result: {} });
    expect((await agent.send('GET', 'calldata/:me/holdlist')).result).toEqual({});
  });

  it.each([
    [{ interface: 'nothing' }, 'interface must be one of \\*, signin'],
    [{}, 'interface must be one of'],
    [{ interface: '*', times: 1.5 }, 'times must be an integer from 0'],
    [{ interface: '*', status: 100 }, 'status must be an integer from 200 to 599'],
    [{ interface: '*', shape: 'array' }, 'shape must be object, list or null'],
    [{ interface: '*', code: '1' }, 'code is no field of a fault; allowed are interface'],
  ])('%j is refused with what is allowed', (fault, sentence) => {
    const { controls } = setup();
    expect(() => controls.faults.add(fault as Fault)).toThrow(new RegExp(sentence));
  });
});
