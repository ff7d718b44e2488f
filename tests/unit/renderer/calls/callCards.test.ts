import { screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { callActions } from '../../../../src/shared/calls/callActions.ts';
import type { Call } from '../../../../src/shared/calls/model.ts';
import { call as callTexts } from '../../../../src/renderer/messages/en/calls/call.ts';
import { showPage } from '../showPage.ts';
import {
  alertingCall,
  call,
  endedCall,
  heldCall,
  party,
  settings,
  snapshot,
  talkingCall,
} from '../snapshots.ts';

const callOut: Partial<Call> = {
  direction: 'outbound',
  otherSide: 'called',
  callType: 'outbound',
  caller: party('10086'),
  called: party('70943'),
};
const headings = (level: number): (string | null)[] =>
  screen.getAllByRole('heading', { level }).map(({ textContent }) => textContent);
const buttonsOf = (card: HTMLElement): (string | undefined)[] =>
  within(card)
    .getAllByRole('button')
    .map(({ textContent }) => textContent.split('Alt')[0]?.trim());

describe('a call that the agent began', () => {
  it('is headed by who was called, and names the number that is shown there', async () => {
    await showPage('main', snapshot({ calls: [talkingCall(callOut)] }));
    const card = screen.getByRole('article');
    expect(within(card).getByRole('heading', { level: 2 })).toHaveTextContent('70943');
    expect(within(card).getByText('10086').closest('div')).toHaveTextContent('Caller');
  });

  it('is headed so on hold, too', async () => {
    const other = { ...callOut, called: party('70941') };
    await showPage(
      'main',
      snapshot({ calls: [heldCall({ ...callOut, key: 'a' }), heldCall({ ...other, key: 'b' })] }),
    );
    expect(headings(3).map((text) => text?.match(/\d{5}/)?.[0])).toEqual(['70943', '70941']);
  });

  it('is called out while nobody has answered it, and can be ended, not answered', async () => {
    await showPage('main', snapshot({ calls: [alertingCall({ ...callOut, key: 'a' })] }));
    const card = screen.getByRole('article');
    expect(card).toHaveTextContent('Calling');
    expect(buttonsOf(card)).toEqual(['End call']);
  });
});

describe('a call that is talked in', () => {
  it.each([
    ['is heard', {}, ['Hold', 'Mute', 'Keypad', 'End call', 'Transfer'], /^(?!.*muted)/i],
    ['is muted', { muted: true }, ['Hold', 'Unmute', 'Keypad', 'End call', 'Transfer'], /Muted/],
    [
      'may be muted',
      { maybeMuted: true },
      ['Hold', 'Mute', 'Unmute', 'Keypad', 'End call', 'Transfer'],
      /Maybe muted/,
    ],
  ] as const)('says so when the agent %s, and offers what changes it', async (_, muting, buttons, words) => {
    await showPage('main', snapshot({ calls: [talkingCall(muting)] }));
    const card = screen.getByRole('article');
    expect(buttonsOf(card)).toEqual(buttons);
    expect(card).toHaveTextContent(words);
  });
});

describe('a call of which nothing tells which way it goes', () => {
  it.each([
    ['en', 'Phone is ringing', 'Not yet known'],
    ['zh', '话机振铃中', '尚未获知'],
  ] as const)('is no more than a phone that rings in %s', async (language, phase, party) => {
    const preferences = { ...settings().preferences, language };
    await showPage(
      'main',
      snapshot({ settings: settings({ preferences }), calls: [alertingCall({ key: 'a' })] }),
    );
    const card = screen.getByRole('article');
    expect(card).toHaveTextContent(phase);
    expect(within(card).getByRole('heading', { level: 2 })).toHaveTextContent(party);
    expect(card).not.toHaveTextContent(/incoming|caller|来电|主叫/i);
  });

  it('has ended by nobody’s fault in particular', async () => {
    const ended = endedCall({ ...alertingCall(), phase: 'ended', answeredAt: null, end: 'abandoned' });
    await showPage('main', snapshot({ calls: [ended] }));
    expect(screen.getByText('The other side hung up')).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(/caller/i);
  });
});

describe('what the gateway told in a form that nobody can read', () => {
  it.each(['main', 'pop'] as const)('is named once in the window %s', async (page) => {
    const unread = ['caller', 'callskillid', 'callskill'];
    await showPage(
      page,
      snapshot({ calls: [call({ unread, caller: null, skillId: null, skillName: null })] }),
    );
    expect(screen.getByTestId('unread')).toHaveTextContent(
      'Sent by the gateway in a form that cannot be read: Caller and Queue.',
    );
  });

  it('is named in Chinese', async () => {
    const { preferences } = settings();
    await showPage(
      'main',
      snapshot({
        settings: settings({ preferences: { ...preferences, language: 'zh' } }),
        calls: [call({ unread: ['begintime'], beganAt: null })],
      }),
    );
    expect(screen.getByTestId('unread')).toHaveTextContent('网关发来的以下信息无法读取：等待。');
  });

  it.each(['main', 'pop'] as const)('is not called none in the window %s', async (page) => {
    await showPage(page, snapshot({ calls: [call({ unread: ['calldata'], associatedData: null })] }));
    expect(screen.queryByText('No associated data')).toBeNull();
    expect(screen.getByText('Cannot be read')).toBeInTheDocument();
  });

  it('is not mentioned where something else told it', async () => {
    await showPage('main', snapshot({ calls: [call({ unread: ['caller'] })] }));
    expect(screen.queryByTestId('unread')).toBeNull();
  });
});

describe('what can be done to a call', () => {
  it('has a button on the card of some call', async () => {
    const to = { kind: 'queue', address: '3', name: null } as const;
    const transfer = { to, way: 'onSuccess', step: 'underWay' } as const;
    const members = (Object.keys(call()) as (keyof Call)[]).filter(
      (name) => typeof call()[name] === 'boolean',
    );
    const states: readonly Partial<Call>[] = [{}, ...members.map((name) => ({ [name]: true })), { transfer }];
    const calls = [alertingCall, call, talkingCall, heldCall].flatMap((of, phase) =>
      states.map((state, index) => of({ ...state, key: `${String(phase)} ${String(index)}` })),
    );
    const { show } = await showPage('main', snapshot());
    const seen = new Set<string | undefined>();
    const beside = [heldCall({ key: 'held' }), talkingCall({ key: 'talking' })];
    // One by one, because of calls that talk one has a card; and one that is held while another is talked in.
    for (const shown of [...calls.map((one) => [one]), beside]) {
      show(snapshot({ calls: shown }));
      await tick();
      for (const name of screen.getAllByRole('article').flatMap(buttonsOf)) seen.add(name);
    }
    expect(callActions.filter((name) => !seen.has(callTexts[name]))).toEqual([]);
  });
});
