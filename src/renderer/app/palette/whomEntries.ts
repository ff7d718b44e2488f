/** Whom the palette can call, ask or hand a call on to: colleagues, a number that is typed, and numbers of today. */
import Missed from 'lucide/dist/esm/icons/phone-missed.mjs';
import Forwarded from 'lucide/dist/esm/icons/phone-forwarded.mjs';
import Outgoing from 'lucide/dist/esm/icons/phone-outgoing.mjs';
import Users from 'lucide/dist/esm/icons/users-round.mjs';
import { otherParty } from '../../../shared/calls/questions.ts';
import { whyNotDial, whyNotTransfer } from '../../../shared/calls/rules.ts';
import { isByConsult, type TransferTargets, type TransferWay } from '../../../shared/calls/transfer.ts';
import { oneLine } from '../../../shared/data/visibleText.ts';
import { passes } from '../../../shared/errors.ts';
import { toDialled } from '../../../shared/ids.ts';
import { nameOn } from '../../calls/callFacts.ts';
import { talkingCall } from '../../../shared/calls/atWork.ts';
import { targetGroups } from '../../calls/transfer/targetGroups.ts';
import type { Entry } from './entry.ts';
import { type Made, sentence } from './made.ts';

/** More than anybody looks through: whoever looks for another types. */
const mostNumbers = 8;

/** What was typed or told, as one would dial it; null: it is no number. */
function dialledOf({ snapshot }: Made, number: string): string | null {
  const { plusPrefix } = snapshot.settings.preferences;
  return passes((given) => toDialled(given, plusPrefix))(number) ? toDialled(number, plusPrefix) : null;
}

/** Colleagues whose name or number has what was typed: called, and while a call is talked in, asked or given it. */
export function colleagues(made: Made, targets: TransferTargets | null, typed: string): readonly Entry[] {
  if (typed.trim() === '') return [];
  const { snapshot, desk, actions } = made;
  const { texts, ringside } = desk;
  const key = talkingCall(snapshot.calls)?.key ?? '';
  const groups = targetGroups(targets, lastWord(typed), 'now');
  const found = groups.find(({ kind }) => kind === 'agent')?.choices ?? [];
  return found.flatMap(({ to, activity }): readonly Entry[] => {
    const who = oneLine(to.name === null ? to.address : `${to.name} ${to.address}`, 60);
    const text = (what: string): string => texts.view.palette.onCall(what, who);
    const about = activity === null ? undefined : texts.words.activity[activity];
    const hand = (way: TransferWay): readonly Entry[] => {
      if (whyNotTransfer({ kind: to.kind, way }, key, snapshot) !== null) return [];
      const run = (): void => {
        actions.show('calls');
        if (isByConsult(to, way)) void ringside.act('consult', [{ key, to, threeParty: false }], key);
        else void ringside.act('transfer', [{ key, to, way }], key);
      };
      const shown = { section: 'people', text: text(texts.view.transfer.ways[way]), about } as const;
      return [
        { id: `${way}-${to.address}`, ...shown, icon: way === 'now' ? Forwarded : Users, whyNot: null, run },
      ];
    };
    const call: Entry = {
      ...{ id: `call-${to.address}`, section: 'people', text: text(texts.call.dial.open), about },
      ...{ icon: Outgoing, whyNot: sentence(made, whyNotDial(snapshot)) },
      calls: { workNo: to.address },
    };
    return [...hand('talkFirst'), ...hand('now'), call];
  });
}

/** A name may follow what is to be done, as in "call zhang". */
const lastWord = (typed: string): string => typed.trim().split(/\s+/u).at(-1) ?? '';

/** The number that is typed, and those of calls that were missed or handed on today. */
export function numbers(made: Made, typed: string): readonly Entry[] {
  const { snapshot, desk } = made;
  const { texts, ringside, ui } = desk;
  const whyNot = sentence(made, whyNotDial(snapshot));
  const entry = (
    id: string,
    number: string,
    who: string,
    isMissed = false,
    name: string | null = null,
  ): readonly Entry[] => {
    const dialled = dialledOf(made, number);
    if (dialled === null) return [];
    const what = isMissed ? texts.call.dial.callBack : texts.call.dial.open;
    const text = texts.view.palette.onCall(what, oneLine(who, 60));
    const calls = name === null ? { dialled } : { dialled, name };
    return [{ id, section: 'numbers', text, icon: isMissed ? Missed : Outgoing, whyNot, calls }];
  };
  const missed = snapshot.unread.toReversed().flatMap((unread): readonly Entry[] => {
    if (unread.kind !== 'missedCall') return [];
    const party = otherParty(unread.call);
    if (party === null) return [];
    const person = ringside.personOn(unread.call);
    const name = nameOn(unread.call, person, texts.call);
    const who = name === party.display ? name : `${name} ${party.display}`;
    return entry(`missed-${String(unread.id)}`, party.raw, who, true, person);
  });
  const recent = ui.recentNumbers.flatMap((number) => entry(`number-${number}`, number, number));
  return [...entry('typed', typed.trim(), typed.trim()), ...[...missed, ...recent].slice(0, mostNumbers)];
}
