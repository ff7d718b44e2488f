import { expect, it } from 'vitest';
import { setup } from '../platformInMemory.ts';

it('answers an agent at once whose polls do not wait, on a site where the others do', async () => {
  const { program } = setup({ longPoll: true, agents: [{ workNo: '1001', longPoll: false }] });
  const agent = program();
  await agent.signIn();
  expect(await agent.send('GET', 'agentevent/:me')).toEqual({ message: '', retcode: '0' });
});
