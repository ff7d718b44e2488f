import { screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { callActions } from '../../../../src/shared/calls/callActions.ts';
import type { Call } from '../../../../src/shared/calls/model.ts';
import { call as callTexts } from '../../../../src/renderer/messages/en/calls/call.ts';
import { button, showPage, shownCall, tiles } from '../showPage.ts';
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
/** What can be done with the call in the work area. */
const actions = (): HTMLElement =>
  within(shownCall()).getByRole('group', { name: 'What to do with the call' });
const buttonsOf = (place: HTMLElement): string[] =>
  within(place)
    .getAllByRole('button')
    .map(({ textContent }) => textContent.trim());

describe('a call that the agent began', () => {
  it('is headed by who was called, and names the number that is shown there', async () => {
    await showPage('main', snapshot({ calls: [talkingCall(callOut)] }));
    expect(within(shownCall()).getByRole('heading', { level: 1 })).toHaveTextContent('70943');
    expect(tiles()[0]).toHaveTextContent('70943');
    expect(within(shownCall()).getByText('10086').closest('div')).toHaveTextContent('Caller');
  });

  it('is headed so on hold, too', async () => {
    const other = { ...callOut, called: party('70941') };
    await showPage(
      'main',
      snapshot({ calls: [heldCall({ ...callOut, key: 'a' }), heldCall({ ...other, key: 'b' })] }),
    );
    expect(tiles().map(({ textContent }) => textContent.match(/\d{5}/)?.[0])).toEqual(['70943', '70941']);
  });

  it('has its whole name where the tile cuts it', async () => {
    const called = party('0000000000000070943');
    const calls = [
      talkingCall({ ...callOut, called, key: 'a' }),
      endedCall({ ...callOut, called, key: 'b' }),
    ];
    await showPage('main', snapshot({ calls }));
    for (const tile of tiles()) expect(within(tile).getByTitle(called.raw)).toHaveTextContent(called.raw);
  });

  it('is called out while nobody has answered it, and can be ended, not answered', async () => {
    await showPage('main', snapshot({ calls: [alertingCall({ ...callOut, key: 'a' })] }));
    expect(tiles()[0]).toHaveTextContent('Calling');
    expect(buttonsOf(actions())).toEqual(['Hold', 'Mute', 'Transfer', 'Keypad', 'More actions', 'End']);
    const impossible = within(actions()).getAllByRole('button', { description: /./ });
    expect(impossible.filter((one) => one.getAttribute('aria-disabled') === 'true')).toHaveLength(4);
    expect(button('End')).not.toHaveAttribute('aria-disabled', 'true');
  });
});

describe('a call that is talked in', () => {
  it.each([
    ['is heard', {}, ['Hold', 'Mute', 'Transfer', 'Keypad', 'More actions', 'End'], /^(?!.*muted)/i],
    ['is muted', { muted: true }, ['Hold', 'Unmute', 'Transfer', 'Keypad', 'More actions', 'End'], /Muted/],
    [
      'may be muted',
      { maybeMuted: true },
      ['Hold', 'Mute', 'Unmute', 'Transfer', 'Keypad', 'More actions', 'End'],
      /Maybe muted/,
    ],
  ] as const)('says so when the agent %s, and offers what changes it', async (_, muting, buttons, words) => {
    await showPage('main', snapshot({ calls: [talkingCall(muting)] }));
    expect(buttonsOf(actions())).toEqual(buttons);
    expect(shownCall()).toHaveTextContent(words);
    expect(tiles()[0]).toHaveTextContent(words);
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
    const [tile] = within(screen.getByRole('region', { name: /^(Calls|通话)$/ })).getAllByRole('listitem');
    expect(tile).toHaveTextContent(phase);
    expect(tile).toHaveTextContent(party);
    const card = shownCall();
    expect(within(card).getByRole('heading', { level: 1 })).toHaveTextContent(party);
    expect(tile).not.toHaveTextContent(/incoming|caller|来电|主叫/i);
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

  it.each([
    ['main', /^Cannot be read$/],
    ['pop', /cannot be read: Associated data/],
  ] as const)('is not called none in the window %s', async (page, words) => {
    await showPage(page, snapshot({ calls: [call({ unread: ['calldata'], associatedData: null })] }));
    expect(screen.queryByText('No associated data')).toBeNull();
    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it('is not mentioned where something else told it', async () => {
    await showPage('main', snapshot({ calls: [call({ unread: ['caller'] })] }));
    expect(screen.queryByTestId('unread')).toBeNull();
  });
});

describe('what can be done to a call', () => {
  it('has a button for some call in the work area', async () => {
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
    const help = talkingCall({ key: 'help', consultOf: 'held', callType: 'consultation' });
    // One by one, because one is in the work area; and one that is held while another is talked in, in its tile.
    for (const shown of [...calls.map((one) => [one]), beside, [heldCall({ key: 'held' }), help]]) {
      show(snapshot({ calls: shown }));
      await tick();
      for (const name of [shownCall(), ...tiles()].flatMap(buttonsOf)) seen.add(name);
    }
    expect(callActions.filter((name) => !seen.has(callTexts[name]))).toEqual([]);
  });
});
