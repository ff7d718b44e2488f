/** The calls at hand, as the tray's menu offers them: a function of the snapshot. */
import { callAtWork, leadingAction, ringingCalls } from '../../../shared/calls/atWork.ts';
import type { CallAction } from '../../../shared/calls/callActions.ts';
import { heldCalls } from '../../../shared/calls/meantByKey.ts';
import type { Call } from '../../../shared/calls/model.ts';
import { isDialling, isHeld, isTalking } from '../../../shared/calls/questions.ts';
import { whyNotDo } from '../../../shared/calls/rules.ts';
import { hasSession } from '../../../shared/contract/sessionQuestions.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import { callName } from '../callName.ts';
import { shellMessages } from '../messages.ts';
import { heading, item, type MenuGroup, type MenuItem } from './menuItem.ts';
import { menuTexts } from './menuTexts.ts';

/** To the call with this key. */
export interface CallCommand {
  readonly do: Extract<CallAction, 'answer' | 'hold' | 'takeBack' | 'swap' | 'release'>;
  readonly key: string;
}

/**
 * The call at work with what is done with it first, and its end; then one that rings beside it, and the one that has
 * waited longest. Nothing while no call is up.
 */
export function callItems(snapshot: Snapshot): MenuGroup<CallCommand> {
  const { calls, session } = snapshot;
  const atWork = hasSession(session) ? callAtWork(calls) : null;
  if (atWork === null) return [];
  const texts = { ...shellMessages(shownLanguage(snapshot)), ...menuTexts(shownLanguage(snapshot)) };
  const nameOf = (call: Call): string => callName(call, snapshot) ?? texts.aCall;
  const deed = (name: CallCommand['do'], call: Call): MenuItem<CallCommand> => {
    const why = whyNotDo(name, call.key, snapshot);
    const label = call === atWork ? texts.call[name] : texts.deedOf(texts.call[name], nameOf(call));
    // One that is about to ring is answered as soon as it does.
    return item({ do: name, key: call.key }, label, { enabled: why === null || why === 'notYetRinging' });
  };
  const leading = (call: Call): MenuGroup<CallCommand> => {
    const action = leadingAction(call, snapshot, false);
    return action === null ? [] : [deed(action, call)];
  };
  const others = calls.filter((call) => call !== atWork);
  const beside = [isTalking(atWork) ? ringingCalls(others)[0] : undefined, heldCalls(others)[0]];
  return [
    heading(texts.who(nameOf(atWork), texts.callIs[whereIs(atWork)])),
    ...leading(atWork),
    deed('release', atWork),
    ...beside.flatMap((call) => (call === undefined ? [] : leading(call))),
  ];
}

function whereIs(call: Call): 'ringing' | 'talking' | 'held' | 'dialling' {
  if (isHeld(call)) return 'held';
  if (isTalking(call)) return 'talking';
  return isDialling(call) ? 'dialling' : 'ringing';
}
