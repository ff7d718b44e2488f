import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { toSkillId, toWorkNo } from '../../../../src/shared/ids.ts';
import type { ColleagueCall } from '../../../../src/shared/people/colleagueCalls.ts';
import type { PersonRow } from '../../../../src/shared/people/directory.ts';
import type { CmsConnection } from '../../../../src/shared/settings/settingsView.ts';
import { en } from '../../../../src/renderer/messages/en.ts';
import { en as people } from '../../../../src/renderer/messages/people/en.ts';
import { nobodyInSight, ok } from '../fakeBridge.ts';
import { call, callId, details, party, reconnecting, snapshot } from '../snapshots.ts';
import { button, settled, showPage } from '../showPage.ts';

const texts = { ...people, messages: en.view.messages };
const person = (over: Partial<PersonRow> = {}): PersonRow => ({
  ...{ workNo: toWorkNo('1023'), name: 'Daniel Ko', activity: 'talking', isFavourite: false },
  ...{ queues: ['Orders'], moreQueues: 0, groupName: 'North', inStateMs: 65_000 },
  ...over,
});
const colleagueCall = (over: Partial<ColleagueCall> = {}): ColleagueCall => ({
  ...{ callId: callId('1456297722-1253'), isHeld: false, person: 'Hannah Okafor' },
  ...{ party: party('+44 20 7946 0311'), queueName: 'Orders', callType: 'inbound', ageMs: 367_000 },
  ...{ waitedS: 44, facts: { rows: [{ name: 'Why', value: 'Warranty' }], text: null, more: 0 } },
  ...over,
});
const nothingUntold = { parties: null, held: null };

type Prepare = NonNullable<Parameters<typeof showPage>[2]>;

async function setup(rows: readonly PersonRow[], prepare: Prepare = () => undefined, view = snapshot()) {
  const page = await showPage('main', view, (fake) => {
    const sight = { rows, total: rows.length, everybody: rows.length };
    fake.answer('lookAtPeople', ({ about }) =>
      ok({ ...nobodyInSight, ...sight, about: rows.find(({ workNo }) => workNo === about) ?? null }),
    );
    prepare(fake);
  });
  await fireEvent.click(button('People'));
  await settled();
  const choose = async (name: string | RegExp) => {
    await fireEvent.click(await screen.findByRole('option', { name }));
    await settled();
  };
  return { ...page, choose };
}

describe('the list of colleagues', () => {
  it('tells name, number, queue, state and for how long', async () => {
    await setup([person()]);
    const [row] = await screen.findAllByRole('option');
    expect(row).toHaveTextContent(/Daniel Ko.*1023.*Orders.*Talking.*1:05/);
  });

  it('is asked for what is typed, and asked again by itself with that', async () => {
    const { asked } = await setup([person()]);
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'ko' } });
    await settled();
    expect(asked.at(-1)).toMatchObject({ name: 'lookAtPeople', args: [{ search: 'ko', anew: false }] });
  });

  it('without contact says that once, and stands as it was, with no time that runs on', async () => {
    const unreachable = { kind: 'unreachable', from: 'gateway' } as const;
    const { choose, show } = await setup([person()], (fake) => {
      fake.refuse('colleagueCalls', unreachable);
    });
    await choose(/Daniel Ko/);
    expect(screen.getByText('No answer from the gateway.')).toBeVisible();
    show(snapshot({ session: reconnecting() }));
    expect(screen.queryByText('No answer from the gateway.')).toBeNull();
    expect(screen.getByText('There is no contact with the gateway.')).toBeVisible();
    expect(document.body).not.toHaveTextContent('1:05');
  });

  it('says once that it is refused, and looks at a number that is typed all the same', async () => {
    await setup([], (fake) => {
      fake.refuse('lookAtPeople', {
        ...{ kind: 'refusal', from: 'gateway', code: '900-002', refusal: 'forbidden' },
      });
    });
    expect(screen.getAllByRole('note')).toHaveLength(1);
    expect(screen.getByRole('note')).toHaveTextContent(/You do not have the right.*Code 900-002/);
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: '1031' } });
    await fireEvent.click(button(texts.showUnlisted('1031')));
    expect(await screen.findByRole('heading', { name: '1031' })).toBeVisible();
    // Nothing is known of the list.
    expect(screen.queryByText(texts.notInDirectory)).toBeNull();
  });

  it('says that nobody is listed, or nobody found, and never shows an empty list instead', async () => {
    await setup([]);
    expect(screen.getByText(texts.nobody)).toBeVisible();
  });

  it('moves by the arrow keys, and to the colleague with Enter', async () => {
    const rows = [person(), person({ workNo: toWorkNo('1024'), name: 'Priya Nair' })];
    await setup(rows);
    const list = screen.getByRole('listbox');
    await fireEvent.keyDown(list, { key: 'ArrowDown' });
    await settled();
    await fireEvent.keyDown(list, { key: 'ArrowDown' });
    await settled();
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Priya Nair');
    expect(list.getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
    await fireEvent.keyDown(list, { key: 'Enter' });
    await settled();
    expect(screen.getByRole('heading', { name: 'Priya Nair' })).toHaveFocus();
  });

  it('offers no filter by what the gateway tells nothing of', async () => {
    await setup([person()]);
    expect(screen.queryByRole('combobox', { name: texts.queue })).toBeNull();
    expect(screen.queryByRole('combobox', { name: texts.group })).toBeNull();
  });

  it('is filtered by queue', async () => {
    const { asked } = await setup([person()], (fake) => {
      const queues = [{ skillId: toSkillId('3'), name: 'Orders' }];
      fake.answer('lookAtPeople', () => ok({ ...nobodyInSight, queues }));
    });
    await fireEvent.change(screen.getByRole('combobox', { name: texts.queue }), { target: { value: '3' } });
    await settled();
    expect(asked.at(-1)).toMatchObject({ args: [{ skillId: '3' }] });
  });
});

