/** The agent's states, as the menus of tray and bar offer them: a function of the snapshot. */
import { isCallUp } from '../../../shared/calls/questions.ts';
import { whyNotAskInContact } from '../../../shared/calls/rules.ts';
import { shownNext } from '../../../shared/contract/nextState.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';
import { breakMinutes } from '../../../shared/fields.ts';
import { busyReasons, reasonNames } from '../../../shared/reasons.ts';
import { shownLanguage } from '../../../shared/texts/language.ts';
import type { Session } from '../../session/session.ts';
import { shellMessages } from '../messages.ts';
import { heading, item, type MenuGroup, type MenuItem, submenu } from './menuItem.ts';
import { menuTexts } from './menuTexts.ts';

/** What one of them does. */
export type StateCommand =
  | { readonly do: 'ready' | 'wrapUp' | 'finishWrapUp' }
  | { readonly do: 'busy'; readonly reason: number | null }
  | { readonly do: 'rest'; readonly seconds: number };

/** Most reasons that stand in the menu itself, the pinned ones first: a menu is not to be taller than a small screen. */
const mostReasons = 8;

/** Ready, not ready with its reasons, break, after-call work; what holds, or comes after the call, is ticked. */
export function stateItems(snapshot: Snapshot): MenuGroup<StateCommand> {
  const { session, calls } = snapshot;
  const texts = { ...shellMessages(shownLanguage(snapshot)), ...menuTexts(shownLanguage(snapshot)) };
  // Out of contact nobody would see in a menu what came of it: the window offers it then.
  const enabled = whyNotAskInContact(session) === null;
  const holds = stateThatHolds(snapshot);
  const busy = (reason: number | null, label: string): MenuItem<StateCommand> =>
    item<StateCommand>({ do: 'busy', reason }, label, {
      ...{ enabled, checked: holds.state === 'busy' && holds.reason === reason },
    });
  const reasons = busyReasons(reasonNames(snapshot)).map(({ code, name }) => busy(code, name));
  const isWrapUp = holds.state === 'wrapUp' && !isCallUp(calls);
  return [
    ...(isCallUp(calls) && enabled ? [heading(texts.afterThisCall)] : []),
    item<StateCommand>({ do: 'ready' }, texts.menuReady, { enabled, checked: holds.state === 'ready' }),
    busy(null, texts.goBusy),
    ...reasons.slice(0, mostReasons),
    ...(reasons.length <= mostReasons
      ? []
      : [submenu(texts.moreReasons, reasons.slice(mostReasons), enabled)]),
    submenu(
      texts.rest,
      breakMinutes.map((minutes) =>
        item<StateCommand>(
          { do: 'rest', seconds: minutes * 60 },
          // The lengths are then by how much longer it is to be.
          snapshot.availability.now === 'rest' ? texts.minutesMore(minutes) : texts.minutes(minutes),
        ),
      ),
      enabled,
    ),
    item<StateCommand>(
      { do: isWrapUp ? 'finishWrapUp' : 'wrapUp' },
      isWrapUp ? texts.finishWrapUp : texts.activity.wrapUp,
      { enabled },
    ),
  ];
}

/** During a call the gateway says busy, which nobody chose: what was chosen comes after it. */
function stateThatHolds(snapshot: Snapshot): {
  readonly state: string | null;
  readonly reason: number | null;
} {
  if (isCallUp(snapshot.calls)) {
    const next = shownNext(snapshot)?.next ?? null;
    return { state: next?.activity ?? null, reason: next?.activity === 'busy' ? next.reason : null };
  }
  const { now, reason } = snapshot.availability;
  return { state: now, reason: reason?.kind === 'chosen' ? reason.code : null };
}

/** Does it. @returns rejects with what the gateway said */
export function askForState(
  session: Pick<Session['actions'], 'ready' | 'busy' | 'rest' | 'wrapUp' | 'finishWrapUp'>,
  command: StateCommand,
): Promise<void> {
  if (command.do === 'busy') return session.busy({ reason: command.reason });
  if (command.do === 'rest') return session.rest({ seconds: command.seconds });
  return session[command.do]();
}
