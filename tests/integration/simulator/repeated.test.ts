/** Requests that are repeated before their answer (docs/gateway.md §1, 000-007). */
import { expect, it } from 'vitest';
import type { Fault } from '../../../simulator/control/faults.ts';
import { createManualClock } from '../../../simulator/index.ts';
import { programFor, startBriskly } from './agentPrograms.ts';

const status = 'onlineagent/:me/agentstatus';
const slow: Fault = { interface: '*', delayMs: 1000 };

async function twice(fault: Fault, method: string, path: string, again = path): Promise<string[]> {
  const clock = createManualClock();
  const simulator = await startBriskly({ clock });
  const agent = await programFor(simulator, '1001');
  simulator.faults.add(fault);
  const first = agent.send(method, path);
  // The simulator has the first one once the fault is used up.
  while (simulator.faults.list().length > 0) await new Promise(setImmediate);
  const second = await agent.send(method, again);
  clock.advance(1000);
  return [(await first).retcode, second.retcode, (await agent.send(method, path)).retcode];
}

it.each([
  ['a GET', 'GET', status],
  ['a POST', 'POST', 'onlineagent/:me/saybusy'],
])('%s gets 000-007, and is answered again afterwards', async (_, method, path) => {
  expect(await twice(slow, method, path)).toEqual(['0', '000-007', '0']);
});

it.each(['/onlineagent/:me/agentstatus', 'onlineagent/:me/agentstatus/'])(
  'one that is spelled as %s is the same',
  async (again) => {
    expect(await twice(slow, 'GET', status, again)).toEqual(['0', '000-007', '0']);
  },
);

it('one whose first answer will be a failure is repeated all the same', async () => {
  const fault: Fault = { interface: 'agentstatus', retcode: '100-007', delayMs: 1000 };
  expect(await twice(fault, 'GET', status)).toEqual(['100-007', '000-007', '0']);
});

it('another question meanwhile is none', async () => {
  expect(await twice(slow, 'GET', status, 'queuedevice/:me/waitnum')).toEqual(['0', '0', '0']);
});
