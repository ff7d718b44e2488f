/** Sender check → argument schema → action → Result: one loop over the contract. */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { actionChannel } from '../../shared/contract/bridge.ts';
import {
  type ActionHandlers,
  type ActionName,
  type ActionValue,
  type Result,
  actionNames,
} from '../../shared/contract/actions.ts';
import { problemOf } from '../../shared/errors.ts';
import type { PageName } from '../../shared/contract/pageViews.ts';
import { parseArguments } from './schemas.ts';
import { isTrustedSender } from './senderCheck.ts';

/** What the loop needs. */
export interface RegisterActionsDeps {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly handlersOf: (page: PageName) => ActionHandlers;
  /** Null: not a window of the program. */
  readonly pageOf: (contents: WebContents) => PageName | null;
  /** Short and unlikely to repeat: what the window shows and the log has of an unexpected error. */
  readonly newReference: () => string;
  readonly log: (text: string, detail: unknown) => void;
}

/**
 * Handles every action's channel. A message from a sender that is not ours is logged and rejected; every other one
 * resolves to a {@link Result}.
 */
export function registerActions(deps: RegisterActionsDeps): void {
  for (const name of actionNames) {
    deps.ipcMain.handle(actionChannel(name), (event: IpcMainInvokeEvent, ...given: unknown[]) => {
      const isOwnWindow = (contents: WebContents): boolean => deps.pageOf(contents) !== null;
      const page = isTrustedSender<WebContents>(event, isOwnWindow) ? deps.pageOf(event.sender) : null;
      if (page === null) {
        deps.log('refused a message of a foreign sender', { action: name });
        throw new Error('refused');
      }
      return runAction(name, given, { ...deps, handlers: deps.handlersOf(page) });
    });
  }
}

/** One action, from what came over the bridge to what goes back. Never rejects. */
export async function runAction<Name extends ActionName>(
  name: Name,
  given: readonly unknown[],
  deps: Pick<RegisterActionsDeps, 'newReference' | 'log'> & { readonly handlers: ActionHandlers },
): Promise<Result<ActionValue<Name>>> {
  try {
    return { ok: true, value: await deps.handlers[name](...parseArguments(name, given)) };
  } catch (error) {
    const problem = problemOf(error);
    if (problem) return { ok: false, problem };
    const reference = deps.newReference();
    deps.log('an action failed unexpectedly', { action: name, reference, error });
    return { ok: false, problem: { kind: 'internal', reference } };
  }
}
