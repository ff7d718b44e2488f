import { createManualClock } from '../../../simulator/index.ts';
import { expect, test } from '../fixture.ts';
import { expectPop, startAtWork } from '../steps.ts';
import { card, ended, sample, sendEvents, talking, tiles } from './wire.ts';

/** Until the phone rings, and until the platform takes an unanswered call back: the simulator's own waits. */
const [toRingingMs, toNoAnswerMs] = [200, 20_000];

test('shows who is calling before the answer, field by field, and leaves the focus where it is', async ({
  launch,
  startGateway,
}) => {
  // The platform's clock stands 90 s behind, so that whoever calls now has waited so long already.
  const clock = createManualClock(Date.now() - 90_000);
  const simulator = await startGateway({ clock });
  const { main, pop, desktop } = await startAtWork(launch, simulator);
  const { id: popId } = await desktop.window('pop');
  const called = async () => (await desktop.calls()).filter(({ name }) => name.startsWith('BrowserWindow.'));
  const before = (await called()).length;
  const focused = async () => (await desktop.windows()).filter((window) => window.focused);
  const [inUse] = await focused();
  expect(inUse?.url).toBe('ringside://app/main.html');

  await test.step('as soon as the phone is told to ring, long before it can be answered', async () => {
    simulator.placeCall({
      ...{ caller: '+442079460123', called: '+12025550142', skillId: 2, priority: 3 },
      calldata: '{"customer":"Ada Lovelace","order":"A-17"}',
    });
    clock.advance(0);
    await expectPop(desktop, 'visible');
    await expect(pop.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - heading "Incoming call"
        - text: /Orders waited 1:[345]\\d/
        - paragraph: +44 20 7946 0123
        - paragraph: United Kingdom
        - term: customer
        - definition: Ada Lovelace
        - term: order
        - definition: A-17
        - button "Answer" [disabled]
        - button "Open Ringside"
    `);
  });

  await test.step('without taking the focus', async () => {
    expect((await called()).slice(before)).toEqual([
      { name: 'BrowserWindow.showInactive', args: [], window: popId },
    ]);
    expect(await focused()).toEqual([inUse]);
    expect(await desktop.window('pop')).toMatchObject({
      ...{ focusable: false, alwaysOnTop: true, shownInactive: true },
    });
  });

  await test.step('with nothing hidden behind the buttons', async () => {
    const data = await pop.getByRole('definition').last().boundingBox();
    const button = await pop.getByRole('button', { name: 'Answer' }).boundingBox();
    expect((data?.y ?? 0) + (data?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
  });

  await test.step('and says so for a moment once the call is answered in it, and is gone', async () => {
    clock.advance(toRingingMs);
    await pop.getByRole('button', { name: 'Answer' }).click();
    await expect.poll(() => simulator.requests()['answer']).toEqual({ PUT: 1 });
    clock.advance(toRingingMs);
    await expect(pop.getByRole('heading', { name: 'Answered' })).toBeVisible();
    await expectPop(desktop, 'hidden');
    await expect(talking(main)).toBeVisible();
    expect(await focused()).toEqual([inUse]);
  });
});

test('keeps every field in sight beside one of five hundred characters', async ({ launch, simulator }) => {
  const { pop, desktop } = await startAtWork(launch, simulator);
  const note = 'Wants to be called back. '.repeat(20);
  const calldata = JSON.stringify({ note, customer: 'Ada Lovelace', order: 'A-17', level: 'Gold' });
  simulator.placeCall({ caller: '+442079460123', calldata });
  await expectPop(desktop, 'visible');
  await expect(pop.getByRole('definition').filter({ hasText: 'Gold' })).toBeInViewport({ ratio: 1 });
});

test('shows the call of the interface document, whose number is only an extension', async ({
  launch,
  simulator,
}) => {
  const { pop, desktop } = await startAtWork(launch, simulator);
  const { result } = sample<{ result: object }>('callinfobeforeanswer');
  const { callId: callid } = simulator.placeCall({ caller: '70001', called: '10086' });
  simulator.faults.add({ interface: 'callinfobeforeanswer', times: 0, result: { ...result, callid } });
  await expectPop(desktop, 'visible');
  await expect(pop.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Incoming call"
      - text: /voice_jst waited/
      - paragraph: "70001"
      - paragraph: Internal or unknown number
  `);
});

test('claims no direction of a call that the gateway is slow to name, and goes once it is the agent’s own', async ({
  launch,
  startGateway,
}) => {
  const clock = createManualClock(Date.now());
  const simulator = await startGateway({ clock });
  const { main, pop, desktop, agent } = await startAtWork(launch, simulator);
  const own = { callfeature: 7, callid: '1456297722-9', caller: agent.phoneNumber, called: '+442079460200' };
  for (const name of ['callinfobeforeanswer', 'callinfo']) {
    simulator.faults.add({ interface: name, times: 0, delayMs: 300, result: own });
  }
  const { workNo } = agent;
  sendEvents(simulator, workNo, [{ eventType: 'AgentOther_PhoneAlerting', workNo, content: null }]);

  await test.step('while nobody has named it', async () => {
    await expectPop(desktop, 'visible');
    await expect(pop.getByRole('heading')).toHaveText('Your phone is ringing');
    await expect(pop.getByTestId('caller')).toHaveText('Not yet known');
    await expect(tiles(main)).toContainText('Phone is ringing');
    await expect.poll(async () => (await desktop.tray())?.toolTip).toContain('The phone is ringing');
  });

  await test.step('once it is named', async () => {
    // A question that was still on its way is answered so much later than the others.
    const isShownAfterMore = async (): Promise<boolean> => {
      clock.advance(300);
      return (await desktop.window('pop')).visible;
    };
    await expect.poll(isShownAfterMore).toBe(false);
    await expect(tiles(main)).toContainText('Pick up your phone');
    await expect(card(main).getByRole('heading', { level: 1 })).toContainText('+44 20 7946 0200');
  });
});

test('takes the pop away when the ringing is over, whoever ended it', async ({ launch, startGateway }) => {
  const clock = createManualClock(Date.now());
  const simulator = await startGateway({ clock, afterNoAnswer: 'ready' });
  const { main, pop, desktop, agent } = await startAtWork(launch, simulator);
  const ring = async (caller: string): Promise<string> => {
    const { callId } = simulator.placeCall({ caller });
    clock.advance(toRingingMs);
    await expectPop(desktop, 'visible');
    return callId;
  };
  const backToReady = async (): Promise<void> => {
    clock.advance(toRingingMs);
    await expect(main.getByRole('status').filter({ hasText: 'State: Ready' })).toBeAttached();
  };

  await test.step('the caller hangs up', async () => {
    simulator.abandonCall(await ring('+12025550101'));
    await expectPop(desktop, 'hidden');
    await expect(ended(main).filter({ hasText: '+1 202 555 0101' })).toContainText(
      'The caller hung up before the answer',
    );
    await backToReady();
  });

  await test.step('nobody answers in time', async () => {
    const callId = await ring('+12025550102');
    clock.advance(toNoAnswerMs);
    await expect(pop.getByRole('heading', { name: 'Missed' })).toBeVisible();
    await expectPop(desktop, 'visible');
    await pop.getByRole('button', { name: 'Close' }).click();
    await expectPop(desktop, 'hidden');
    await expect(tiles(main).filter({ hasText: '+1 202 555 0102' })).toContainText('Missed');
    simulator.abandonCall(callId);
    await backToReady();
  });

  await test.step('the receiver is lifted: the call is answered elsewhere', async () => {
    const callid = await ring('+12025550103');
    const content = { caller: '+12025550103', called: '60015', callid, type: 'main', feature: '0' };
    sendEvents(simulator, agent.workNo, [{ eventType: 'AgentEvent_Talking', workNo: agent.workNo, content }]);
    await expectPop(desktop, 'hidden');
    await expect(talking(main)).toBeVisible();
  });
});
