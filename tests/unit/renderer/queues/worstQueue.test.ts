import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { noLoads } from '../../../../src/shared/contract/others/queueLoads.ts';
import type { Problem } from '../../../../src/shared/errors.ts';
import { snapshot } from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';
import { doing } from '../../../support/availability.ts';
import { loads } from './loads.ts';

const unreachable: Problem = { kind: 'unreachable', from: 'gateway' };

describe('the worst queue in the shift bar', () => {
  const glance = (name: RegExp) => screen.queryByRole('button', { name });

  it('opens the queues with that one unfolded', async () => {
    await showPage('main', snapshot({ queueLoads: loads(), availability: doing('busy') }));
    await fireEvent.click(button(/^Credit cards.*3.*waiting.*longest.*2:10$/));
    expect(await screen.findByRole('heading', { name: 'Queues', level: 1 })).toBeVisible();
    expect(button('Credit cards')).toHaveAttribute('aria-expanded', 'true');
  });

  it('says that nobody waits', async () => {
    const told = loads().told.map((one) => ({ ...one, waiting: 0, longestSince: null }));
    await showPage('main', snapshot({ queueLoads: loads({ told }) }));
    expect(button('Nobody waiting')).toBeVisible();
  });

  it('is not there in no queue, nor where it is switched off, nor where nothing is told, or too long ago', async () => {
    const base = snapshot({ queueLoads: loads() });
    const preferences = { ...base.settings.preferences, worstQueueInBar: false };
    const page = await showPage('main', { ...base, inQueues: 'none' });
    expect(glance(/waiting/)).toBeNull();
    page.show(base);
    expect(glance(/waiting/)).not.toBeNull();
    page.show({ ...base, settings: { ...base.settings, preferences } });
    expect(glance(/waiting/)).toBeNull();
    page.show({ ...base, queueLoads: noLoads });
    expect(glance(/waiting/)).toBeNull();
    page.show({ ...base, queueLoads: loads({ missed: unreachable }) });
    expect(glance(/waiting/)).not.toBeNull();
    page.pass(120_000);
    expect(glance(/waiting/)).toBeNull();
  });
});
