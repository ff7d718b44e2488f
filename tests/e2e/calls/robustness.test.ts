import { expect, test } from '../fixture.ts';
import { expectPop, startAtWork, takeCall } from '../steps.ts';
import { card, held, sample, sendEvents } from './wire.ts';

test('is not led astray by a new Guid, nor by events that are unknown, out of order or of nobody’s call', async ({
  launch,
  startGateway,
}) => {
  // The old Guid lapses the moment the new one is out.
  const simulator = await startGateway({ guidRenewMs: 60_000, guidExpiryMs: 60_000 });
  const { main, agent, desktop, log } = await startAtWork(launch, simulator);
  const { workNo } = agent;
  const holdAndEnd = async (): Promise<void> => {
    await card(main).getByRole('button', { name: 'Hold' }).click();
    await expect(held(main)).toContainText('+44 20 7946 0123');
    await expect(held(main)).toHaveCount(1);
    await held(main).getByRole('button', { name: 'Retrieve' }).click();
    await card(main).getByRole('button', { name: 'End', exact: true }).click();
    await expect(card(main)).toHaveCount(0);
    await expect(main.getByRole('status').filter({ hasText: 'State: Ready' })).toBeAttached();
  };

  await test.step('a new Guid during a call', async () => {
    await takeCall(main, simulator, { caller: '+442079460123' });
    const polls = (): number => simulator.requests()['agentevent']?.['GET'] ?? 0;
    const before = polls();
    simulator.faults.renewGuid(workNo);
    await expect.poll(polls).toBeGreaterThan(before);
    await holdAndEnd();
    expect(simulator.calls().map(({ endedBy }) => endedBy)).toEqual(['agent']);
  });
  await test.step('such events during a call', async () => {
    const { callId } = await takeCall(main, simulator, { caller: '+442079460123' });
    const event = (eventType: unknown, content: unknown = null) => ({ eventType, workNo, content });
    const own = { callid: callId, caller: '+442079460123', called: '60015', type: 'main', feature: '0' };
    sendEvents(simulator, workNo, [
      event('AgentEvent_NobodyKnows', { callid: callId, nested: { deeper: [1, null] } }),
      event('AgentOther_PhoneUnknow'),
      event('AgentEvent_Call_Release', '1456402370-7'),
      event('AgentEvent_Customer_Release', { callid: '1456404171-43', number: '70093' }),
      event('AgentEvent_No_Answer', callId),
      event('AgentEvent_Ringing', own),
      event('AgentEvent_Talking', own),
      event('AgentEvent_Talking', 'not an object\0'),
      event(17, [own]),
      null,
      sample<{ event?: unknown }[]>('agentevent').at(-1)?.event,
    ]);
    await expect.poll(() => simulator.faults.list()).toEqual([]);
    await holdAndEnd();
    await expectPop(desktop, 'hidden');
    expect(log()).not.toContain('Error');
  });
});

const leaks = 'window.hacked = true; fetch("https://ringside.invalid/leak")';
const markup = `<img src="https://ringside.invalid/leak.png" onerror='${leaks}'><script>${leaks}</script><b>bold</b>`;

test('shows markup in what a caller sends as text: nothing is made of it, run or fetched', async ({
  launch,
  simulator,
}) => {
  const { main, pop } = await startAtWork(launch, simulator);
  const requests: string[] = [];
  for (const page of [main, pop]) page.on('request', (request) => requests.push(request.url()));
  const cases = [
    { calldata: markup, shown: markup },
    { calldata: JSON.stringify({ [markup]: markup }), shown: markup },
    { calldata: `<data><script>${leaks}</script></data>`, shown: leaks },
    { calldata: `name=<b onmouseover="${leaks}">bold</b>`, shown: '<b onmouseover=' },
  ];
  for (const { calldata, shown } of cases) {
    await test.step(calldata.slice(0, 20), async () => {
      const { callId } = simulator.placeCall({ caller: '<u>70001</u>', calldata });
      for (const page of [pop, main]) {
        await expect(page.getByText(shown).last()).toBeVisible();
        await expect(page.getByText('<u>70001</u>').last()).toBeVisible();
        await expect(page.locator('#app').locator('img, script, b, u, data, iframe, a')).toHaveCount(0);
        expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      }
      simulator.abandonCall(callId);
      await expect(main.getByRole('status').filter({ hasText: 'State: Ready' })).toBeAttached();
    });
  }
  expect(requests).toEqual([]);
});
