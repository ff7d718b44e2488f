import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { alertingCall, call, party, snapshot } from '../snapshots.ts';
import { showPage } from '../showPage.ts';

const withCalls = (...calls: Parameters<typeof call>[0][]) =>
  snapshot({ calls: calls.map((over) => call(over)) });
const announced = (): string | null => screen.getByTestId('announcement').textContent;

describe('the announcement of a call', () => {
  it('names caller, region and queue', async () => {
    await showPage('main', withCalls({}));
    expect(announced()).toBe('Incoming call from 138 1234 5678, China, queue Credit cards.');
  });

  it('waits for the caller of a call that nobody has named yet', async () => {
    const { show } = await showPage(
      'main',
      snapshot({ calls: [alertingCall({ offeredAt: Date.UTC(2026, 6, 20, 12) })] }),
    );
    const before = announced();
    show(withCalls({}));
    expect([before, announced()]).toEqual([
      '',
      'Incoming call from 138 1234 5678, China, queue Credit cards.',
    ]);
  });

  it('does not wait for ever', async () => {
    const { pass } = await showPage(
      'main',
      snapshot({ calls: [alertingCall({ offeredAt: Date.UTC(2026, 6, 20, 12) })] }),
    );
    pass(2000);
    expect(announced()).toBe('Your phone is ringing. The gateway has not told yet which call it is.');
  });

  it('tells after all that the call comes in, although its caller is withheld', async () => {
    const offeredAt = Date.UTC(2026, 6, 20, 12);
    const { pass, show } = await showPage('main', snapshot({ calls: [alertingCall({ offeredAt })] }));
    pass(2000);
    show(withCalls({ caller: null, offeredAt }));
    expect(announced()).toBe('Incoming call from Unknown caller, queue Credit cards.');
  });

  it('waits for the queue of a call whose caller is known before it', async () => {
    const offeredAt = Date.UTC(2026, 6, 20, 12);
    const { show } = await showPage('main', withCalls({ skillName: null, beganAt: null, offeredAt }));
    const before = announced();
    show(withCalls({ offeredAt }));
    expect([before, announced()]).toEqual([
      '',
      'Incoming call from 138 1234 5678, China, queue Credit cards.',
    ]);
  });

  it('does not wait for ever for a queue', async () => {
    const { pass } = await showPage(
      'main',
      withCalls({ skillName: null, beganAt: null, offeredAt: Date.UTC(2026, 6, 20, 12) }),
    );
    pass(1000);
    expect(announced()).toBe('Incoming call from 138 1234 5678, China.');
  });

  it('is made again when the caller becomes known only after it', async () => {
    const { pass, show } = await showPage(
      'main',
      snapshot({ calls: [alertingCall({ offeredAt: Date.UTC(2026, 6, 20, 12) })] }),
    );
    pass(2000);
    show(withCalls({}));
    expect(announced()).toBe('Incoming call from 138 1234 5678, China, queue Credit cards.');
  });

  it('is made once, whatever else becomes known of the call', async () => {
    const { show } = await showPage('main', withCalls({ skillName: null }));
    show(withCalls({ skillName: 'Mortgages' }));
    expect(announced()).toBe('Incoming call from 138 1234 5678, China.');
  });

  it('is made anew when the same caller rings again', async () => {
    const { show } = await showPage('main', withCalls({ key: 'a' }));
    show(snapshot({ calls: [] }));
    const between = announced();
    show(withCalls({ key: 'b' }));
    expect([between, announced()]).toEqual([
      '',
      'Incoming call from 138 1234 5678, China, queue Credit cards.',
    ]);
  });

  it('is taken back when its call is over while another rings', async () => {
    const { show } = await showPage('main', withCalls({ key: 'a' }));
    show(withCalls({ key: 'a' }, { key: 'b', caller: party('139 0000 0000', null), skillName: null }));
    show(withCalls({ key: 'a' }));
    expect(announced()).toBe('');
  });

  it('is made for a second call too', async () => {
    const { show } = await showPage('main', withCalls({}));
    show(withCalls({}, { key: 'b', caller: party('139 0000 0000', null), skillName: null }));
    expect(announced()).toBe('Incoming call from 139 0000 0000.');
  });

  it('is made by the main window alone, so that nothing is read out twice', async () => {
    await showPage('pop', withCalls({}));
    expect(document.querySelector('[aria-live], [role=status]')).toBeNull();
  });
});
