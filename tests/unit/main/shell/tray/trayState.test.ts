import { describe, expect, it } from 'vitest';
import { taskbarTheme, type TrayPicture } from '../../../../../src/main/shell/tray/trayPicture.ts';
import { trayState } from '../../../../../src/main/shell/tray/trayState.ts';
import type { Mode } from '../../../../../src/shared/contract/mode.ts';
import type { SessionView } from '../../../../../src/shared/contract/sessionView.ts';
import { noLoads } from '../../../../../src/shared/contract/others/queueLoads.ts';
import type { SkillId } from '../../../../../src/shared/domain.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import { call, settingsView, signedIn, snapshot } from '../../../../support/snapshots.ts';
import { doing } from '../../../../support/availability.ts';

const now = 1_000_000;
const practice = { kind: 'practice', agentId: signedIn.agentId, password: 'p', phoneNumber: '1' } as Mode;
const reconnecting: SessionView = {
  ...signedIn,
  state: 'reconnecting',
  since: now,
  attempts: 1,
  problem: { kind: 'unreachable', from: 'gateway' },
  signingInAgain: null,
};

const doubtful = {
  ...reconnecting,
  problem: { kind: 'protocol', from: 'gateway', path: 'body' },
} as const satisfies SessionView;

function setup(overrides: Partial<Snapshot> = {}) {
  return trayState(snapshot({ session: signedIn, availability: doing('ready'), ...overrides }), now);
}

describe('the icon', () => {
  it.each<[TrayPicture, string, Partial<Snapshot>]>([
    [
      'signedOut',
      'nobody is signed in',
      { session: { state: 'signedOut' }, availability: doing('signedOut') },
    ],
    [
      'signedOut',
      'the session was lost',
      { session: { state: 'lost', agentId: signedIn.agentId, why: 'silence', code: null, problem: null } },
    ],
    ['ready', 'the agent is ready', {}],
    ['busy', 'the agent is busy', { availability: doing('busy') }],
    ['wrapUp', 'the agent is in wrap-up', { availability: doing('wrapUp') }],
    ['rest', 'the agent is on a break', { availability: doing('rest') }],
    ['ringing', 'a call rings', { availability: doing('busy'), calls: [call()] }],
    [
      'ringing',
      'a call rings, and the agent counts as talking',
      { availability: doing('talking'), calls: [call()] },
    ],
    [
      'ringing',
      'the phone was told to ring',
      { availability: doing('busy'), calls: [call({ phase: 'alerting' })] },
    ],
    ['ringing', 'a second call rings', { calls: [call({ phase: 'talking' }), call({ key: 'b' })] }],
    ['ringing', 'a call rings in practice', { mode: practice, calls: [call()] }],
    ['talking', 'the agent talks', { availability: doing('talking'), calls: [call({ phase: 'talking' })] }],
    ['held', 'somebody is on hold', { availability: doing('busy'), calls: [call({ phase: 'held' })] }],
    ['reconnecting', 'the gateway is out of reach', { session: reconnecting }],
    [
      'reconnecting',
      'the gateway is out of reach while a call rings',
      { session: reconnecting, calls: [call()] },
    ],
    ['busy', 'the agent is ready in no queue', { inQueues: 'none' }],
    ['busy', 'the agent’s number has no voice', { session: { ...signedIn, hasVoice: false } }],
    ['practice', 'the agent practises', { mode: practice }],
    ['ready', 'the last call is over', { calls: [call({ phase: 'ended' })] }],
  ])('is %s when %s', (icon, _when, overrides) => {
    expect(setup(overrides).icon).toBe(icon);
  });
});

