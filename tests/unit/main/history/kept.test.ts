import { describe, expect, it } from 'vitest';
import { toAgentId, toCallId } from '../../../../src/shared/ids.ts';
import { call, sessionSnapshot } from '../../../support/snapshots.ts';
import { settled } from '../../../support/manualClock.ts';
import { noon, past } from './pastCalls.ts';
import { hourMs, setup } from './shift.ts';

describe('a history that is kept on disk', () => {
  it('is there again after the program has ended', async () => {
    const { signIn, talk, read, restart } = setup({ historyDays: 7 });
    await signIn();
    talk(1);
    restart();
    await signIn();
    talk(2);
    expect((await read()).total).toBe(2);
    expect((await read()).keeping).toEqual({ how: 'saved', days: 7 });
  });

  it('has a call again in whose middle the program was ended, as long as it is known to have lasted', async () => {
    const { signIn, tell, read, runTimers, pass, restart, disk } = setup({ historyDays: 7 });
    await signIn();
    const one = call({
      ...{ callId: toCallId('1456404043-7'), phase: 'talking' },
      offeredAt: noon,
      answeredAt: noon,
    });
    tell({ calls: [one] });
    runTimers();
    pass(30_000);
    runTimers();
    pass(20_000);
    restart({ isKilled: true });
    await signIn();
    expect((await read()).rows).toMatchObject([{ outcome: 'answered', talkMs: 30_000 }]);
    tell({ calls: [{ ...one, key: 'call-9', offeredAt: noon + 50_000 }] });
    expect((await read()).total).toBe(0);
    pass(10_000);
    tell({ calls: [] });
    runTimers();
    expect((await read()).rows).toMatchObject([{ outcome: 'answered', talkMs: 60_000 }]);
    expect([...disk.atHand.values()].flat()).toEqual([]);
  });

  it('has the calls at hand, too, where the program ends in order', async () => {
    const { signIn, tell, read, restart, pass } = setup({ historyDays: 7 });
    await signIn();
    tell({ calls: [call({ phase: 'talking', offeredAt: noon, answeredAt: noon })] });
    pass(15_000);
    restart();
    await signIn();
    expect((await read()).rows).toMatchObject([{ outcome: 'answered', talkMs: 15_000 }]);
  });

  it('writes nothing of a call at hand where nothing is kept', async () => {
    const { signIn, tell, runTimers, disk } = setup();
    await signIn();
    tell({ calls: [call({ phase: 'talking', offeredAt: noon, answeredAt: noon })] });
    runTimers();
    expect([disk.atHand.size, disk.kept.size]).toEqual([0, 0]);
  });

  it('is written once after many changes, as while a note is typed', async () => {
    const { signIn, talk, runTimers, disk } = setup({ historyDays: 7 });
    await signIn();
    talk(1);
    expect([...disk.kept.values()].flat()).toEqual([]);
    runTimers();
    expect([...disk.kept.values()].flat()).toHaveLength(1);
  });

  it('is kept for so many days', async () => {
    const { signIn, signOut, talk, read, pass } = setup({ historyDays: 1 });
    await signIn();
    talk(1);
    signOut();
    pass(24 * hourMs);
    await signIn();
    expect((await read({ day: 'all' })).total).toBe(1);
    signOut();
    pass(24 * hourMs);
    await signIn();
    expect((await read({ day: 'all' })).total).toBe(0);
  });

  it('goes from the disk when that is no longer wanted, and comes there when it is', async () => {
    const { signIn, talk, change, disk } = setup();
    await signIn();
    talk(1);
    change({ historyDays: 7 });
    await settled();
    expect([...disk.kept.values()].flat()).toHaveLength(1);
    change({ historyDays: 0 });
    expect(disk.kept.size).toBe(0);
  });

  it('is of nobody who signed out while nothing was kept, until they sign in again', async () => {
    const { signIn, signOut, talk, change, disk, read } = setup();
    await signIn('291');
    talk(1);
    signOut();
    await signIn('292');
    talk(2);
    change({ historyDays: 7 });
    await settled();
    expect([...disk.kept.keys()]).toEqual(['https://gateway.example:8043 292']);
    signOut();
    await signIn('291');
    expect([disk.kept.size, (await read()).keeping]).toEqual([2, { how: 'saved', days: 7 }]);
  });

  it('is of nobody any more once nothing is to be kept, of those neither who have signed out', async () => {
    const { signIn, signOut, talk, change, runTimers, disk } = setup({ historyDays: 7 });
    await signIn('291');
    talk(1);
    signOut();
    await signIn('292');
    change({ historyDays: 0 });
    change({ historyDays: 7 });
    await settled();
    runTimers();
    expect([...disk.kept.values()].flat()).toEqual([]);
  });

  it('is in memory alone where the machine cannot encrypt, which it says', async () => {
    const { signIn, talk, read, disk } = setup({ historyDays: 7, isWeak: true });
    await signIn();
    talk(1);
    expect([(await read()).keeping.how, (await read()).total, disk.kept.size]).toEqual([
      'notEncrypted',
      1,
      0,
    ]);
  });

  it('says that it could not be written, until it can', async () => {
    const { signIn, talk, read, runTimers, disk } = setup({ historyDays: 7 });
    await signIn();
    Object.assign(disk.trouble, { add: true, replace: true });
    talk(1);
    runTimers();
    expect((await read()).keeping.how).toBe('notSaved');
    disk.trouble.replace = false;
    talk(2);
    runTimers();
    expect([(await read()).keeping.how, [...disk.kept.values()].flat().length]).toEqual(['saved', 2]);
  });
});

describe('where it is to be wiped', () => {
  it('is gone with the sign-out, on disk as well', async () => {
    const { signIn, signOut, talk, read, runTimers, disk } = setup({ historyDays: 7, wipeHistory: true });
    await signIn();
    talk(1);
    runTimers();
    signOut();
    runTimers();
    expect(disk.kept.size).toBe(0);
    await signIn();
    expect((await read({ day: 'all' })).total).toBe(0);
  });

  it('stays gone where its file is still being opened at the sign-out', async () => {
    const { signIn, signOut, talk, disk } = setup({ historyDays: 7, wipeHistory: true });
    const signingIn = signIn();
    talk(1);
    signOut();
    await signingIn;
    expect(disk.kept.size).toBe(0);
  });

  it('is gone when the program ends while the session is lost, or another agent signs in', async () => {
    const lost = {
      state: 'lost',
      agentId: toAgentId('291'),
      why: 'silence',
      code: null,
      problem: null,
    } as const;
    const ended = setup({ historyDays: 7, wipeHistory: true });
    await ended.signIn();
    ended.talk(1);
    ended.runTimers();
    ended.tell({ ...sessionSnapshot(), session: lost });
    ended.history().dispose();
    expect(ended.disk.kept.size).toBe(0);

    const other = setup({ wipeHistory: true });
    await other.signIn();
    other.talk(1);
    other.tell({ ...sessionSnapshot(), session: lost });
    await other.signIn('292');
    other.signOut();
    await other.signIn('291');
    expect((await other.read({ day: 'all' })).total).toBe(0);
  });

  it('keeps in memory what an earlier run has left, until the sign-out', async () => {
    const { signIn, read, disk } = setup({ historyDays: 7, wipeHistory: true });
    disk.kept.set('https://gateway.example:8043 291', [past({ at: noon - hourMs })]);
    await signIn();
    expect((await read()).total).toBe(1);
  });
});
