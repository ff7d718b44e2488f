import Calls from 'lucide/dist/esm/icons/headset.mjs';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import CircleMinus from 'lucide/dist/esm/icons/circle-minus.mjs';
import Command from 'lucide/dist/esm/icons/zap.mjs';
import Dial from 'lucide/dist/esm/icons/phone-outgoing.mjs';
import History from 'lucide/dist/esm/icons/rotate-ccw-clock.mjs';
import Keypad from 'lucide/dist/esm/icons/grip.mjs';
import External from 'lucide/dist/esm/icons/external-link.mjs';
import List from 'lucide/dist/esm/icons/list.mjs';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import Settings from 'lucide/dist/esm/icons/settings.mjs';
import Transfer from 'lucide/dist/esm/icons/phone-forwarded.mjs';
import Users from 'lucide/dist/esm/icons/users-round.mjs';
import type { IconNode } from 'lucide';
import type { WhyNot } from '../../../shared/calls/callRules.ts';
import {
  whyNotAsk,
  whyNotDial,
  whyNotDo,
  whyNotSendTones,
  whyNotTransfer,
} from '../../../shared/calls/rules.ts';
import type { TransferTargets } from '../../../shared/calls/transfer.ts';
import type { MainView } from '../../../shared/contract/pageViews.ts';
import { oneLine } from '../../../shared/data/visibleText.ts';
import type { HistoryRow } from '../../../shared/history/historyViews.ts';
import { busyReasons, reasonNames } from '../../../shared/reasons.ts';
import { type ButtonAction, callActionLook } from '../../calls/callActionLook.ts';
import { nameOn } from '../../calls/callFacts.ts';
import { foremostCall, talkingCall } from '../../../shared/calls/atWork.ts';
import { meantByKey } from '../../../shared/calls/meantByKey.ts';
import { directionIcon, whoOn } from '../../history/outcomeLook.ts';
import type { ViewName } from '../../messages/en/views/view.ts';
import { partyText } from '../../text/party.ts';
import { timeOfDay } from '../../text/timeOfDay.ts';
import { type ActionShortcut, actionKey, actionShortcuts, settingsKey, viewKey } from '../shortcuts.ts';
import { openSettings } from '../state/openSettings.ts';
import { viewNames } from '../state/ui.svelte.ts';
import type { Entry } from './entry.ts';
import { type Made, type PaletteActions, sentence } from './made.ts';
import { colleagues, numbers } from './whomEntries.ts';

/** The actions on a call that a key stands for, the first that is possible before the others. */
const onCall: Partial<Readonly<Record<ActionShortcut, readonly [ButtonAction, ...ButtonAction[]]>>> = {
  answer: ['answer'],
  holdOrTakeBack: ['hold', 'takeBack'],
  swap: ['swap'],
  muteOrUnmute: ['mute', 'unmute'],
  release: ['release'],
};

/** Of the keys that stand for no action on one call. */
const icons: Partial<Readonly<Record<ActionShortcut, IconNode>>> = {
  ready: CircleCheck,
  stateMenu: CircleMinus,
  crm: External,
  keypad: Keypad,
  transfer: Transfer,
  note: Pencil,
  dial: Dial,
};

/** Why a key that stands for no action on one call does nothing now; null: it does. */
function whyNotKey(name: ActionShortcut, snapshot: MainView): WhyNot {
  const talking = talkingCall(snapshot.calls)?.key ?? '';
  if (name === 'keypad') return whyNotSendTones(talking, snapshot);
  if (name === 'transfer') return whyNotTransfer(null, talking, snapshot);
  if (name === 'dial') return whyNotDial(snapshot);
  return name === 'ready' ? whyNotAsk(snapshot.session) : null;
}

/** With the name of whom it is about, where it can be done to a call. */
function actionOnCall(
  made: Made,
  name: ActionShortcut,
  actions: readonly [ButtonAction, ...ButtonAction[]],
): Pick<Entry, 'text' | 'whyNot'> {
  const { desk, snapshot } = made;
  const { texts, ringside } = desk;
  for (const action of actions) {
    const call = meantByKey(action, snapshot);
    if (call !== null) {
      const who = nameOn(call, ringside.personOn(call), texts.call);
      return { text: texts.view.palette.onCall(texts.call[action], who), whyNot: null };
    }
  }
  const foremost = foremostCall(snapshot.calls);
  const why = foremost === null ? null : whyNotDo(actions[0], foremost.key, snapshot);
  return { text: texts.view.shortcuts[name], whyNot: sentence(made, why) ?? texts.view.palette.noCall };
}

