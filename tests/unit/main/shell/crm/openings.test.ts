import { describe, expect, it } from 'vitest';
import { openings, patienceMs, type SeenCall } from '../../../../../src/main/shell/crm/openings.ts';
import type { Call } from '../../../../../src/shared/calls/model.ts';
import type { Snapshot } from '../../../../../src/shared/contract/snapshot.ts';
import type { CrmTemplate } from '../../../../../src/shared/crm/template.ts';
import type { CallId } from '../../../../../src/shared/domain.ts';
import { call as callOf, settingsView, signedIn, snapshot } from '../../../../support/snapshots.ts';

const caller = { raw: '02079460958', display: '020 7946 0958', regionCode: 'GB' };
const ringing: CrmTemplate = { name: 'Customer', url: 'https://crm.example/{number}', opens: 'ringing' };
const answered: CrmTemplate = { name: 'Order', url: 'https://crm.example/{data.order}', opens: 'answer' };
const byHand: CrmTemplate = { name: 'Search', url: 'https://crm.example/', opens: 'hand' };
const all = [ringing, answered, byHand];

/** A call of a customer whom the gateway has named. */
const call = (overrides: Partial<Call> = {}): Call =>
  callOf({ direction: 'inbound', caller, associatedData: 'order=1', offeredAt: 60_000, ...overrides });
const rings = call();
const talks = call({ phase: 'talking', answeredAt: 61_000 });

/** Follows snapshots one after the other. */
function setup(templates: readonly CrmTemplate[] = all) {
  let seen: readonly SeenCall[] = [];
  let preferences = { ...settingsView.preferences, crmTemplates: templates };
  let now = 1000;
  let nextAt: number | null = null;
  return {
    /** @returns the pages that open for it */
    tell(calls: readonly Call[], overrides: Partial<Snapshot> = {}): readonly string[] {
      const session = { ...signedIn, signedInAt: 0 };
      const settings = { ...settingsView, preferences };
      const next = openings(seen, snapshot({ session, settings, calls, ...overrides }), now);
      ({ seen, nextAt } = next);
      return next.open.map(({ call: of, template }) => `${template.name} ${of.key}`);
    },
    pass(ms: number): void {
      now += ms;
    },
    set(next: readonly CrmTemplate[]): void {
      preferences = { ...preferences, crmTemplates: next };
    },
    waitsMs: () => nextAt && nextAt - now,
    seen: () => seen,
  };
}

