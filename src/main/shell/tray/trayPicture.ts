/** Which of the pictures in `resources/tray` the tray shows: one for each state, some with a badge. */
import { holdAlarm } from '../../../shared/calls/holdAlarm.ts';
import { isHeld, isTalking, ringingHere } from '../../../shared/calls/questions.ts';
import type { Reach } from '../../../shared/contract/reach.ts';
import { readyIn } from '../../../shared/contract/sessionQuestions.ts';
import type { Snapshot } from '../../../shared/contract/snapshot.ts';

export const trayIcons = [
  ...(['signedOut', 'ready', 'busy', 'rest', 'wrapUp'] as const),
  ...(['ringing', 'talking', 'held', 'reconnecting', 'practice'] as const),
] as const;
export type TrayIcon = (typeof trayIcons)[number];

const alarmed = ['talking', 'held'] as const satisfies readonly TrayIcon[];
const counting = ['ready', 'busy'] as const satisfies readonly TrayIcon[];
const counts = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9+'] as const;

/** `alarm`: a hold lasts too long · `missed`: so many missed calls nobody has read. */
export type TrayPicture =
  | TrayIcon
  | `${(typeof alarmed)[number]}-alarm`
  | `${(typeof counting)[number]}-missed${(typeof counts)[number]}`;

/** Every picture that there is. */
export const allTrayPictures: readonly TrayPicture[] = [
  ...trayIcons,
  ...alarmed.map((icon) => `${icon}-alarm` as const),
  ...counting.flatMap((icon) => counts.map((count) => `${icon}-missed${count}` as const)),
];

const isOneOf = <Icon extends TrayIcon>(icons: readonly Icon[], icon: TrayIcon): icon is Icon =>
  icons.some((one) => one === icon);

/** The picture of the state, and what has to be seen beside it. `now`: epoch ms of this machine. */
export function trayPicture(snapshot: Snapshot, reach: Reach | null, now: number): TrayPicture {
  const icon = iconOf(snapshot, reach);
  const { calls, settings, unread } = snapshot;
  if (isOneOf(alarmed, icon)) {
    const isAlarm = calls.some((call) => holdAlarm(call, settings.preferences, now) !== null);
    return isAlarm ? `${icon}-alarm` : icon;
  }
  const missed = unread.filter(({ kind }) => kind === 'missedCall').length;
  if (missed === 0 || !isOneOf(counting, icon)) return icon;
  return `${icon}-missed${counts[missed - 1] ?? '9+'}`;
}

/** No contact and a call come first, then that this is practice, then the agent's state. */
function iconOf(snapshot: Snapshot, reach: Reach | null): TrayIcon {
  const { session, calls, mode } = snapshot;
  const activity = snapshot.availability.now;
  if (reach !== null && reach.state !== 'reachable') return 'reconnecting';
  if (ringingHere(calls).length > 0) return 'ringing';
  if (isInTalk(snapshot)) return activity !== 'talking' && !calls.some(isTalking) ? 'held' : 'talking';
  if (mode.kind === 'practice') return 'practice';
  if (session.state !== 'signedIn' && session.state !== 'signingOut') return 'signedOut';
  if (activity === 'rest' || activity === 'wrapUp') return activity;
  return activity === 'ready' && readyIn(session, snapshot.inQueues) === 'some' ? 'ready' : 'busy';
}

/** A held call counts: a caller is on the line. */
export function isInTalk({ calls, availability }: Snapshot): boolean {
  return availability.now === 'talking' || calls.some((call) => isTalking(call) || isHeld(call));
}

/**
 * The theme of what the tray stands on, which is the system's own. On Linux it cannot be known, and the pictures for a
 * dark one are seen on a light one, too.
 */
export const taskbarTheme = (platform: NodeJS.Platform, isSystemDark: () => boolean): 'light' | 'dark' =>
  platform === 'linux' || isSystemDark() ? 'dark' : 'light';
