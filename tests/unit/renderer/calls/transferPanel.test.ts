import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { CallTransfer, TransferTargets } from '../../../../src/shared/calls/transfer.ts';
import { toSkillId, toWorkNo } from '../../../../src/shared/ids.ts';
import { ok } from '../fakeBridge.ts';
import { button, showPage } from '../showPage.ts';
import { endedCall, heldCall, snapshot, talkingCall } from '../snapshots.ts';

const targets: TransferTargets = {
  queues: [
    { skillId: toSkillId('3'), name: 'Orders', waiting: 2, ready: 1 },
    { skillId: toSkillId('4'), name: 'Billing', waiting: null, ready: null },
  ],
  colleagues: [{ workNo: toWorkNo('1002'), name: 'Ada', activity: 'ready' }],
  ivrs: [{ id: '1', name: 'Self service' }],
  accessCodes: [{ code: '60015', name: 'Hotline' }],
};

/** The panel of a call that is talked in. */
async function opened(told: TransferTargets = targets) {
  const page = await showPage('main', snapshot({ calls: [talkingCall({ key: 't' })] }), (fake) => {
    fake.answer('transferTargets', () => ok(told));
  });
  await fireEvent.click(button('Transfer'));
  const field = await screen.findByRole('combobox', { name: 'Name or number' });
  await screen.findAllByRole('option');
  const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent.trim());
  const asked = () => page.asked.filter(({ name }) => name === 'transfer' || name === 'consult');
  return { ...page, field, options, asked };
}

