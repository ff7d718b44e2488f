import { fireEvent, screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, it, onTestFinished, vi } from 'vitest';
import { ok } from '../fakeBridge.ts';
import { button, settled, showPage, shownCall } from '../showPage.ts';
import { endedCall, snapshot, talkingCall } from '../snapshots.ts';
import { doing } from '../../../support/availability.ts';

const data = '{"order":"48213","level":"Gold"}';
const view = (associatedData = data) => snapshot({ calls: [talkingCall({ key: 'one', associatedData })] });
const form = () => within(screen.getByRole('form', { name: 'Change the data' }));
const field = (name: string) => form().getByRole('textbox', { name });
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const save = async () => {
  const element = screen.getByRole('form', { name: 'Change the data' });
  await fireEvent.submit(element);
};

/** The page does that by the button. */
function openMenu(): void {
  document.getElementById(button('More actions').getAttribute('popovertarget') ?? '')?.showPopover();
  flushSync();
}

async function edit(first = view()) {
  const page = await showPage('main', first);
  openMenu();
  await fireEvent.click(await screen.findByRole('menuitem', { name: 'Change the data' }));
  return page;
}

it('changes values by their names, and closes when the gateway has them', async () => {
  const { asked, answer, show } = await edit();
  answer('setCallData', () => ok('kept' as const));
  await type('order', '48214');
  show(view('{"order":"48213","level":"Platinum"}'));
  expect(field('order')).toHaveValue('48214');
  expect(field('level')).toHaveValue('Platinum');
  await save();
  expect(asked.at(-1)).toEqual({
    name: 'setCallData',
    args: [{ key: 'one', data: '{"order":"48214","level":"Platinum"}' }],
  });
  await expect.poll(() => screen.queryByRole('form', { name: 'Change the data' })).toBeNull();
});

it('keeps what is typed while it is being saved, to be saved as well', async () => {
  const { asked, answer } = await edit();
  let accept = (): void => undefined;
  answer(
    'setCallData',
    () => new Promise((done) => (accept = () => done({ ok: true, value: 'kept' as const }))),
  );
  await type('order', '48214');
  await save();
  await type('level', 'Platinum');
  accept();
  await settled();
  expect(field('level')).toHaveValue('Platinum');
  await save();
  expect(asked.at(-1)?.args).toEqual([{ key: 'one', data: '{"order":"48214","level":"Platinum"}' }]);
});

it('changes what is no list of names and values as a text', async () => {
  const { asked } = await edit(view('Rappel demandé'));
  await type('Associated data', 'Rappel fait');
  await save();
  expect(asked.at(-1)?.args).toEqual([{ key: 'one', data: 'Rappel fait' }]);
});

it('keeps what was typed where it is refused, and says so at the button', async () => {
  const { refuse } = await edit();
  refuse('setCallData', {
    kind: 'invalidInput',
    field: 'associatedData',
    allowed: { is: 'bytes', max: 16_384 },
    kindGiven: 'text',
  });
  await type('order', 'x'.repeat(17_000));
  expect(form().getByText('16.6 of 16 KB')).toBeInTheDocument();
  await save();
  expect(await screen.findByText(/at most 16 KB \(16384 bytes/)).toBeInTheDocument();
  expect(field('order')).toHaveValue('x'.repeat(17_000));
});

it.each([
  ['unchanged', /still tells the data as it was/],
  ['other', /tells other data/],
] as const)('says what the gateway made of it: %s', async (outcome, words) => {
  const { answer } = await edit();
  answer('setCallData', () => ok(outcome));
  await type('order', '48214');
  await save();
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent(words);
  expect(field('order')).toHaveValue('48214');
});

it('keeps what was typed when the call ends, and says why it cannot be saved', async () => {
  const { asked, show } = await edit();
  await type('order', '48214');
  const worked = endedCall({ key: 'one', associatedData: data });
  show(snapshot({ availability: doing('wrapUp'), calls: [worked] }));
  expect(field('order')).toHaveValue('48214');
  const before = asked.length;
  expect(form().getByRole('button', { name: 'Save' })).toHaveAttribute(
    'title',
    'This call is no longer here.',
  );
  await save();
  expect(asked).toHaveLength(before);
  await fireEvent.click(form().getByRole('button', { name: 'Cancel' }));
  expect(within(shownCall()).getByText('48213')).toBeInTheDocument();
});

it('is not offered for data that nobody could read: it would be lost', async () => {
  await showPage('main', snapshot({ calls: [talkingCall({ unread: ['calldata'] })] }));
  openMenu();
  expect(await screen.findByRole('menuitem', { name: 'Change the data' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

it('says that the number of the call was copied, and that it could not be', async () => {
  onTestFinished(() => void vi.unstubAllGlobals());
  await showPage('main', view());
  for (const [isCopied, words] of [
    [true, 'Copied.'],
    [false, 'Could not be copied'],
  ] as const) {
    const writeText = () => (isCopied ? Promise.resolve() : Promise.reject(new Error('refused')));
    vi.stubGlobal('navigator', { userAgent: navigator.userAgent, clipboard: { writeText } });
    document.execCommand = () => false;
    openMenu();
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Copy the number' }));
    await expect.poll(() => screen.getByRole('status').textContent).toContain(words);
  }
});
