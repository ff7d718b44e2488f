import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { ActionHandlers } from '../../../../src/shared/contract/actions.ts';
import { type RegisterActionsDeps, registerActions } from '../../../../src/main/ipc/registerActions.ts';
import { actionChannel } from '../../../../src/shared/contract/bridge.ts';
import { actionNames } from '../../../../src/shared/contract/actions.ts';
import { ProblemError } from '../../../../src/shared/errors.ts';

type Handler = (event: IpcMainInvokeEvent, ...given: unknown[]) => unknown;

function setup(overrides: Partial<ActionHandlers> = {}, own = true) {
  const channels = new Map<string, Handler>();
  const ipcMain: Pick<IpcMain, 'handle'> = {
    handle: (channel, handler) => void channels.set(channel, handler as Handler),
  };
  const never = (): never => {
    throw new Error('not expected');
  };
  const handlers = {
    ...Object.fromEntries(actionNames.map((name) => [name, never])),
    ...overrides,
  } as ActionHandlers;
  const log = vi.fn<RegisterActionsDeps['log']>();
  const handlersOf: RegisterActionsDeps['handlersOf'] = (page) => ({
    ...handlers,
    getSnapshot: () => ({ seq: page === 'pop' ? 7 : 0 }),
  });
  registerActions({
    ...{ ipcMain, handlersOf, log },
    pageOf: () => (own ? 'pop' : null),
    newReference: () => 'R1',
  });
  const frame = { url: 'ringside://app/main.html' };
  const event = { sender: { mainFrame: frame }, senderFrame: frame } as unknown as IpcMainInvokeEvent;
  const send = (channel: string, ...given: unknown[]): unknown => channels.get(channel)?.(event, ...given);
  return { channels, send, log };
}

describe('registerActions', () => {
  it('handles every action of the contract and no other channel', () => {
    expect([...setup().channels.keys()]).toEqual(actionNames.map(actionChannel));
  });

  it('answers with what the action gave', async () => {
    const none = { calls: [], leftOut: 0, untold: { parties: null, held: null } };
    const { send } = setup({ colleagueCalls: () => none });
    await expect(send('ringside:colleagueCalls', { workNo: '292' })).resolves.toEqual({
      ok: true,
      value: none,
    });
  });

  it('answers by the page that asks', async () => {
    await expect(setup().send('ringside:getSnapshot')).resolves.toEqual({ ok: true, value: { seq: 7 } });
  });

  it('answers with the problem of an action that failed on purpose', async () => {
    const problem = { kind: 'notPossible', why: 'callUp' } as const;
    const { send } = setup({ ready: () => Promise.reject(new ProblemError(problem)) });
    await expect(send('ringside:ready')).resolves.toEqual({ ok: false, problem });
  });

  it('answers an unexpected error with a reference only', async () => {
    const { send } = setup({ ready: () => Promise.reject(new Error('/home/agent/secret')) });
    await expect(send('ringside:ready')).resolves.toEqual({
      ok: false,
      problem: { kind: 'internal', reference: 'R1' },
    });
  });

  it('logs an unexpected error under the same reference', async () => {
    const error = new Error('broken');
    const { send, log } = setup({ ready: () => Promise.reject(error) });
    await send('ringside:ready');
    expect(log).toHaveBeenCalledWith(expect.any(String), { action: 'ready', reference: 'R1', error });
  });

  it('does not run an action whose arguments are refused', async () => {
    const answer = vi.fn<ActionHandlers['answer']>();
    await setup({ answer }).send('ringside:answer', { key: 7 });
    expect(answer).not.toHaveBeenCalled();
  });

  it('does not run an action for a foreign sender', () => {
    const ready = vi.fn<ActionHandlers['ready']>();
    const { send } = setup({ ready }, false);
    expect(() => send('ringside:ready')).toThrow('refused');
    expect(ready).not.toHaveBeenCalled();
  });
});
