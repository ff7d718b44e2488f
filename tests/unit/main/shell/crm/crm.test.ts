import { describe, expect, it, vi } from 'vitest';
import { createCrm, type CrmDeps } from '../../../../../src/main/shell/crm/crm.ts';
import { patienceMs } from '../../../../../src/main/shell/crm/openings.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import type { CrmFailure } from '../../../../../src/shared/crm/outcome.ts';
import type { CrmTemplate } from '../../../../../src/shared/crm/template.ts';
import { toCallId } from '../../../../../src/shared/ids.ts';
import { noPolicy } from '../../../../../src/shared/settings/policy.ts';
import { createManualClock, settled } from '../../../../support/manualClock.ts';
import { problemFrom } from '../../../../support/problemFrom.ts';
import { call as callOf, settingsView, signedIn, snapshot } from '../../../../support/snapshots.ts';

const templates: readonly CrmTemplate[] = [
  { name: 'Customer', url: 'https://crm.example/{number}', opens: 'ringing' },
  { name: 'Order', url: 'https://orders.example/?o={data.order}&a={workNo}', opens: 'hand' },
];
const caller = { raw: '02079460958', display: '020 7946 0958', regionCode: 'GB' };
const call = (overrides: Partial<Call> = {}): Call =>
  callOf({ direction: 'inbound', caller, associatedData: 'order=4 8', offeredAt: 60_000, ...overrides });

const { callId, otherSide, skillId, skillName } = call();
/** A call of the history. */
const past = {
  ...{ callId, otherSide, skillId, skillName },
  ...{ party: caller, own: null, associatedData: 'order=old' },
};

interface Given {
  readonly pages?: readonly CrmTemplate[];
  readonly hosts?: readonly string[] | null;
  readonly isLocked?: boolean;
  readonly mode?: Snapshot['mode'];
  readonly calls?: readonly Call[];
}

function setup(given: Given = {}) {
  const clock = createManualClock(0);
  const openExternal = vi.fn<CrmDeps['openExternal']>(() => Promise.resolve());
  let failure: CrmFailure | null = null;
  let calls = given.calls ?? [call()];
  let session: Snapshot['session'] = { ...signedIn, signedInAt: 0 };
  const settings = {
    ...settingsView,
    preferences: { ...settingsView.preferences, crmTemplates: given.pages ?? templates },
    policy: {
      ...noPolicy,
      crmHosts: given.hosts ?? null,
      locked: given.isLocked === true ? (['crmTemplates'] as const) : [],
    },
  };
  const crm = createCrm({
    current: () => snapshot({ session, calls, settings, mode: given.mode ?? { kind: 'gateway' } }),
    formsOf: (raw) => ({ e164: `+44${raw.slice(1)}`, national: raw, digits: raw }),
    past: (record) => (record === 7 ? past : null),
    openExternal,
    after: (delayMs, run) => {
      const timer = clock.setTimeout(run, delayMs);
      return () => clock.clearTimeout(timer);
    },
    now: clock.now,
    tellFailure: (next) => (failure = next),
    log: vi.fn(),
  });
  return {
    crm,
    clock,
    failure: () => failure,
    openExternal,
    opened: () => openExternal.mock.calls.map(([url]) => url),
    tell: async (next: readonly Call[], as = session) => {
      [calls, session] = [next, as];
      crm.update();
      await settled();
    },
  };
}

describe('openCrm', () => {
  it('opens the first page, or the one that is named, for a call at hand or of the history', async () => {
    const { crm, opened } = setup();
    const { openCrm } = crm.actions;
    await openCrm({ key: 'call-1', template: null });
    expect(await openCrm({ key: 'call-1', template: 'order' })).toMatchObject({ opened: true });
    await openCrm({ record: 7, template: 'Order' });
    expect(opened()).toEqual([
      'https://crm.example/02079460958',
      `https://orders.example/?o=4%208&a=${signedIn.agentId}`,
      `https://orders.example/?o=old&a=${signedIn.agentId}`,
    ]);
  });

  it('opens nothing in practice, and says what it would', async () => {
    const { crm, opened } = setup({ mode: { kind: 'practice' } as Snapshot['mode'] });
    expect(await crm.actions.openCrm({ key: 'call-1', template: null })).toEqual({
      opened: false,
      url: 'https://crm.example/02079460958',
    });
    expect(opened()).toEqual([]);
  });

  it.each([
    ['noSuchCall', {}, { key: 'call-7', template: null }],
    ['noSuchCall', {}, { record: 8, template: null }],
    ['noSuchPage', {}, { key: 'call-1', template: 'x' }],
    ['crmHost', { hosts: ['orders.example'] }, { key: 'call-1', template: null }],
    ['crmNobody', { calls: [call({ caller: null })] }, { key: 'call-1', template: null }],
    ['crmNobody', { calls: [call({ associatedData: null })] }, { key: 'call-1', template: 'Order' }],
    [
      'crmTooLong',
      { calls: [call({ associatedData: `order=${'张'.repeat(300)}` })] },
      { key: 'call-1', template: 'Order' },
    ],
  ] as const)('refuses with %s, and opens nothing', async (why, given, what) => {
    const { crm, opened } = setup(given);
    expect(await problemFrom(async () => crm.actions.openCrm(what))).toEqual({ kind: 'notPossible', why });
    expect(opened()).toEqual([]);
  });

  it('says that the browser could not be opened', async () => {
    const { crm, openExternal } = setup();
    openExternal.mockRejectedValue(new Error('no handler for https://crm.example/02079460958'));
    expect(await problemFrom(async () => crm.actions.openCrm({ key: 'call-1', template: null }))).toEqual({
      ...{ kind: 'notPossible', why: 'noBrowser' },
    });
  });
});

