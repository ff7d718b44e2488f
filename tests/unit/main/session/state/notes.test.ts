import { expect, it } from 'vitest';
import { vanishesAt } from '../../../../../src/main/session/calls/vanishing.ts';
import { nothingKnown, reduce } from '../../../../../src/main/session/state/reduce.ts';
import type { SessionInput } from '../../../../../src/main/session/state/inputs.ts';
import type { SessionChange } from '../../../../../src/main/session/state/sessionState.ts';
import { delays } from '../../../../../src/main/session/time/delays.ts';
import { mostNotes, noteOn } from '../../../../../src/shared/calls/note.ts';
import { whyNotNote } from '../../../../../src/shared/calls/rules.ts';
import type { SessionSnapshot } from '../../../../../src/shared/contract/snapshot.ts';
import { toAgentId } from '../../../../../src/shared/ids.ts';
import { callMoment } from '../../../../support/callMoment.ts';
import { call, sessionSnapshot, signedIn } from '../../../../support/snapshots.ts';

const at = { ...callMoment(), contactAt: null, wrapUpMs: null };
const apply = (snapshot: SessionSnapshot, ...inputs: readonly SessionInput[]): SessionSnapshot =>
  inputs.reduce((before, input) => reduce(before, input, at), snapshot);
const noted = (key: string, text: string): SessionInput => ({ kind: 'noted', key, text });
const session = (change: SessionChange): SessionInput => ({ kind: 'session', change });
const signsIn = (agentId: string) =>
  session({ kind: 'signInAsked', agentId: toAgentId(agentId), takingOver: false, since: 1 });

const talking = call({ phase: 'talking' });
const written = apply(sessionSnapshot({ session: signedIn, calls: [talking] }), noted(talking.key, 'lamp'));

it('keeps what was written last about each call, with the call that it is about', () => {
  const { notes } = apply(written, noted(talking.key, 'lamp, Thursday'));
  expect(notes).toMatchObject([
    { key: talking.key, callId: talking.callId, agentId: '291', at: at.at, text: 'lamp, Thursday' },
  ]);
  expect(noteOn(talking, apply(written, noted(talking.key, '')).notes)).toBe('');
});

it('keeps it when the call has vanished, and takes what is still typed about it', () => {
  const gone = apply({ ...written, calls: [] }, noted(talking.key, 'lamp!'));
  expect(gone.notes).toMatchObject([{ key: talking.key, callId: talking.callId, text: 'lamp!' }]);
  expect(whyNotNote(talking.key, gone)).toBeNull();
});

it('takes nothing about what is no call, nor from whoever is not signed in', () => {
  expect(apply(written, noted('call-77', 'x'))).toBe(written);
  expect(whyNotNote('call-77', written)).toBe('noSuchCall');
  expect(whyNotNote(talking.key, { ...written, session: { state: 'signedOut' } })).toBe('notSignedIn');
});

it('keeps it through a lost session, and gives it to the same call, which has another key then', () => {
  const lost = apply(written, session({ kind: 'over', why: 'silence', code: null, problem: null }));
  const back = apply(
    lost,
    signsIn('291'),
    session({ kind: 'signInRefused' }),
    signsIn('291'),
    session({ kind: 'signInAccepted', as: signedIn }),
  );
  const again = { ...talking, key: 'call-9' };
  expect(noteOn(again, back.notes)).toBe('lamp');
  expect(noteOn(call({ key: 'call-10', callId: null }), back.notes)).toBe('');
  const changed = apply({ ...back, calls: [again] }, noted('call-9', 'lamp, sent'));
  expect(changed.notes.map(({ key, text }) => [key, text])).toEqual([['call-9', 'lamp, sent']]);
});

it('forgets it with the sign-out, and when somebody else signs in', () => {
  const out = apply(written, session({ kind: 'signOutAsked' }), session({ kind: 'signOutDone' }));
  expect(out.notes).toEqual([]);
  const lost = apply(written, session({ kind: 'over', why: 'silence', code: null, problem: null }));
  expect(apply(lost, signsIn('292')).notes).toEqual([]);
});

it('keeps the last ones of very many', () => {
  const many = Array.from({ length: mostNotes + 1 }, (_one, nth) =>
    call({ key: `call-${String(nth)}`, callId: null }),
  );
  const { notes } = apply(
    { ...nothingKnown, session: signedIn, calls: many },
    ...many.map(({ key }) => noted(key, 'x')),
  );
  expect([notes.length, notes[0]?.key]).toEqual([mostNotes, 'call-1']);
});

it('a call that has ended stays while its note is written anew from nothing', () => {
  const ended = call({ phase: 'ended', endedAt: at.at - delays.endedStaysMs });
  const taken = apply({ ...written, calls: [ended] }, noted(ended.key, ''), { kind: 'tick' });
  expect(taken.calls).toEqual([ended]);
});

it('an ended call stays until a while after the last word about it; one that was written before does not', () => {
  const ended = call({ phase: 'ended', endedAt: 5000 });
  const note = { agentId: signedIn.agentId, key: ended.key, callId: null, text: 'x' };
  const short = 5000 + delays.endedStaysMs;
  expect(vanishesAt(ended, null, [])).toBe(short);
  expect(vanishesAt(ended, null, [{ ...note, at: 4000 }])).toBe(short);
  expect(vanishesAt(ended, null, [{ ...note, at: 6000 }])).toBe(6000 + delays.notedStaysMs);
  expect(vanishesAt(ended, ended, [{ ...note, at: 6000 }])).toBeNull();
});
