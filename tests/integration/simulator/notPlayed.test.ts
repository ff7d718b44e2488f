import { expect, it } from 'vitest';
import { programFor, startBriskly } from './agentPrograms.ts';

it.each([
  ['PUT', 'qualitycontrol/:me/addsupervise/1002'],
  ['DELETE', 'qualitycontrol/:me/1002'],
  ['PUT', 'recordplay/:me/play'],
  ['GET', 'recordfile/:me/recordfiledownloadEx?callId=1621413752-2011'],
  ['POST', 'mediacall/:me/sendmessage'],
  ['POST', 'agentconf/:me/answeragentconf'],
])('refuses %s %s with 900-002 to whoever has signed in, and to nobody else', async (method, path) => {
  const simulator = await startBriskly();
  const agent = await programFor(simulator, '1001');
  const signedIn = await agent.send(method, path);
  await agent.send('DELETE', 'onlineagent/:me/forcelogout');
  const signedOut = await agent.send(method, path);
  expect([signedIn.retcode, signedOut.retcode]).toEqual(['900-002', '100-006']);
});