describe('a colleague', () => {
  it('has calls that are people', async () => {
    const { choose } = await setup([person()], (fake) => {
      const calls = [
        colleagueCall(),
        colleagueCall({ callId: callId('2'), isHeld: true, person: null, queueName: null, facts: null }),
      ];
      fake.answer('colleagueCalls', () => ok({ calls, leftOut: 0, untold: nothingUntold }));
    });
    await choose(/Daniel Ko/);
    const calls = within(screen.getByRole('region', { name: texts.calls }));
    const [first, second] = calls.getAllByRole('group');
    expect(first).toHaveTextContent(
      /Hannah Okafor.*Talking.*Orders.*6:07.*\+44 20 7946 0311.*0:44.*Warranty/,
    );
    expect(second).toHaveTextContent(/\+44 20 7946 0311.*On hold/);
    expect(screen.queryByText('1456297722-1253')).toBeNull();
  });

  it.each([
    [{ parties: null, held: 'notInspector' }, texts.heldNotInspector],
    [
      { parties: null, held: { kind: 'refusal', from: 'gateway', code: '300-001', refusal: 'forbidden' } },
      /another node\. Code 300-001/,
    ],
    [
      { parties: { kind: 'refusal', from: 'gateway', code: '900-002', refusal: 'forbidden' }, held: null },
      /Who is on these calls is not told.*Code 900-002/,
    ],
  ] as const)('is said once to have calls of which a part is not told: %j', async (untold, words) => {
    const { choose } = await setup([person()], (fake) => {
      const calls = [colleagueCall({ isHeld: null }), colleagueCall({ callId: callId('2'), isHeld: null })];
      fake.answer('colleagueCalls', () => ok({ calls, leftOut: 0, untold }));
    });
    await choose(/Daniel Ko/);
    expect(screen.getAllByText(words)).toHaveLength(1);
    expect(screen.getAllByText(new RegExp(texts.onThePhone))).toHaveLength(2);
  });

  it('has a refusal in words where the calls may not be asked for, and no empty list', async () => {
    const { choose } = await setup([person()], (fake) => {
      fake.refuse('colleagueCalls', {
        ...{ kind: 'refusal', from: 'gateway', code: '900-002', refusal: 'forbidden' },
      });
    });
    await choose(/Daniel Ko/);
    expect(screen.getByRole('note')).toHaveTextContent(/You do not have the right.*Code 900-002/);
    expect(screen.queryByText(texts.noCalls)).toBeNull();
  });

  it('is said to be signed out perhaps where the gateway says that nobody is signed in', async () => {
    const { choose } = await setup([person()], (fake) => {
      fake.refuse('colleagueCalls', {
        ...{ kind: 'refusal', from: 'gateway', code: '100-006', refusal: 'sessionOver' },
      });
    });
    await choose(/Daniel Ko/);
    expect(screen.getByText(/This colleague may be signed out.*100-006/)).toBeVisible();
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('can be called, but not asked nor given anything, while no call is up', async () => {
    const { asked, choose } = await setup([person({ activity: 'ready' })]);
    await choose(/Daniel Ko/);
    expect(button('Consult')).toHaveAccessibleDescription(texts.why.noCall);
    expect(button('Transfer to')).toHaveAttribute('aria-disabled', 'true');
    await fireEvent.click(within(screen.getByRole('group', { name: texts.actions })).getByText('Call'));
    expect(asked).toContainEqual({ name: 'callInner', args: [{ workNo: '1023', name: 'Daniel Ko' }] });
  });

  it('is asked for help about the call that is talked in', async () => {
    const view = snapshot({ calls: [call({ key: 'a', phase: 'talking' })] });
    const { asked, choose } = await setup([person()], () => undefined, view);
    await choose(/Daniel Ko/);
    const actions = within(screen.getByRole('group', { name: texts.actions }));
    expect(actions.getByRole('button', { name: 'Call Daniel Ko' })).toHaveAccessibleDescription(
      /Hold or end/,
    );
    await fireEvent.click(actions.getByRole('button', { name: 'Consult' }));
    const to = { kind: 'agent', address: '1023', name: 'Daniel Ko' };
    expect(asked).toContainEqual({ name: 'consult', args: [{ key: 'a', to, threeParty: false }] });
  });

  it('can be done nothing with while signed out', async () => {
    const { choose } = await setup([person({ activity: 'signedOut' })]);
    await choose(/Daniel Ko/);
    for (const one of within(screen.getByRole('group', { name: texts.actions })).getAllByRole('button'))
      expect(one).toHaveAccessibleDescription(texts.why.signedOut);
  });

  it('becomes a favourite, and the list is asked for anew', async () => {
    const { asked, choose } = await setup([person()]);
    await choose(/Daniel Ko/);
    await fireEvent.click(button(texts.favourite));
    await settled();
    expect(asked).toContainEqual({ name: 'setFavourite', args: [{ workNo: '1023', isFavourite: true }] });
    expect(asked.at(-1)?.name).toBe('lookAtPeople');
  });
});

describe('the details of a call', () => {
  const oneCall: Prepare = (fake) => {
    fake.answer('colleagueCalls', () => ok({ calls: [colleagueCall()], leftOut: 0, untold: nothingUntold }));
    fake.answer('callDetails', () => ok(details()));
  };

  it('are not offered in its card where nothing has them, and that is said', async () => {
    const { choose, asked } = await setup([person()], oneCall);
    await choose(/Daniel Ko/);
    const open = button(texts.detailsOf('Hannah Okafor'));
    expect(open).toHaveAccessibleDescription(/No service for call details is set up/);
    await fireEvent.click(open);
    expect(asked.map(({ name }) => name)).not.toContain('callDetails');
  });

  it('open in its card, with readable units', async () => {
    const none = snapshot();
    const cms: CmsConnection = {
      ...{ address: 'https://cms.example:443', ccId: 1, vdn: 1 },
      trust: { by: 'system' },
      signedHeaders: ['host'],
    };
    const { connection } = none.settings;
    const view = snapshot({
      settings: { ...none.settings, connection: connection && { ...connection, cms } },
    });
    const { choose } = await setup([person()], oneCall, view);
    await choose(/Daniel Ko/);
    await fireEvent.click(button(texts.detailsOf('Hannah Okafor')));
    const talked = await screen.findByText('Talked');
    expect(talked.parentElement).toHaveTextContent('1:56');
  });

  async function byId(id: string, prepare?: Prepare) {
    const page = await setup([person()], prepare);
    await fireEvent.input(screen.getByLabelText('Call ID'), { target: { value: id } });
    await fireEvent.click(button('Show details'));
    return page;
  }

  it('are asked for by a call ID, too, and that is said meanwhile', async () => {
    await byId('1606120429-5', (fake) => {
      fake.answer('callDetails', () => Promise.withResolvers<never>().promise);
    });
    expect(screen.getByText(texts.asking)).toBeVisible();
  });

  it.each([
    ['unauthorised', { kind: 'unauthorised', from: 'cms' }, 'Access to CC-CMS was refused.'],
    [
      'not set up',
      { kind: 'notPossible', why: 'noCallDetailsService' },
      'No service for call details is set up.',
    ],
  ] as const)('say why they cannot be had: %s', async (_, problem, words) => {
    await byId('1606120429-5', (fake) => {
      fake.refuse('callDetails', problem);
    });
    expect(await screen.findByRole('note')).toHaveTextContent(words);
  });

  it('refuse a call ID that CC-CMS would not take', async () => {
    const { asked } = await byId('x'.repeat(21));
    expect(asked.map(({ name }) => name)).not.toContain('callDetails');
    expect(screen.getByLabelText('Call ID')).toHaveAccessibleDescription(/1 to 20 characters/);
  });
});

describe('a note to a colleague', () => {
  it('is sent with Ctrl and Enter, where Enter alone is the next line', async () => {
    const { choose, asked } = await setup([person()]);
    await choose(/Daniel Ko/);
    const field = screen.getByLabelText(texts.notes.write);
    await fireEvent.input(field, { target: { value: 'Lunch?' } });
    expect(await fireEvent.keyDown(field, { key: 'Enter' })).toBe(true);
    expect(asked.filter(({ name }) => name === 'sendNote')).toEqual([]);
    await fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await settled();
    expect(asked.filter(({ name }) => name === 'sendNote')).toMatchObject([{ args: [{ text: 'Lunch?' }] }]);
  });

  it.each([
    [
      'stays, and is said to be sent perhaps, where no answer came',
      { kind: 'timeout', from: 'gateway', timeoutMs: 8000 },
      1,
    ],
    [
      'is not said to be sent perhaps where it was refused',
      { kind: 'refusal', from: 'gateway', code: '900-002', refusal: 'forbidden' },
      0,
    ],
  ] as const)('%s', async (_, problem, times) => {
    const { choose } = await setup([person()], (fake) => {
      fake.refuse('sendNote', problem);
    });
    await choose(/Daniel Ko/);
    await fireEvent.input(screen.getByLabelText(texts.notes.write), { target: { value: 'Lunch?' } });
    await fireEvent.click(button(texts.notes.send));
    await settled();
    expect(screen.getByLabelText(texts.notes.write)).toHaveValue('Lunch?');
    expect(screen.queryAllByText(texts.noteUnheard, { selector: 'form *' })).toHaveLength(times);
  });
});
