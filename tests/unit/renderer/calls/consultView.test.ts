import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/shared/calls/model.ts';
import { showPage } from '../showPage.ts';
import { heldCall, party, snapshot, talkingCall } from '../snapshots.ts';

const customer = heldCall({ key: 'c', caller: party('138 1234 5678') });
const help = (over: Partial<Call> = {}): Call =>
  talkingCall({
    key: 'h',
    direction: 'internal',
    otherSide: 'called',
    called: party('1002', null),
    callType: 'consultation',
    consultOf: 'c',
    partyName: 'Ada',
    ...over,
  });
const shown = (...calls: readonly Call[]) =>
  snapshot({
    calls,
    people: Object.fromEntries(
      calls.flatMap((one) => (one.partyName === null ? [] : [[one.key, one.partyName]])),
    ),
  });
const tiles = () => within(screen.getByRole('region', { name: 'Calls' })).getAllByRole('listitem');
const bar = () => within(screen.getByRole('group', { name: 'What to do with the call' }));
const answers = (name: string) => screen.getAllByRole('button', { name });

describe('a consult', () => {
  it('is one tile and one head with both parties, and who talks', async () => {
    await showPage('main', shown(customer, help()));
    expect(tiles()).toHaveLength(1);
    expect(tiles()[0]).toHaveTextContent(/138 1234 5678.*Ada.*1002/);
    expect(screen.getByRole('article')).toHaveTextContent(/138 1234 5678.*On hold.*Ada.*Talking.*1002/);
  });

  it('has what can be done to it, and says of the rest why not', async () => {
    await showPage('main', shown(customer, help()));
    expect(
      bar()
        .getAllByRole('button')
        .map(({ textContent }) => textContent.trim()),
    ).toEqual([...['Complete', 'Three-party', 'Swap', 'Cancel', 'End']]);
    for (const name of ['Swap', 'End']) {
      const one = bar().getByRole('button', { name });
      expect(one).toHaveAttribute('aria-disabled', 'true');
      expect(one).toHaveAccessibleDescription(expect.stringContaining('consulting'));
    }
  });

  it('says what completing does before it is done', async () => {
    const { asked } = await showPage('main', shown(customer, help()));
    expect(bar().getByRole('dialog', { hidden: true })).toHaveTextContent(
      '138 1234 5678 and Ada go on without you. You leave both calls.',
    );
    await fireEvent.click(within(bar().getByRole('dialog', { hidden: true })).getByText('Complete'));
    expect(asked.filter(({ name }) => name === 'complete')).toEqual([
      { name: 'complete', args: [{ key: 'c' }] },
    ]);
  });

  it.each([
    ['Three-party', { name: 'join', args: [{ key: 'c' }] }],
    ['Cancel', { name: 'cancelConsult', args: [{ key: 'h' }] }],
  ])('%s is asked of the call that it means', async (name, expected) => {
    const { asked } = await showPage('main', shown(customer, help()));
    await fireEvent.click(bar().getByRole('button', { name }));
    expect(asked).toContainEqual(expected);
  });

  it('can only be cancelled while nobody has answered', async () => {
    await showPage('main', shown(customer, help({ phase: 'alerting' })));
    expect(answers('Complete')[0]).toHaveAttribute('aria-disabled', 'true');
    expect(bar().getByRole('button', { name: 'Three-party' })).toHaveAttribute('aria-disabled', 'true');
    expect(bar().getByRole('button', { name: 'Cancel' })).toHaveAttribute('aria-disabled', 'false');
  });
});

describe('a conference', () => {
  const together = { phase: 'talking', conference: 'c', consultOf: null } as const;

  it('lists its parties, and takes one out', async () => {
    const { asked } = await showPage('main', shown({ ...customer, ...together }, help(together)));
    expect(tiles()).toHaveLength(1);
    expect(tiles()[0]).toHaveTextContent(/138 1234 5678.*Ada/);
    await fireEvent.click(screen.getByRole('button', { name: 'Drop Ada' }));
    expect(asked).toContainEqual({
      name: 'dropParty',
      args: [{ key: expect.any(String) as unknown, number: '1002' }],
    });
    expect(screen.getByRole('button', { name: 'Drop 138 1234 5678' })).toBeInTheDocument();
  });
});

it('a held call can be joined with the one that is talked in', async () => {
  const { asked } = await showPage('main', snapshot({ calls: [customer, talkingCall({ key: 't' })] }));
  await fireEvent.click(within(tiles()[1] ?? document.body).getByText('138 1234 5678'));
  const joining = within(screen.getByRole('group', { name: 'With the call that you talk in' }));
  await fireEvent.click(joining.getByRole('button', { name: 'Three-party' }));
  expect(asked).toContainEqual({ name: 'join', args: [{ key: 'c' }] });
});
