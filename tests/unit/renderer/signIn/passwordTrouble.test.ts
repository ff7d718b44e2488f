import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../src/shared/contract/actions.ts';
import type { Problem } from '../../../../src/shared/errors.ts';
import type { RefusalKind } from '../../../../src/shared/resultCodes.ts';
import { button, settled, showPage } from '../showPage.ts';
import { signedOut } from '../snapshots.ts';

const refusal = (code: string, kind: RefusalKind): Problem => ({
  ...{ kind: 'refusal', from: 'gateway', code, refusal: kind },
});
const fill = (name: string, value: string, within_: HTMLElement = document.body) =>
  fireEvent.input(within(within_).getByLabelText(name), { target: { value } });
const toldToAdmin = () => screen.queryByText(/^Work number 291 at /);
const impossible = () => screen.queryByText(/only of somebody who is signed in/);

/** Agent 291 was refused because the password has expired, and is asked for another one. */
async function setup() {
  const page = await showPage('main', signedOut(), (fake) =>
    fake.refuse('signIn', refusal('100-020', 'credentials')),
  );
  await fill('Work number', '291');
  await fill('Password', 'first');
  await fill('Phone number', '70004');
  await fireEvent.click(button('Sign in'));
  await fireEvent.click(await screen.findByRole('button', { name: 'Change password' }));
  const dialog = await screen.findByRole('dialog', { name: 'New password' });
  const change = async () => {
    await fill('New password', 'second', dialog);
    await fill('New password again', 'second', dialog);
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Change password' }));
  };
  const signIns = () => page.asked.filter(({ name }) => name === 'signIn').length;
  return { ...page, dialog, change, signIns };
}

describe('a password that has expired', () => {
  it('is changed, and the agent signed in with the new one', async () => {
    const { asked, change, signIns } = await setup();
    await change();
    await expect.poll(signIns).toBe(2);
    expect(asked[1]).toEqual({
      name: 'renewPassword',
      args: [{ agentId: '291', oldPassword: 'first', newPassword: 'second' }],
    });
    expect(asked[2]?.args).toMatchObject([{ agentId: '291', password: 'second' }]);
  });

  it.each([
    ['100-004', 'credentials'],
    ['100-011', 'refused'],
    ['100-007', 'passing'],
  ] as const)('is asked for again where the answer is %s', async (code, kind) => {
    const { refuse, dialog, change } = await setup();
    refuse('renewPassword', refusal(code, kind));
    await change();
    expect(await within(dialog).findByRole('note')).toHaveTextContent(code);
    expect(impossible()).toBeNull();
  });

  it.each([
    ['100-006', 'sessionOver'],
    ['000-003', 'suspect'],
    ['300-001', 'forbidden'],
  ] as const)('cannot be changed before the sign-in where the answer is %s', async (code, kind) => {
    const { refuse, change } = await setup();
    refuse('renewPassword', refusal(code, kind));
    await change();
    await expect.poll(impossible).not.toBeNull();
    expect(toldToAdmin()).toBeInTheDocument();
  });

  it('is no matter of another work number', async () => {
    await setup();
    expect(toldToAdmin()).toBeInTheDocument();
    await fill('Work number', '292');
    expect(toldToAdmin()).toBeNull();
  });

  it('changes nothing that was typed about somebody else meanwhile', async () => {
    const { answer, dialog, change, signIns } = await setup();
    let accept = (): void => undefined;
    answer(
      'renewPassword',
      () => new Promise<Result<void>>((done) => (accept = () => done({ ok: true, value: undefined }))),
    );
    await change();
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Later' }));
    await fill('Work number', '292');
    await fill('Password', 'other');
    accept();
    await settled();
    expect([screen.getByLabelText<HTMLInputElement>('Password').value, signIns()]).toEqual(['other', 1]);
  });
});
