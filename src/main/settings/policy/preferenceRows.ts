/** What a policy file can say of preferences: each takes there what it takes anywhere. */
import { longestTemplate, readAddress } from '../../../shared/crm/address.ts';
import { crmStages, templateKey } from '../../../shared/crm/template.ts';
import { labelUses } from '../../../shared/data/dataLabel.ts';
import type { Allowed } from '../../../shared/fields.ts';
import { toInteger } from '../../../shared/ids.ts';
import {
  isPreference,
  type PreferenceName,
  preferenceNames,
  preferenceTable,
} from '../../../shared/settings/preferences.ts';
import { isTextOf } from '../../../shared/shapes.ts';
import { describeExpected, foundIn } from './faults.ts';
import { type Form, field, list, members, optional, yesOrNo } from './forms.ts';

/** What a policy file can say of one thing. */
export interface Row<Value> {
  readonly form: Form<Value>;
  /** For administrators. */
  readonly means: string;
  readonly example: unknown;
  readonly lockable: boolean;
  /** What of it this version does not follow; null: it follows it. */
  readonly idle: string | null;
}

export type Words = Pick<Row<unknown>, 'means' | 'example'>;

/** A preference takes in a policy what it takes anywhere. */
function preferenceForm(name: PreferenceName): Form<unknown> {
  const { takes } = preferenceTable[name];
  if (takes.is === 'names') return namesForm(takes);
  if (takes.is === 'labels') return labelsForm(takes);
  if (takes.is === 'someOf') return someForm(takes.values);
  if (takes.is === 'templates') return templatesForm(takes);
  return field(takes, (given) => (isPreference(name, given) ? given : undefined));
}

const namesForm = ({ numbers, name }: Extract<Allowed, { is: 'names' }>): Form<unknown> =>
  list(
    members({
      code: field(numbers, (given) =>
        typeof given === 'number' ? toInteger(given, 'reason', numbers) : undefined,
      ),
      name: field(name, (given) => (isTextOf(given, name) ? given : undefined)),
      pinned: optional(yesOrNo, false),
    }),
    { max: numbers.max - numbers.min + 1, keyOf: ({ code }) => code },
  );

const someForm = (values: readonly string[]): Form<unknown> =>
  list(
    field({ is: 'oneOf', values }, (given) => values.find((one) => one === given)),
    { max: values.length, keyOf: String },
  );

function labelsForm({ most, key, name }: Extract<Allowed, { is: 'labels' }>): Form<unknown> {
  const label = field(name, (given) => (isTextOf(given, name) ? given : undefined));
  const use = { is: 'oneOf', values: labelUses } as const;
  return list(
    members({
      key: field(key, (given) => (isTextOf(given, key) ? given : undefined)),
      en: optional(label, ''),
      zh: optional(label, ''),
      use: optional(
        field(use, (given) => labelUses.find((one) => one === given)),
        'shown' as const,
      ),
    }),
    { max: most, keyOf: (one) => one.key.toLowerCase() },
  );
}

/** An address with fields in it. */
const crmAddress: Form<string> = {
  read(given, at) {
    const read = typeof given === 'string' ? readAddress(given) : null;
    if (read?.ok && typeof given === 'string') return given;
    if (read?.ok === false && read.fault.why === 'unknownField')
      at.tell(at.path, { why: 'unknownField', field: read.fault.field });
    else
      at.tell(at.path, {
        why: 'wrong',
        expected: { is: 'crmAddress' },
        found: read === null ? foundIn(given) : 'unfit',
      });
    return undefined;
  },
  schema: { type: 'string', maxLength: longestTemplate, pattern: '^https://[^\\s@/?#{}]+([/?#][^\\\\]*)?$' },
  words: describeExpected({ is: 'crmAddress' }, 'en'),
};

function templatesForm({ most, name }: Extract<Allowed, { is: 'templates' }>): Form<unknown> {
  const opens = { is: 'oneOf', values: crmStages } as const;
  return list(
    members({
      name: field(name, (given) => (isTextOf(given, name) ? given : undefined)),
      url: crmAddress,
      opens: optional(
        field(opens, (given) => crmStages.find((one) => one === given)),
        'hand' as const,
      ),
    }),
    { max: most, keyOf: (one) => templateKey(one.name) },
  );
}

