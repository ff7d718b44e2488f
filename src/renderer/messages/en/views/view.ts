/** English texts of the main window's views. */
import { practice } from '../shift/practice.ts';
import { desktop } from './desktop.ts';
import { history } from './history.ts';
import { palette } from './palette.ts';
import { shortcuts } from './shortcuts.ts';
import { firstRun, signIn, takeOver } from '../shift/signIn.ts';
import { certificate, firstConnection } from '../shift/connection.ts';
import { header } from '../shift/shift.ts';
import { ownState } from '../shift/ownState.ts';
import { queue, worstQueue } from './queues.ts';
import { colleague, messages } from './people.ts';
import { transfer } from '../calls/transfer.ts';

export type ViewName = 'calls' | 'queue' | 'colleague' | 'history';

export const view = {
  notAvailable: 'The program’s own part of this window is missing. Restart Ringside.',
  nav: {
    label: 'Views',
    calls: 'Desk',
    queue: 'Queues',
    colleague: 'People',
    history: 'History',
    settings: 'Settings',
  } satisfies Record<ViewName | 'label' | 'settings', string>,
  unreadCount: {
    history: (calls: number) => `${String(calls)} missed`,
    colleague: (messages: number) => `${String(messages)} unread`,
  },
  /** Where a language is chosen before anything else. */
  languages: { system: 'Language: System', en: 'English', zh: '中文' },
  practice,
  firstRun,
  connection: firstConnection,
  certificate,
  signIn,
  takeOver,
  header,
  ownState,
  calls: {
    title: 'Calls',
    asOf: (time: string) => `as of ${time}`,
    inPhase: (count: number, phase: string) => `${String(count)} ${phase}`,
    emptyReady: (since: string | null) =>
      `${since === null ? 'Ready' : `Ready since ${since}`}. The next call rings here and in the corner.`,
    emptyNoCalls: 'You are ready, but no call may come: see the message beside.',
    emptyNoContact:
      'No call is known of. As long as contact with the gateway is missing or in doubt, a call may not show up here.',
    emptyBusy: 'You are not ready for calls.',
    shiftSince: (time: string) => `Shift since ${time}`,
    yourQueues: (queues: string) => `Your queues: ${queues}`,
    actions: 'What to do with the call',
    about: 'About the call',
    more: 'More: call ID, called number, type, trunk',
  },
  queue,
  worstQueue,
  colleague,
  history,
  messages,
  transfer,
  palette,
  desktop,
  shortcuts,
};

export type ViewTexts = typeof view;
