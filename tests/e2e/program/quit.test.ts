import { expect, test } from '../fixture.ts';
import { expectState, fillInSignIn, startAtWork, type AtWork } from '../steps.ts';

async function talk({ main, simulator }: AtWork): Promise<string> {
  const { callId } = simulator.placeCall({ caller: '+12025550142' });
  await main.getByRole('button', { name: 'Answer', exact: true }).click();
  // End can be pressed while it still rings.
  await expect(main.getByRole('button', { name: 'Hold', exact: true })).toBeEnabled();
  return callId;
}

const [stay, leaveCall, endCall] = [0, 1, 2];

test('signs out before it ends', async ({ launch, simulator }) => {
  const { desktop, exited, agent } = await startAtWork(launch, simulator);
  await desktop.quit();
  expect(await exited).toBe(0);
  expect(simulator.agentState(agent.workNo).signedIn).toBe(false);
  expect(simulator.requests()).toMatchObject({ logout: { DELETE: 1 } });
});

test('signs out when Windows shuts down; asks first while a call is up: stays when told so, else ends the call and signs out', async ({
  launch,
  simulator,
}) => {
  const atWork = await startAtWork(launch, simulator);
  const { main, desktop, exited, agent } = atWork;
  await test.step('Windows shuts down', async () => {
    await desktop.sessionEnd();
    await expect.poll(() => simulator.agentState(agent.workNo).signedIn).toBe(false);
  });
  await fillInSignIn(main, agent);
  await expectState(main, 'Ready');
  const callId = await talk(atWork);
  const stateOf = () => simulator.calls().find((call) => call.callId === callId)?.state;

  await test.step('kept running', async () => {
    await desktop.quit();
    await expect
      .poll(() => desktop.dialogs())
      .toEqual([
        {
          message: 'A call is still up',
          detail:
            'Quitting signs you out. The gateway does not sign out an agent who is on a call unless the call is ended.',
          buttons: ['Keep Ringside running', 'Quit and leave the call up', 'End the call and quit'],
        },
      ]);
    await desktop.answerNextDialog(stay);
    await expect(main.getByRole('button', { name: 'End', exact: true })).toBeEnabled();
    expect(stateOf()).toBe('talking');
  });
  await test.step('the call ended', async () => {
    await desktop.answerNextDialog(endCall);
    await desktop.quit();
    expect(await exited).toBe(0);
    expect(stateOf()).toBe('ended');
    expect(simulator.agentState(agent.workNo).signedIn).toBe(false);
  });
});

test('leaves a call up when told so', async ({ launch, simulator }) => {
  const atWork = await startAtWork(launch, simulator);
  const callId = await talk(atWork);
  await atWork.desktop.answerNextDialog(leaveCall);
  await atWork.desktop.quit();
  expect(await atWork.exited).toBe(0);
  expect(simulator.calls()).toContainEqual(expect.objectContaining({ callId, state: 'talking' }));
});
