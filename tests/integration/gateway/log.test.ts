import { expect, it } from 'vitest';
import { createLog, logRequests } from '../../../src/main/diagnostics/log.ts';
import { toWorkNo } from '../../../src/shared/ids.ts';
import { connect, credentials, setupSimulator } from './clientOnSimulator.ts';
import { problemFrom } from '../../support/problemFrom.ts';

it('keeps who was asked about, and what a gateway writes of its own, out of the log', async () => {
  const written: string[] = [];
  const log = createLog((_level, text, detail) => written.push(`${text} ${JSON.stringify(detail)}`));
  const simulator = await setupSimulator();
  const gateway = connect(simulator, { log: logRequests(log) });
  await gateway.signIn(credentials(), false);
  simulator.faults.add({ interface: 'allcallinfoEx', retcode: '13800138000' });
  await problemFrom(() => gateway.callIdsOf(toWorkNo('1002')));
  expect(written.length).toBe(2);
  expect(written.join('\n')).not.toMatch(/100[12]|1380013/);
  expect(written.join('\n')).toContain('allcallinfoEx');
});
