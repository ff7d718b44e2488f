import { describe, expect, it } from 'vitest';
import { nothingAsked } from '../../../../src/shared/contract/desktop/desktopView.ts';
import type { MainView } from '../../../../src/shared/contract/pageViews.ts';
import { noPolicy } from '../../../../src/shared/settings/policy.ts';
import type { Problem } from '../../../../src/shared/errors.ts';
import type { BannerProblem } from '../../../../src/renderer/app/state/ringside.svelte.ts';
import { noticeKey, windowNotices } from '../../../../src/renderer/app/windowNotices.ts';
import { doing } from '../../../support/availability.ts';
import { reconnecting, settings, signedIn, signedOut, snapshot } from '../snapshots.ts';

const fileProblem: Problem & { kind: 'settingsFile' } = {
  ...{ kind: 'settingsFile', failed: 'save', trouble: 'diskFull', path: '/settings.json' },
};
const fault = { place: '$', says: { en: 'is empty.', zh: '是空文件。' } };
const banner: BannerProblem = {
  ...{ id: 7, during: 'hold', callKey: null, problem: { kind: 'unreachable', from: 'gateway' } },
};
const newerVersion = { version: '1.3.0', says: { en: 'It is available.', zh: '已可安装。' } };
const noNotifications: MainView['desktop'] = { ...nothingAsked, notifications: { state: 'unsupported' } };
const withoutNotices = settings({ preferences: { ...settings().preferences, noticeKinds: [] } });
const missedCall = doing('busy', { reason: { kind: 'missedCall' } });
const kinds = (shown: MainView, failure: BannerProblem | null = null) =>
  windowNotices(shown, failure).map(({ kind }) => kind);

describe('the notices beside every view', () => {
  it('are none where all is well', () => {
    expect(windowNotices(snapshot(), null)).toEqual([]);
  });

  it.each<[string, Partial<MainView>, readonly string[]]>([
    ['contact is missing, of which the shift bar tells', { session: reconnecting() }, []],
    ['no queue is signed in to', { inQueues: 'none' }, ['inQueues']],
    ['there is a newer version, and somebody is at work', { newerVersion }, []],
    ['there is a newer version', { session: { state: 'signedOut' }, newerVersion }, ['newerVersion']],
    ['the system shows no notifications', { desktop: noNotifications }, ['notifications']],
    ['the system shows none, and none is wanted', { desktop: noNotifications, settings: withoutNotices }, []],
    ['it is not known whether one is', { inQueues: 'notKnown' }, ['inQueues']],
    ['it is being asked whether one is', { inQueues: 'asking' }, []],
    ['the number has no voice', { session: signedIn({ hasVoice: false }) }, ['noVoice']],
    ['the password must change', { session: signedIn({ passwordMustChange: true }) }, ['passwordMustChange']],
    [
      'it must, and would expire as well',
      { session: signedIn({ passwordMustChange: true, passwordDaysLeft: 3 }) },
      ['passwordMustChange'],
    ],
    ['it expires in two weeks', { session: signedIn({ passwordDaysLeft: 14 }) }, ['passwordExpires']],
    ['it expires in fifteen days', { session: signedIn({ passwordDaysLeft: 15 }) }, []],
    ['a call was missed, which has a tile', { availability: missedCall }, []],
    [
      'the policy is not in order',
      { settings: settings({ policy: { ...noPolicy, faults: [fault] }, fileProblem }) },
      ['policy', 'settingsFile'],
    ],
    ['the settings are not kept', { settings: settings({ fileProblem }) }, ['settingsFile']],
  ])('tell, where %s, %j: %j', (_, over, expected) => {
    expect(kinds(snapshot(over))).toEqual(expected);
  });

  it('tell nothing of queues and passwords while nobody is signed in', () => {
    expect(kinds(signedOut({ inQueues: 'none' }))).toEqual([]);
  });

  it('stand in one order: queues, voice, password, settings, what went wrong', () => {
    const session = signedIn({ hasVoice: false, passwordDaysLeft: 0 });
    const all = { session, inQueues: 'none' } as const;
    expect(kinds(snapshot({ ...all, settings: settings({ fileProblem }) }), banner)).toEqual([
      'inQueues',
      'noVoice',
      'passwordExpires',
      'settingsFile',
      'problem',
    ]);
    expect(kinds(snapshot({ inQueues: 'none', session: reconnecting() }))).toEqual(['inQueues']);
  });

  it('keep their keys while they are of the same thing, and another failure has another one', () => {
    const keyOf = (failure: BannerProblem) => windowNotices(snapshot(), failure).map(noticeKey);
    expect(keyOf(banner)).toEqual(keyOf({ ...banner }));
    expect(keyOf({ ...banner, id: 8 })).not.toEqual(keyOf(banner));
    const expiring = (days: number) =>
      windowNotices(snapshot({ session: signedIn({ passwordDaysLeft: days }) }), null).map(noticeKey);
    expect(expiring(3)).toEqual(expiring(2));
  });
});

it('tells of a page of the CRM that did not open, each failure as one of its own', () => {
  const failed = (id: number): MainView =>
    snapshot({
      desktop: {
        ...nothingAsked,
        crmFailure: { id, template: 'Customer', problem: { kind: 'notPossible', why: 'noBrowser' } },
      },
    });
  expect(kinds(failed(1))).toEqual(['crm']);
  const keys = [1, 2].map((id) => windowNotices(failed(id), null).map(noticeKey));
  expect(keys).toEqual([['crm 1'], ['crm 2']]);
});
