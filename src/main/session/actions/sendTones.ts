/** Tones in a call (docs/gateway.md §11, "DTMF"). */
import { whyNotSendTones } from '../../../shared/calls/rules.ts';
import type { ActionArguments } from '../../../shared/contract/actions.ts';
import { toTones } from '../../../shared/ids.ts';
import type { ActionRunner } from './actionRunner.ts';
import { requirePossible } from './notPossible.ts';

/**
 * @returns an action that rejects with `notPossible`, for what {@link whyNotSendTones} says or while the last tones are
 * not answered, which later ones must not overtake; else with what the gateway said. Nothing is sent a second time:
 * where no answer came, the other side may have heard the tones.
 */
export const createSendTones =
  (actionRunner: ActionRunner) =>
  async (...[{ key, tones }]: ActionArguments<'sendTones'>): Promise<void> => {
    requirePossible(whyNotSendTones(key, actionRunner.snapshot()));
    const checked = toTones(tones);
    const signedInSession = actionRunner.requireSignedIn();
    await actionRunner.once('sendTones', () =>
      signedInSession.ask((gateway, signal) => gateway.sendTones(checked, signal)),
    );
  };