describe('the tooltip', () => {
  it.each([
    ['Ringside – The phone is ringing', 'unknown'],
    ['Ringside – A call is ringing', 'inbound'],
  ] as const)('says "%s" of a call whose direction is %s', (told, direction) => {
    expect(setup({ calls: [call({ phase: 'alerting', direction })] }).tooltip).toBe(told);
  });

  it('tells the state', () => {
    expect(setup().tooltip).toBe('Ringside – Ready');
  });

  it.each<[string, Partial<Snapshot>]>([
    ['Ready, joining queues', { inQueues: 'asking' }],
    ['Ready, in no queue', { inQueues: 'none' }],
    ['Ready, queue unknown', { inQueues: 'notKnown' }],
    ['Ready, no voice', { session: { ...signedIn, hasVoice: false } }],
    ['Contact in doubt, trying again…', { session: doubtful }],
    ['Reconnecting', { session: { ...doubtful, signingInAgain: 'refused' } }],
  ])('tells %s', (words, overrides) => {
    expect(setup(overrides).tooltip).toBe(`Ringside – ${words}`);
  });

  it('speaks Chinese on a Chinese machine', () => {
    const preferences = { ...settingsView.preferences, language: 'system' } as const;
    const settings = { ...settingsView, preferences };
    expect(setup({ settings, systemLanguage: 'zh' }).tooltip).toBe('Ringside – 空闲');
  });

  it.each<[string, Partial<Snapshot>, number | null]>([
    ['Ready', { availability: doing('ready', { since: now - 59_999 }) }, now + 1],
    ['Ready, 1 min', { availability: doing('ready', { since: now - 60_000 }) }, now + 60_000],
    ['Ready', { availability: doing('ready', { since: now + 5000 }) }, now + 65_000],
    ['Not ready, 1 h 5 min', { availability: doing('busy', { since: now - 3_900_000 }) }, now + 60_000],
    [
      'On a call, 2 min',
      {
        availability: doing('busy', { since: 1 }),
        calls: [call({ phase: 'talking', answeredAt: now - 150_000 })],
      },
      now + 30_000,
    ],
    ['A call is ringing', { availability: doing('busy', { since: 1 }), calls: [call()] }, null],
    ['Reconnecting', { availability: doing('busy', { since: 1 }), session: reconnecting }, now + 30_000],
  ])('tells since when that is so: %s', (words, over, changesAt) => {
    const { tooltip, changesAt: at } = setup(over);
    expect([tooltip.split('\n')[0], at]).toEqual([`Ringside – ${words}`, changesAt]);
  });

  it('tells who waits where it is worst, as long as the gateway can be reached', () => {
    const skillId = (id: string) => id as SkillId;
    const queues = [
      { skillId: skillId('1'), name: 'VIP', mediaType: 5 },
      { skillId: skillId('2'), name: 'Service', mediaType: 5 },
    ] as unknown as Snapshot['queues'];
    const load = { ready: null, waiting: 2, longestSince: null };
    const told = [
      { ...load, skillId: skillId('2'), longestSince: now - 10_000 },
      { ...load, skillId: skillId('1'), waiting: 3, longestSince: now - 130_000 },
    ];
    const queueLoads = { ...noLoads, told };
    expect(setup({ queues, queueLoads, lastContactAt: now })).toMatchObject({
      tooltip: 'Ringside – Ready\nVIP: 3 waiting, the longest for 2 min\nlast contact just now',
      changesAt: now + 15_000,
    });
    expect(setup({ queues, queueLoads: { ...noLoads, told: told.slice(0, 1) } })).toMatchObject({
      tooltip: 'Ringside – Ready\nService: 2 waiting',
      changesAt: now + 50_000,
    });
    expect(setup({ queues, queueLoads, session: reconnecting }).tooltip).not.toContain('waiting');
  });

  it('says that it is practice', () => {
    expect(setup({ mode: practice }).tooltip).toBe('Ringside (Practice) – Ready');
  });

  it.each([
    [0, 'last contact just now'],
    [14_999, 'last contact just now'],
    [15_000, 'last contact 15 s ago'],
    [19_999, 'last contact 15 s ago'],
    [59_999, 'last contact 55 s ago'],
    [60_000, 'last contact 1 min ago'],
    [179_999, 'last contact 2 min ago'],
    [-5000, 'last contact just now'],
  ])('tells an age of %i ms as "%s", and whether the gateway can be reached', (ageMs, told) => {
    const reach = ageMs < 30_000 ? 'Reconnecting' : 'Cannot be reached';
    expect(setup({ session: reconnecting, lastContactAt: now - ageMs }).tooltip).toBe(
      `Ringside – ${reach}\n${told}`,
    );
  });

  it('tells that nothing is heard, also where no request has failed so far, and looks again by itself', () => {
    expect(setup({ lastContactAt: now - 20_000 })).toMatchObject({
      icon: 'reconnecting',
      tooltip: 'Ringside – Reconnecting\nlast contact 20 s ago',
      changesAt: now + 5000,
    });
  });

  it('tells no age when nobody is signed in', () => {
    expect(setup({ session: { state: 'signedOut' }, lastContactAt: now }).tooltip).toBe(
      'Ringside – Signed out',
    );
  });

  it.each([
    [0, 15_000],
    [16_000, 4000],
    [61_000, 59_000],
  ])('at an age of %i ms changes after %i ms', (ageMs, afterMs) => {
    expect(setup({ session: reconnecting, lastContactAt: now - ageMs }).changesAt).toBe(now + afterMs);
  });

  it('does not change by itself when nobody is signed in', () => {
    expect(setup({ session: { state: 'signedOut' }, lastContactAt: now }).changesAt).toBeNull();
  });
});