const preferenceWords: Partial<Record<PreferenceName, Words>> = {
  language: { means: 'Language of the windows; `system`: as the machine.', example: 'zh' },
  pop: { means: 'A small window comes when a call rings and shows who calls.', example: true },
  density: { means: 'How much room calls and buttons have in the main window.', example: 'compact' },
  popSize: { means: 'How much the call pop shows; `small`: who calls, and two facts.', example: 'small' },
  popCorner: { means: 'The corner of the screen in which the call pop appears.', example: 'topRight' },
  ringTime: {
    means: 'How long a call rings before it is given to somebody else, s; `0`: not known.',
    example: '20',
  },
  bar: { means: 'A small bar with state and call stays above all windows.', example: true },
  barAfterAnswer: {
    means: 'That bar is there as long as a call is up that has been answered, in place of the pop.',
    example: true,
  },
  coverWhenLocked: { means: 'On a locked screen, nothing is told of who calls.', example: true },
  historyDays: {
    means:
      'How many days calls are kept in the history beyond their own, encrypted; 0: for the shift, and nothing on disk.',
    example: 7,
  },
  wipeHistory: { means: 'Signing out removes the history of calls.', example: true },
  homeRegion: { means: 'Region of numbers without a country code, ISO 3166.', example: 'CN' },
  plusPrefix: { means: 'What is dialled in place of a leading +.', example: '00' },
  autoEnterReady: { means: 'After a call: true is ready again, false is after-call work.', example: false },
  wrapUpLength: {
    means: 'How long after-call work lasts, s; `off`: until the agent ends it.',
    example: '60',
  },
  startReady: { means: 'After the sign-in: true is ready, false is not ready.', example: false },
  holdAmberS: {
    means: 'After how long on hold a call is shown in amber and heard once, s; 0: never.',
    example: 120,
  },
  holdRedS: { means: 'After how long on hold a call is shown in red, s; 0: never.', example: 240 },
  linkedPhone: { means: 'Desk phones are linked to the platform: Answer lifts the phone.', example: true },
  busyReasons: {
    means: 'Reasons for not being ready, with their names, in the order in which they are offered.',
    example: [{ code: 201, name: 'Lunch', pinned: true }],
  },
  queueTargetS: {
    means:
      'How long a call should wait in a queue at most, s: longer waits are shown in red; 0: there is no such target.',
    example: 60,
  },
  worstQueueInBar: {
    means:
      'The shift bar shows the queue with the longest wait, for up to 120 requests an hour and agent more.',
    example: false,
  },
  dataLabels: {
    means:
      'What the fields of the data that come with a call are called, in the order in which they are shown.',
    example: [{ key: 'custno', en: 'Customer', zh: '客户号', use: 'pinned' }],
  },
  ringTone: { means: 'What is heard while a call rings.', example: 'soft' },
  soundKinds: { means: 'Of what a signal is heard when it begins.', example: ['hold'] },
  soundVolume: { means: 'How loud that is, percent.', example: 70 },
  telLinks: {
    means: '`tel:` links of other programs come to this one, which asks before it calls.',
    example: true,
  },
  globalKeys: { means: 'The keys below act whichever program has the keyboard.', example: true },
  keyAnswer: { means: 'Key that answers the newest call that rings; empty: none.', example: 'Ctrl+Shift+F9' },
  keyHold: { means: 'Key that holds the call, or retrieves it; empty: none.', example: 'Ctrl+Shift+F10' },
  keyMute: { means: 'Key that mutes, or ends that; empty: none.', example: 'Ctrl+Shift+F11' },
  keyShow: { means: 'Key that shows the main window, or hides it; empty: none.', example: 'Ctrl+Shift+F12' },
  noticeKinds: {
    means: 'Of what the system notifies; that a session has ended is always told.',
    example: ['ringing', 'missed'],
  },
  noticesUrgent: {
    means:
      'A call that rings is notified of through do-not-disturb, where the system leaves that to programs.',
    example: false,
  },
  crmTemplates: {
    means:
      'Pages of a CRM that can be opened for a call, as soon as it rings, as soon as it is answered, or by hand; the first is that of Open in CRM.',
    example: [
      { name: 'Customer', url: 'https://crm.example.com/customer?number={number}', opens: 'ringing' },
    ],
  },
  startAtLogin: { means: 'The program starts when its user logs in to the machine.', example: true },
};

export function preferenceRow(name: PreferenceName): Row<unknown> {
  const words = preferenceWords[name];
  if (words === undefined) throw new Error(`the policy has no words for ${name}`);
  return { form: preferenceForm(name), ...words, lockable: true, idle: null };
}

/** The preferences that a policy can set. */
export const policyPreferenceNames = preferenceNames.filter((name) => preferenceTable[name].lockable);
