import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../../../src/renderer/messages/en.ts';
import { ok } from '../fakeBridge.ts';
import { callId, details, snapshot } from '../snapshots.ts';
import { button, showPage } from '../showPage.ts';

describe('a colleague’s calls', () => {
  async function setup(prepare: Parameters<typeof showPage>[2]) {
    const page = await showPage('main', snapshot(), prepare);
    await fireEvent.click(button('People'));
    const type = (name: string, value: string) =>
      fireEvent.input(screen.getByLabelText(name), { target: { value } });
    return { ...page, type };
  }

  it('are listed by call ID', async () => {
    const { type } = await setup((fake) => {
      fake.answer('colleagueCalls', () =>
        ok({ callIds: [callId('1456297722-1253'), callId('1456297463-1249')], leftOut: 0 }),
      );
    });
    await type('Work number', '301');
    await fireEvent.click(button('Show calls'));
    expect(await screen.findByText('1456297463-1249')).toBeVisible();
  });

  it('are told to be more than can be shown', async () => {
    const { type } = await setup((fake) => {
      fake.answer('colleagueCalls', () => ok({ callIds: [callId('1456297722-1253')], leftOut: 3 }));
    });
    await type('Work number', '301');
    await fireEvent.click(button('Show calls'));
    expect(await screen.findByText(en.view.queue.leftOut(3))).toBeVisible();
  });

  it('are refused in words, with the code', async () => {
    const { type } = await setup((fake) => {
      fake.refuse('colleagueCalls', {
        kind: 'refusal',
        from: 'gateway',
        code: '900-002',
        refusal: 'forbidden',
      });
    });
    await type('Work number', '301');
    await fireEvent.click(button('Show calls'));
    expect(await screen.findByRole('note')).toHaveTextContent(
      /You do not have the right to do this\..*Ask your administrator to grant it\..*Code 900-002/,
    );
  });

  it('are not asked for with a number out of range', async () => {
    const { asked, type } = await setup(() => undefined);
    await type('Work number', '7');
    await fireEvent.click(button('Show calls'));
    expect([asked.length, screen.getByLabelText('Work number').getAttribute('aria-invalid')]).toEqual([
      0,
      'true',
    ]);
  });

  it('open into details with readable units', async () => {
    const { type } = await setup((fake) => {
      fake.answer('callDetails', () => ok(details()));
    });
    await type('Call ID', '1606120429-5');
    await fireEvent.click(button('Show details'));
    const talked = await screen.findByText('Talked');
    expect(talked.parentElement).toHaveTextContent('1:56');
  });

  it('say that the details are being asked for', async () => {
    const { type } = await setup((fake) => {
      fake.answer('callDetails', () => Promise.withResolvers<never>().promise);
    });
    await type('Call ID', '1606120429-5');
    await fireEvent.click(button('Show details'));
    expect(screen.getByText(en.view.colleague.asking)).toBeVisible();
  });

  it.each([
    ['unauthorised', { kind: 'unauthorised', from: 'cms' }, 'Access to CC-CMS was refused.'],
    [
      'not set up',
      { kind: 'notPossible', why: 'noCallDetailsService' },
      'No service for call details is set up.',
    ],
  ] as const)('say why details cannot be had: %s', async (_, problem, words) => {
    const { type } = await setup((fake) => {
      fake.refuse('callDetails', problem);
    });
    await type('Call ID', '1606120429-5');
    await fireEvent.click(button('Show details'));
    expect(await screen.findByRole('note')).toHaveTextContent(words);
  });

  it.each([
    ['the same call is asked for twice', ['1456297722-1253', '1456297722-1253']],
    ['another one is asked for meanwhile', ['1456297463-1249', '1456297722-1253']],
  ])('show the call asked for last, without complaint, when %s', async (_, ids) => {
    const { type } = await setup((fake) => {
      fake.answer('colleagueCalls', () =>
        ok({ callIds: [callId('1456297722-1253'), callId('1456297463-1249')], leftOut: 0 }),
      );
      fake.answer('callDetails', (call) => ok(details({ callId: callId(call.callId) })));
    });
    await type('Work number', '301');
    await fireEvent.click(button('Show calls'));
    await screen.findByText('1456297463-1249');
    for (const id of ids) button(new RegExp(`Details.*${id}`)).click();
    expect(await screen.findByText('Details of call 1456297722-1253')).toBeVisible();
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('refuse a call ID that CC-CMS would not take', async () => {
    const { asked, type } = await setup(() => undefined);
    await type('Call ID', 'x'.repeat(21));
    await fireEvent.click(button('Show details'));
    expect(asked).toEqual([]);
    expect(screen.getByLabelText('Call ID')).toHaveAccessibleDescription(/1 to 20 characters/);
  });
});

describe('a call ID', () => {
  it('is copied, and that is said', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { userAgent: navigator.userAgent, clipboard: { writeText } });
    await showPage('main', snapshot(), (fake) => {
      fake.answer('colleagueCalls', () => ok({ callIds: [callId('1456297722-1253')], leftOut: 0 }));
    });
    await fireEvent.click(button('People'));
    await fireEvent.input(screen.getByLabelText('Work number'), { target: { value: '301' } });
    await fireEvent.click(button('Show calls'));
    await fireEvent.click(await screen.findByRole('button', { name: 'Copy call ID 1456297722-1253' }));
    expect(await screen.findByText('Copied.')).toBeVisible();
    vi.unstubAllGlobals();
    expect(writeText).toHaveBeenCalledWith('1456297722-1253');
  });
});