describe('a page', () => {
  it('is opened at its stage, and one that is opened by hand never', () => {
    const made = setup();
    expect(made.tell([rings])).toEqual(['Customer call-1']);
    expect(made.tell([talks])).toEqual(['Order call-1']);
    expect(made.tell([])).toEqual([]);
  });

  it('is opened once, whatever the gateway repeats, and through hold, swap and conference', () => {
    const made = setup();
    made.tell([rings]);
    made.tell([talks]);
    const later: readonly Partial<Call>[] = [
      { phase: 'ringing' },
      { phase: 'talking', answeredAt: 61_000 },
      { phase: 'held', answeredAt: 61_000 },
      { phase: 'talking', answeredAt: 61_000, phaseSince: 65_000 },
      { phase: 'talking', answeredAt: 61_000, conference: 'call-2' },
      { phase: 'talking', answeredAt: 61_000 },
    ];
    expect(later.flatMap((one) => made.tell([call(one)]))).toEqual([]);
  });

  it('is opened for another caller whose call has the ID of one before, and not for the same in another form', () => {
    const made = setup([ringing]);
    const callId = '1-1' as CallId;
    made.tell([call({ callId })]);
    const again = call({ callId, key: 'call-2', caller: { ...caller, raw: '+442079460958' } });
    const other = call({ callId, key: 'call-3', caller: { ...caller, raw: '02079460123' } });
    expect([made.tell([again]), made.tell([other])]).toEqual([[], ['Customer call-3']]);
  });

  it('is not opened for a call that is first heard of on hold, before it is told who it is', () => {
    const made = setup([ringing]);
    const held = call({ phase: 'held', caller: null, associatedData: null, direction: 'unknown' });
    made.tell([held]);
    made.pass(2 * patienceMs);
    expect([made.tell([held]), made.tell([{ ...held, caller }])]).toEqual([[], []]);
    made.pass(patienceMs);
    expect(made.tell([{ ...held, caller }])).toEqual(['Customer call-1']);
  });

  it('is not opened again when the same call rings again, or goes on in another session', () => {
    const made = setup();
    made.tell([rings]);
    made.tell([call({ phase: 'ended', end: 'missed' })]);
    expect(made.tell([call({ key: 'call-9' })])).toEqual([]);
    expect(made.tell([call({ key: 'call-9', phase: 'talking' })])).toEqual(['Order call-9']);
    made.tell([], { session: { state: 'signedOut' } });
    expect(made.tell([call({ key: 'call-12', phase: 'talking' })])).toEqual([]);
  });

  it('is opened for each of two calls', () => {
    const made = setup();
    const other = call({ key: 'call-2', callId: '2-2' as CallId });
    expect(made.tell([rings, other])).toEqual(['Customer call-1', 'Customer call-2']);
  });

  it('waits until what it takes is known, and so long and no longer', () => {
    const made = setup();
    const nameless = call({ phase: 'alerting', callId: null, caller: null, direction: 'unknown' });
    expect(made.tell([nameless])).toEqual([]);
    expect(made.waitsMs()).toBe(patienceMs);
    made.pass(patienceMs - 1);
    expect(made.tell([nameless])).toEqual([]);
    expect(made.tell([rings])).toEqual(['Customer call-1']);
    expect(made.waitsMs()).toBe(null);
    expect(made.tell([call({ phase: 'talking', associatedData: null })])).toEqual([]);
    made.pass(patienceMs);
    expect(made.tell([call({ phase: 'talking', associatedData: null })])).toEqual(['Order call-1']);
  });

  it('that is opened at the ringing is opened also where the answer came before the name', () => {
    const made = setup();
    expect(made.tell([call({ caller: null })])).toEqual([]);
    expect(made.tell([talks])).toEqual(['Customer call-1', 'Order call-1']);
    const unseen = setup();
    expect(unseen.tell([talks])).toEqual(['Customer call-1', 'Order call-1']);
  });

  it('is not opened for a call that was missed before it was named', () => {
    const made = setup();
    made.tell([call({ caller: null })]);
    expect(made.tell([call({ phase: 'ended', end: 'missed' })])).toEqual([]);
    expect(made.waitsMs()).toBe(null);
  });

  it('that is set during a call is opened with the next one', () => {
    const made = setup([]);
    made.tell([rings]);
    made.set(all);
    expect(made.tell([rings])).toEqual([]);
    expect(made.tell([talks])).toEqual(['Order call-1']);
    made.set([{ ...byHand, opens: 'answer' }]);
    expect(made.tell([talks])).toEqual([]);
  });
});

describe('no page is opened by itself', () => {
  it.each<[string, Partial<Call>, Partial<Snapshot>]>([
    ['in practice', {}, { mode: { kind: 'practice' } as Snapshot['mode'] }],
    ['for a call of a colleague', { direction: 'internal' }, {}],
    ['for a call that the agent makes', { direction: 'outbound', otherSide: 'called' }, {}],
    ['for a consult', { consultOf: 'call-0' }, {}],
    ['for the call by which a conference goes', { phase: 'talking', conference: 'call-1' }, {}],
    ['for a call that was up at the sign-in', { phase: 'talking', offeredAt: 500 }, {}],
  ])('%s', (_, overrides, told) => {
    const made = setup();
    expect(made.tell([call(overrides)], told)).toEqual([]);
    made.pass(patienceMs);
    expect(made.tell([call(overrides)], told)).toEqual([]);
  });
});

it('calls are remembered for a shift, and not for ever', () => {
  const made = setup();
  for (let nth = 0; nth < 600; nth += 1)
    made.tell([call({ key: `call-${nth}`, callId: `${nth}-1` as CallId })]);
  expect(made.seen()).toHaveLength(500);
});