describe('by itself', () => {
  it('opens the page of a stage once', async () => {
    const { tell, opened } = setup();
    await tell([call()]);
    await tell([call({ phase: 'talking' })]);
    expect(opened()).toEqual(['https://crm.example/02079460958']);
  });

  it('looks again for what was not told, without being told of a change', async () => {
    const url = 'https://crm.example/?n={number}&o={data.order}';
    const { tell, opened, clock } = setup({ pages: [{ name: 'Order', url, opens: 'ringing' }] });
    await tell([call({ associatedData: null })]);
    expect(opened()).toEqual([]);
    await clock.advance(patienceMs);
    expect(opened()).toEqual(['https://crm.example/?n=02079460958&o=']);
  });

  it('opens no page of nobody, and tells of no failure', async () => {
    const { tell, opened, clock, failure } = setup();
    await tell([call({ caller: null })]);
    await clock.advance(patienceMs);
    expect([opened(), failure()]).toEqual([[], null]);
  });

  it('tells of a failure until that page is opened, whatever other page is', async () => {
    const invoices = {
      name: 'Invoices',
      url: 'https://invoices.example/{number}',
      opens: 'ringing',
    } as const;
    const { tell, failure, openExternal } = setup({ pages: [...templates, invoices] });
    openExternal.mockRejectedValueOnce(new Error('no'));
    await tell([call()]);
    expect([openExternal.mock.calls.length, failure()]).toMatchObject([2, { id: 1, template: 'Customer' }]);
    await tell([call({ key: 'call-2', callId: toCallId('1456404043-2') })]);
    expect(failure()).toBe(null);
  });

  it('tells of a failure until it has been read', async () => {
    const { tell, failure, openExternal, crm } = setup();
    openExternal.mockRejectedValueOnce(new Error('no'));
    await tell([call()]);
    expect(failure()).toEqual({
      ...{ id: 1, template: 'Customer', problem: { kind: 'notPossible', why: 'noBrowser' } },
    });
    await crm.actions.dismissCrmFailure();
    expect(failure()).toBe(null);
  });
});

describe('tryCrm', () => {
  it('opens what is typed, with an example or with the last call', async () => {
    const { crm, tell, opened } = setup();
    const url = 'https://crm.example/?n={e164}&o={data.order}';
    await crm.actions.tryCrm({ url, of: 'example' });
    await tell([call({ direction: 'internal' })]);
    await tell([]);
    await crm.actions.tryCrm({ url, of: 'lastCall' });
    expect(opened()).toEqual([
      'https://crm.example/?n=%2B442079460958&o=A-1042',
      'https://crm.example/?n=%2B442079460958&o=4%208',
    ]);
  });

  it('refuses what is no address', async () => {
    const { crm, opened } = setup();
    const ask = async () => crm.actions.tryCrm({ url: 'file:///etc/passwd', of: 'example' });
    expect(await problemFrom(ask)).toMatchObject({ kind: 'invalidInput', field: 'crmTemplates' });
    expect(opened()).toEqual([]);
  });

  it('opens no other page where a policy says which there are', async () => {
    const { crm, opened } = setup({ isLocked: true });
    const ask = async (url: string) => crm.actions.tryCrm({ url, of: 'example' });
    expect(await problemFrom(() => ask('https://crm.example/{called}'))).toEqual({
      ...{ kind: 'notPossible', why: 'setByOrganisation' },
    });
    expect(opened()).toEqual([]);
    await ask('https://crm.example/{number}');
    expect(opened()).toHaveLength(1);
  });

  it('knows nothing of the last call of somebody who has signed out', async () => {
    const { crm, tell } = setup();
    await tell([call()]);
    expect(await crm.actions.lastCrmCall()).toMatchObject({ plain: { number: '02079460958' } });
    await tell([], { state: 'signedOut' });
    expect(await crm.actions.lastCrmCall()).toBe(null);
  });
});