describe('the transfer panel', () => {
  it('lists queues, colleagues and IVRs for what is done at once, and no IVR for what waits', async () => {
    const { options } = await opened();
    expect(options().map((text) => text.split(/\s/)[0])).toEqual([
      'Orders',
      'Billing',
      'Ada',
      'Self',
      'Hotline',
    ]);
    await fireEvent.click(screen.getByRole('radio', { name: 'When answered' }));
    expect(options().map((text) => text.split(/\s/)[0])).toEqual(['Orders', 'Billing', 'Ada', 'Hotline']);
    await fireEvent.click(screen.getByRole('radio', { name: 'IVR and back' }));
    expect(options().map((text) => text.split(/\s/)[0])).toEqual(['Self']);
  });

  it('says of a colleague what that one is doing, and of a queue how busy it is', async () => {
    await opened();
    expect(screen.getByRole('option', { name: /Orders/ })).toHaveTextContent('2 waiting 1 ready');
    expect(screen.getByRole('option', { name: /Billing/ })).toHaveTextContent(/^Billing$/);
    expect(screen.getByRole('option', { name: /Ada/ })).toHaveTextContent('1002 Ready');
  });

  it('finds by name, and hands the call on with Enter', async () => {
    const { field, options, asked } = await opened();
    await fireEvent.input(field, { target: { value: 'bil' } });
    expect(options()).toHaveLength(1);
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(asked()).toMatchObject([
      { args: [{ key: 't', to: { kind: 'queue', address: '4', name: 'Billing' }, way: 'now' }] },
    ]);
    expect(screen.queryByRole('combobox', { name: 'Name or number' })).toBeNull();
  });

  it('marks with the arrows', async () => {
    const { field, asked } = await opened();
    await fireEvent.keyDown(field, { key: 'ArrowDown' });
    await fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(screen.getByRole('option', { name: /Ada/ })).toHaveAttribute('aria-selected', 'true');
    await fireEvent.click(button('Transfer to Ada now'));
    expect(asked()).toMatchObject([{ args: [{ to: { kind: 'agent', address: '1002' } }] }]);
  });

  it('takes a number outside as it is written, and talks first', async () => {
    const { field, asked } = await opened();
    await fireEvent.click(screen.getByRole('radio', { name: 'Talk first' }));
    await fireEvent.input(field, { target: { value: '(202) 555-0142' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(asked()).toMatchObject([
      { args: [{ to: { kind: 'outside', address: '2025550142' }, way: 'talkFirst' }] },
    ]);
  });

  it.each([
    ['Talk first', false],
    ['Three-party', true],
  ])('asks a colleague for help: %s', async (way, threeParty) => {
    const { field, asked } = await opened();
    await fireEvent.click(screen.getByRole('radio', { name: way }));
    await fireEvent.input(field, { target: { value: 'ada' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    const to = { kind: 'agent', address: '1002', name: 'Ada' };
    expect(asked()).toEqual([{ name: 'consult', args: [{ key: 't', to, threeParty }] }]);
  });

  it.each([
    ['talks first', 'Transfer now', [{ name: 'consult' }]],
    ['does it at once', 'Talk first', [{ name: 'transfer', args: [{ way: 'now' }] }]],
  ])('%s with Alt+Enter, where Enter would not', async (_, way, expected) => {
    const { field, asked } = await opened();
    await fireEvent.click(screen.getByRole('radio', { name: way }));
    await fireEvent.input(field, { target: { value: 'ada' } });
    await fireEvent.keyDown(field, { key: 'Enter', altKey: true });
    expect(asked()).toMatchObject(expected);
  });

  it('offers the numbers again to which calls were handed on', async () => {
    const { field, options } = await opened();
    await fireEvent.input(field, { target: { value: '2025550142' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    await fireEvent.click(button('Transfer'));
    await screen.findAllByRole('option');
    expect(options()).toContain('2025550142');
  });

  it('asks for nothing where nothing fits', async () => {
    const { field, asked } = await opened();
    await fireEvent.input(field, { target: { value: '+44 x' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect([asked(), screen.queryByText(/^Nothing found/)]).toEqual([[], expect.anything()]);
  });

  it('takes a work number where colleagues could not be read, and says so', async () => {
    const { field, options } = await opened({ ...targets, colleagues: null });
    await fireEvent.input(field, { target: { value: '1009' } });
    expect(options()).toEqual(['1009', '1009']);
    expect(screen.getByText('Could not be read: Colleagues.')).toBeInTheDocument();
  });

  it('closes with Escape, and the button has the focus', async () => {
    const { field } = await opened();
    await fireEvent.keyDown(field, { key: 'Escape' });
    expect(button('Transfer')).toHaveFocus();
    expect(button('Transfer')).toHaveAttribute('aria-expanded', 'false');
  });

  it('opens with Alt+T', async () => {
    await showPage('main', snapshot({ calls: [talkingCall({ key: 't' })] }), (fake) => {
      fake.refuse('transferTargets', {
        kind: 'refusal',
        from: 'gateway',
        code: '900-002',
        refusal: 'forbidden',
      });
    });
    await fireEvent.keyDown(document.body, { code: 'KeyT', altKey: true });
    expect(await screen.findByRole('combobox', { name: 'Name or number' })).toHaveFocus();
  });
});

describe('a call that is handed on', () => {
  const to = { kind: 'agent', address: '1002', name: 'Ada' } as const;
  const transfer = (step: CallTransfer['step'], way: CallTransfer['way'] = 'onSuccess') => ({
    to,
    way,
    step,
  });

  it.each([
    ['asked', 'Transferring to Ada…', false],
    ['underWay', 'Transfer to Ada is under way.', true],
    ['unsure', 'Whether the transfer to Ada is under way is not known.', true],
    ['failed', 'Ada did not take the call. You have kept it.', false],
  ] as const)('says how far that has come: %s', async (step, words, canCancel) => {
    const { asked } = await showPage(
      'main',
      snapshot({ calls: [talkingCall({ key: 't', transfer: transfer(step) })] }),
    );
    const card = screen.getByRole('article');
    expect(card).toHaveTextContent(words);
    const cancel = within(card).queryByRole('button', { name: 'Cancel transfer' });
    expect(cancel !== null).toBe(canCancel);
    if (cancel !== null) {
      await fireEvent.click(cancel);
      expect(asked).toEqual([{ name: 'cancelTransfer', args: [{ key: 't' }] }]);
    }
  });

  it('can be taken back while the caller waits on hold', async () => {
    const calls = [heldCall({ transfer: transfer('underWay', 'talkFirst') })];
    await showPage('main', snapshot({ calls }));
    expect(screen.getByRole('article')).toHaveTextContent('Transfer to Ada is under way.');
    expect(button('Transfer')).toHaveAttribute('aria-disabled', 'true');
    expect(button('Cancel transfer')).toBeEnabled();
  });

  it('lets an IVR have the caller, who comes back', async () => {
    const { asked } = await opened();
    await fireEvent.click(screen.getByRole('radio', { name: 'IVR and back' }));
    await fireEvent.click(button('To Self service, then back to you'));
    const ivr = { kind: 'ivr', address: '1', name: 'Self service' };
    expect(asked()).toEqual([{ name: 'transfer', args: [{ key: 't', to: ivr, way: 'comesBack' }] }]);
  });

  it('says that an IVR has the caller, and that the caller is back', async () => {
    const ivr = { kind: 'ivr', address: '1', name: 'Self service' } as const;
    const lent = { to: ivr, way: 'comesBack', step: 'underWay' } as const;
    const { show } = await showPage('main', snapshot({ calls: [heldCall({ transfer: lent })] }));
    expect(screen.getByRole('article')).toHaveTextContent('Self service has the caller');
    show(
      snapshot({
        calls: [heldCall({ phase: 'talking', heldSince: null, transfer: { ...lent, step: 'back' } })],
      }),
    );
    expect(screen.getByText('Back from Self service: the caller is with you again.')).toBeInTheDocument();
  });

  it('says to whom it has gone', async () => {
    const calls = [endedCall({ end: 'transferred', transfer: transfer('done') })];
    await showPage('main', snapshot({ calls }));
    expect(screen.getByText('Transferred to Ada')).toBeInTheDocument();
  });
});