function whyNotCommand(made: Made, name: ActionShortcut): string | null {
  const { desk, snapshot } = made;
  if (name !== 'crm') return sentence(made, whyNotKey(name, snapshot));
  if (snapshot.settings.preferences.crmTemplates.length === 0) return desk.texts.call.crm.none;
  const shown = desk.ui.callShown(snapshot.calls, snapshot.availability.now);
  return shown === null ? desk.texts.view.palette.noCall : null;
}

function commands(made: Made): readonly Entry[] {
  const { desk, actions } = made;
  return actionShortcuts.map((name): Entry => {
    const ofCall = onCall[name];
    const what =
      ofCall === undefined
        ? { text: desk.texts.view.shortcuts[name], whyNot: whyNotCommand(made, name) }
        : actionOnCall(made, name, ofCall);
    const icon = ofCall === undefined ? (icons[name] ?? Command) : callActionLook[ofCall[0]].icon;
    return { id: name, section: 'commands', key: actionKey(name), icon, run: actions.does[name], ...what };
  });
}

/** Not ready, for each reason that has a name. */
function states(made: Made): readonly Entry[] {
  const { ringside, texts } = made.desk;
  const whyNot = sentence(made, whyNotAsk(made.snapshot.session));
  const busy = (id: string, text: string, reason: number | null): Entry => ({
    id,
    section: 'state',
    text,
    icon: CircleMinus,
    whyNot,
    run: () => void ringside.act('busy', [{ reason }]),
  });
  return [
    busy('busy', texts.words.goBusy, null),
    ...busyReasons(reasonNames(made.snapshot)).map(({ code, name }) =>
      busy(`busy-${String(code)}`, texts.view.palette.onCall(texts.words.goBusy, name), code),
    ),
  ];
}

const viewIcons: Readonly<Record<ViewName, IconNode>> = {
  calls: Calls,
  queue: List,
  colleague: Users,
  history: History,
};

function views({ desk, actions }: Made): readonly Entry[] {
  const shown = viewNames.map((name): Entry => ({
    id: `view-${name}`,
    section: 'views',
    text: desk.texts.view.nav[name],
    key: viewKey(name),
    icon: viewIcons[name],
    whyNot: null,
    run: () => {
      actions.show(name);
    },
  }));
  const settings: Entry = {
    id: 'settings',
    section: 'views',
    text: desk.texts.view.nav.settings,
    key: settingsKey(),
    icon: Settings,
    whyNot: null,
    run: () => {
      openSettings(desk);
    },
  };
  return [...shown, settings];
}

/** Opens the view of a queue. */
function queues({ desk, snapshot, actions }: Made): readonly Entry[] {
  return snapshot.queues.map((queue) => ({
    id: `queue-${queue.skillId}`,
    section: 'queues',
    text: oneLine(queue.name, 120),
    icon: List,
    whyNot: null,
    run: () => {
      desk.ui.skillId = queue.skillId;
      actions.show('queue');
    },
  }));
}

/** Calls of today, and by what they were found. */
export interface FoundCalls {
  /** As it was typed, without white space around it. */
  readonly search: string;
  /** The newest first. */
  readonly rows: readonly HistoryRow[];
}

/**
 * Calls of today that have what was typed, also in their note or as another form of their number; each opens in the
 * history. `past`: null while none is read; those of a text typed before are looked through until the next are.
 */
function pastCalls({ desk, actions }: Made, typed: string, past: FoundCalls | null): readonly Entry[] {
  if (typed.trim() === '' || past === null) return [];
  const isFound = past.search === typed.trim();
  const { history } = desk.texts.view;
  return past.rows.map((row) => {
    const number = row.person === null ? null : partyText(row.party);
    const who = whoOn(row, desk.texts.call);
    return {
      id: `past-${String(row.id)}`,
      section: 'past',
      text: oneLine(number === null ? who : `${who} ${number}`, 60),
      about: `${timeOfDay(row.at, desk.language)} ${history.outcomes[row.outcome]}`,
      icon: directionIcon(row),
      isFound,
      whyNot: null,
      run: () => {
        desk.ui.pastCall = row.id;
        actions.show('history');
      },
    };
  });
}

/**
 * Everything that can be found in the palette now. `typed`: by what; `targets`: null while they are not read; `past`: calls
 * of today, null while none is read.
 */
export function paletteEntries(
  desk: Made['desk'],
  actions: PaletteActions,
  typed: string,
  targets: TransferTargets | null,
  past: FoundCalls | null,
): readonly Entry[] {
  const { snapshot } = desk.ringside;
  if (snapshot === null) return [];
  const made: Made = { desk, snapshot, actions };
  const whom = [...colleagues(made, targets, typed), ...numbers(made, typed)];
  return [
    ...[...commands(made), ...states(made), ...whom, ...pastCalls(made, typed, past)],
    ...[...views(made), ...queues(made)],
  ];
}
