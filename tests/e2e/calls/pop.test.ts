import { createManualClock } from '../../../simulator/index.ts';
import { expect, test } from '../fixture.ts';
import { expectPop, pressInPop, startAtWork } from '../steps.ts';
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
    await pressInPop(pop.getByRole('button', { name: 'Answer' }), () =>
      Promise.resolve(simulator.requests()['answer'] !== undefined),
    );
    expect(simulator.requests()['answer']).toEqual({ PUT: 1 });
    clock.advance(toRingingMs);
    await expect(pop.getByRole('heading', { name: 'Answered' })).toBeVisible();
    await expectPop(desktop, 'hidden');
    await expect(talking(main)).toBeVisible();
    expect(await focused()).toEqual([inUse]);
  });
});

test('keeps every field in sight, shows an extension as such, and claims no direction of a call that is slow to be named', async ({
  launch,
  startGateway,
}) => {
  const clock = createManualClock(Date.now());
  const simulator = await startGateway({ clock });
  const { main, pop, desktop, agent } = await startAtWork(launch, simulator);
  const { workNo } = agent;
  const goAway = async (callId: string): Promise<void> => {
    simulator.abandonCall(callId);
    clock.advance(toRingingMs);
    await expectPop(desktop, 'hidden');
    await expect(main.getByRole('status').filter({ hasText: 'State: Ready' })).toBeAttached();
  };

  await test.step('every field, beside one of five hundred characters', async () => {
    const note = 'Wants to be called back. '.repeat(20);
    const calldata = JSON.stringify({ note, customer: 'Ada Lovelace', order: 'A-17', level: 'Gold' });
    const { callId } = simulator.placeCall({ caller: '+442079460123', calldata });
    clock.advance(0);
    await expectPop(desktop, 'visible');
    await expect(pop.getByRole('definition').filter({ hasText: 'Gold' })).toBeInViewport({ ratio: 1 });
    await goAway(callId);
  });

  await test.step('the call of the interface document, whose number is only an extension', async () => {
    const { result } = sample<{ result: object }>('callinfobeforeanswer');
    const { callId } = simulator.placeCall({ caller: '70001', called: '10086' });
    const told = { ...result, callid: callId };
    simulator.faults.add({ interface: 'callinfobeforeanswer', times: 0, result: told });
    clock.advance(0);
    await expectPop(desktop, 'visible');
    await expect(pop.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - heading "Incoming call"
        - text: /voice_jst waited/
        - paragraph: "70001"
        - paragraph: Internal or unknown number
    `);
    simulator.faults.clear();
    await goAway(callId);
  });

  await test.step('no direction while nobody has named the call', async () => {
    const own = {
      ...{ callfeature: 7, callid: '1456297722-9' },
      ...{ caller: agent.phoneNumber, called: '+442079460200' },
    };
    for (const name of ['callinfobeforeanswer', 'callinfo']) {
      simulator.faults.add({ interface: name, times: 0, delayMs: 300, result: own });
    }
    sendEvents(simulator, workNo, [{ eventType: 'AgentOther_PhoneAlerting', workNo, content: null }]);
    await expectPop(desktop, 'visible');
    await expect(pop.getByRole('heading')).toHaveText('Your phone is ringing');
    await expect(pop.getByTestId('caller')).toHaveText('Not yet known');
    await expect(tiles(main).filter({ hasText: 'Phone is ringing' })).toBeVisible();
    await expect.poll(async () => (await desktop.tray())?.toolTip).toContain('The phone is ringing');
  });

  await test.step('and no pop once it is named, and is the agent’s own', async () => {
    // A question that was still on its way is answered so much later than the others.
    const isShownAfterMore = async (): Promise<boolean> => {
      clock.advance(300);
      return (await desktop.window('pop')).visible;
    };
    await expect.poll(isShownAfterMore).toBe(false);
    await expect(tiles(main).filter({ hasText: 'Pick up your phone' })).toBeVisible();
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
    const isHidden = async () => !(await desktop.window('pop')).visible;
    await pressInPop(pop.getByRole('button', { name: 'Close' }), isHidden);
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
