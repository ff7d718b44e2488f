/** What the actions of the contract are in the main process: the same names, the same arguments. */
import type { ActionArguments, ActionName, ActionValue } from '../../shared/contract/actions.ts';

/** One function per action. It may take its time, and throws a `ProblemError` for what went wrong on purpose. */
export type ActionHandlers = {
  readonly [Name in ActionName]: (
    ...args: ActionArguments<Name>
  ) => ActionValue<Name> | Promise<ActionValue<Name>>;
};
