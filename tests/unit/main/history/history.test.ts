import { describe, expect, it, vi } from 'vitest';
import { toAgentId } from '../../../../src/shared/ids.ts';
import { call, sessionSnapshot } from '../../../support/snapshots.ts';
import { noon, party } from './pastCalls.ts';
import { hourMs, setup } from './shift.ts';

const lost = {
  state: 'lost',
  agentId: toAgentId('291'),
  why: 'silence',
  code: null,
  problem: null,
} as const;

describe('the history', () => {
  it('has the calls of who is signed in, and of nobody else', async () => {
    const { signIn, signOut, talk, read } = setup();
    await signIn('291');
    talk(1);
    expect((await read()).total).toBe(1);
    signOut();
    expect((await read()).total).toBe(0);
    await signIn('292');
    expect((await read()).total).toBe(0);
    signOut();
    await signIn('291');
    expect((await read()).total).toBe(1);
  });

  it('keeps gateways apart, and practice from all of them', async () => {
    const { signIn, signOut, talk, read, setPlace, disk } = setup({ historyDays: 7 });
    await signIn();
    talk(1);
    signOut();
    setPlace(null);
    await signIn();
    talk(2);
    talk(3);
    expect((await read()).total).toBe(2);
    expect((await read()).keeping).toEqual({ how: 'shift', days: 0 });
    signOut();
    setPlace('https://other.example:8043');
    await signIn();
    expect((await read()).total).toBe(0);
    expect([...disk.kept.keys()].filter((owner) => owner.includes('practice'))).toEqual([]);
  });

  it('is for the shift where nothing else is set: the next day it is another one', async () => {
    const { signIn, signOut, talk, read, pass, disk } = setup();
    await signIn();
    talk(1);
    signOut();
    pass(hourMs);
    await signIn();
    expect((await read()).total).toBe(1);
    signOut();
    pass(20 * hourMs);
    await signIn();
    expect((await read({ day: 'all' })).total).toBe(0);
    expect(disk.kept.size).toBe(0);
  });

  it('tells since when the shift lasts, also after the session was lost for a while', async () => {
    const { signIn, tell, pass, history } = setup();
    await signIn();
    pass(hourMs);
    tell({ session: lost });
    expect(history().current().since).toBeNull();
    await signIn();
    expect(history().current().since).toBe(noon);
    tell({ session: lost });
    pass(5 * hourMs);
    await signIn();
    expect(history().current().since).toBe(noon + 6 * hourMs);
  });

  it.each([{ wipeHistory: true }, { wipeHistory: false }])(
    'goes on where the first sign-in after the session was lost is refused: %o',
    async (set) => {
      const { signIn, signInRefused, tell, talk, read, pass, history } = setup(set);
      pass(10 * hourMs);
      await signIn();
      talk(1);
      pass(3 * hourMs);
      tell({ session: lost });
      signInRefused();
      await signIn();
      expect([(await read()).total, history().current().since]).toEqual([1, noon + 10 * hourMs]);
    },
  );

  it('goes on with a shift over midnight', async () => {
    const { signIn, talk, read, pass, history } = setup();
    pass(10 * hourMs);
    await signIn();
    talk(1);
    pass(3 * hourMs);
    talk(2);
    expect((await read()).total).toBe(2);
    expect(await history().actions.readShift()).toMatchObject({ figures: { answered: 2 } });
  });

  it('keeps a call that is over at the end of a session that is lost', async () => {
    const { signIn, tell, read } = setup();
    await signIn();
    tell({ calls: [call({ phase: 'talking', offeredAt: noon, answeredAt: noon })] });
    tell({ ...sessionSnapshot(), session: lost });
    await signIn();
    expect((await read()).rows.map(({ outcome }) => outcome)).toEqual(['answered']);
  });

  it('says with the call that rings that somebody has called before', async () => {
    const { signIn, talk, tell, history } = setup();
    await signIn();
    talk(1);
    const changed = vi.fn();
    history().subscribe(changed);
    tell({ calls: [call({ key: 'call-2', caller: party('+442079460958') })] });
    expect(changed).toHaveBeenCalled();
    expect(history().current().earlier).toEqual({
      'call-2': { count: 1, last: { at: noon, talkMs: 60_000, isToday: true } },
    });
    expect(await history().actions.earlierCalls({ key: 'call-2' })).toMatchObject([{ at: noon }]);
  });

  it('tells a call with its data as it stood, and none that is not there', async () => {
    const { signIn, talk, read, history } = setup();
    await signIn();
    talk(1, { associatedData: '{"name":"Olivia Bennett"}' });
    const [row] = (await read()).rows;
    expect(await history().actions.readPastCall({ id: row?.id ?? 0 })).toMatchObject({
      person: 'Olivia Bennett',
      associatedData: '{"name":"Olivia Bennett"}',
    });
    expect(await history().actions.readPastCall({ id: 1 })).toBeNull();
  });
});
