import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { button, showPage } from '../showPage.ts';
import { heldCall, snapshot, talkingCall } from '../snapshots.ts';

const inCall = snapshot({ calls: [talkingCall({ key: 't' })] });
const pad = (): HTMLElement => screen.getByRole('group', { name: 'Keypad' });
const sent = () => within(pad()).getByLabelText('Sent').textContent;

async function opened(prepare: Parameters<typeof showPage>[2] = () => {}) {
  const made = await showPage('main', inCall, prepare);
  await fireEvent.click(button(/^Keypad/));
  const tonesAsked = () => made.asked.filter(({ name }) => name === 'sendTones').map(({ args }) => args);
  return { ...made, tonesAsked };
}

describe('the keypad', () => {
  it('has the focus when it opens, by button or by key, and gives it back', async () => {
    await opened();
    expect(document.activeElement).toBe(pad());
    await fireEvent.keyDown(pad(), { key: 'Escape' });
    expect([screen.queryByRole('group', { name: 'Keypad' }), document.activeElement]).toEqual([
      null,
      button(/^Keypad/),
    ]);
    await fireEvent.keyDown(window, { code: 'KeyK', altKey: true });
    expect(document.activeElement).toBe(pad());
  });

  it('sends what is pressed and what is typed, and nothing else', async () => {
    const { tonesAsked } = await opened();
    await fireEvent.click(button('Hash'));
    for (const key of ['5', 'a', ',']) await fireEvent.keyDown(pad(), { key });
    await expect.poll(sent).toBe('#5,');
    const tones = tonesAsked().map((args) => (args as readonly { tones: string }[])[0]?.tones);
    expect(tones.join('')).toBe('#5,');
  });

  it('shows the last twelve', async () => {
    await opened();
    for (const key of '12345678901234') await fireEvent.keyDown(pad(), { key });
    await expect.poll(sent).toBe('345678901234');
  });

  it('says which tones may not have been heard, and sends no later ones', async () => {
    const { tonesAsked } = await opened((fake) => {
      fake.refuse('sendTones', { kind: 'unreachable', from: 'gateway' });
    });
    await fireEvent.keyDown(pad(), { key: '1' });
    await fireEvent.keyDown(pad(), { key: '2' });
    const alert = await screen.findByRole('note');
    expect(alert).toHaveTextContent(/Sending 12?: it is not known whether it was heard/);
    expect(tonesAsked().length).toBeLessThanOrEqual(2);
  });

  it('is gone when the call is held', async () => {
    const { show } = await opened();
    show(snapshot({ calls: [heldCall({ key: 't' })] }));
    await expect.poll(() => screen.queryByRole('group', { name: 'Keypad' })).toBeNull();
  });
});