describe('calls on hold for too long', () => {
  const held = (heldSince: number) => call({ key: String(heldSince), phase: 'held', heldSince });

  it('are counted in the tooltip, the worse ones first', () => {
    const calls = [held(now - 250_000), held(now - 130_000), held(now - 125_000), held(now - 1000)];
    const lines = setup({ calls }).tooltip.split('\n');
    expect(lines.slice(1, 3)).toEqual(['1 call on hold for over 4:00', '2 calls on hold for over 2:00']);
  });

  it('change the tooltip when the next one is', () => {
    expect(setup({ calls: [held(now - 100_000)], lastContactAt: null }).changesAt).toBe(now + 20_000);
  });
});

it.each([
  [{}, 'A call is ringing: Olivia Bennett'],
  [{ phase: 'talking' }, 'On a call: Olivia Bennett'],
  [{ phase: 'held' }, 'On a call'],
  [{ associatedData: null }, 'A call is ringing'],
] as const)('says with whom the call is: %j', (over, words) => {
  const calls = [call({ associatedData: '{"name":"Olivia Bennett"}', ...over })];
  expect(setup({ calls }).tooltip.split('\n')[0]).toBe(`Ringside – ${words}`);
});

it('says on a locked screen only that there is a call', () => {
  const calls = [call({ associatedData: '{"name":"Olivia Bennett"}' })];
  expect(setup({ calls, isScreenLocked: true }).tooltip).not.toContain('Olivia');
});

it('counts the missed calls that are not yet read', () => {
  const missed = (id: number) => ({ id, at: now, kind: 'missedCall', call: call() }) as const;
  const lines = (count: number) =>
    setup({ unread: Array.from({ length: count }, (_, id) => missed(id)) }).tooltip.split('\n')[1];
  expect([lines(0), lines(1), lines(2)]).toEqual([
    undefined,
    '1 missed call not yet read',
    '2 missed calls not yet read',
  ]);
});

describe('the badge', () => {
  const held = call({ phase: 'held', heldSince: now - 121_000 });
  const missed = (count: number) =>
    Array.from({ length: count }, (_, id) => ({ id, at: 1, kind: 'missedCall', call: call() }) as const);

  it.each<[TrayPicture, Partial<Snapshot>]>([
    ['held-alarm', { calls: [held] }],
    ['talking-alarm', { calls: [held, call({ key: 'b', phase: 'talking' })] }],
    ['held', { calls: [call({ phase: 'held', heldSince: now - 119_000 })] }],
    ['ringing', { calls: [held, call({ key: 'b' })] }],
    ['ready-missed1', { unread: missed(1) }],
    ['busy-missed9', { unread: missed(9), availability: doing('busy') }],
    ['ready-missed9+', { unread: missed(10) }],
    ['ready', { unread: [{ id: 1, at: 1, kind: 'forced', activity: 'busy' }] }],
  ])('is that of %s', (icon, over) => {
    expect(setup(over).icon).toBe(icon);
  });
});

it.each([
  ['win32', true, 'dark'],
  ['win32', false, 'light'],
  ['darwin', true, 'dark'],
  ['linux', undefined, 'dark'],
] as const)('is drawn for the taskbar of %s, dark: %s', (platform, isDark, theme) => {
  const isSystemDark = (): boolean => {
    if (isDark === undefined) throw new Error('this system does not say');
    return isDark;
  };
  expect(taskbarTheme(platform, isSystemDark)).toBe(theme);
});
