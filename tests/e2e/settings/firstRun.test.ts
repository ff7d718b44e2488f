import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeCertificate } from '../../../simulator/certificate.ts';
import { expectAccessible } from '../accessibility/everyLook.ts';
import { expect, test } from '../fixture.ts';
import { fillInSignIn, firstAgent } from '../steps.ts';

async function connectTo(main: Page, address: string): Promise<void> {
  await main.getByLabel('Address').fill(address);
  await main.getByRole('button', { name: 'Connect', exact: true }).click();
}

const goOn = (main: Page): Promise<void> => main.getByRole('button', { name: 'Trust and go on' }).click();

/** A server that closes every connection at once. */
async function closingServer(): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/** A server with TLS that shows a long chain, and another certificate once it has been changed. */
async function changingServer() {
  const [first, then, ...others] = await Promise.all(Array.from({ length: 20 }, () => makeCertificate()));
  if (first === undefined || then === undefined) throw new Error('no certificate was made');
  const chain = [first, ...others].map(({ certificatePem }) => certificatePem).join('\n');
  const server = createTls({ cert: chain, key: first.privateKeyPem }, (socket) => {
    socket.on('error', () => undefined);
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    first: first.sha256,
    then: then.sha256,
    change: () => server.setSecureContext({ cert: then.certificatePem, key: then.privateKeyPem }),
    close: () => server.close(),
  };
}

test('trusts no other certificate than the one that was shown, however long its chain', async ({
  launch,
}, testInfo) => {
  const server = await changingServer();
  const main = await (await launch()).page('main');
  await connectTo(main, `127.0.0.1:${String(server.port)}`);
  const shown = main.getByLabel('What the server showed');
  const print = async () =>
    (await shown.getByRole('definition').last().innerText()).trim().replace(/\s+/g, ':');
  await expect.poll(print).toBe(server.first);
  server.change();
  await main.getByRole('radio', { name: 'Trust this fingerprint' }).check();
  await goOn(main);
  await expect(main.getByText(/^It showed another certificate than a moment ago/).first()).toBeVisible();
  await expect.poll(print).toBe(server.then);
  await expect(main.getByRole('radio', { checked: true })).toHaveCount(0);
  await main.screenshot({ path: testInfo.outputPath('another.png') });
  await main.getByRole('radio', { name: 'Trust this fingerprint' }).check();
  await goOn(main);
  await expect(main.getByText(`Gateway: https://127.0.0.1:${String(server.port)}`)).toBeVisible();
  server.close();
});

test('asks where the gateway is, shows what it showed, and trusts it only in the way that was chosen', async ({
  launch,
  startGateway,
}, testInfo) => {
  test.setTimeout(90_000);
  const simulator = await startGateway();
  const program = await launch();
  const main = await program.page('main');
  const host = new URL(simulator.gateway).host;

  await test.step('what is no address, and what does not answer, is said at the field with what to do', async () => {
    await expect(main.getByLabel('Address')).toBeFocused();
    await connectTo(main, 'ftp://gateway');
    await expect(main.getByLabel('Address')).toHaveAccessibleDescription(/an address such as https/);
    await connectTo(main, '127.0.0.1:9');
    await expect(main.getByLabel('Address')).toHaveAccessibleDescription(
      /nothing answers at this port\. Check the port/,
    );
    await main.screenshot({ path: testInfo.outputPath('1-refused.png') });
    const closing = await closingServer();
    await connectTo(main, `127.0.0.1:${String(closing.port)}`);
    await expect(main.getByLabel('Address')).toHaveAccessibleDescription(/closed without a word/);
    closing.close();
    await connectTo(main, `http://${host}`);
    await expect(main.getByRole('note')).toContainText('https');
  });
  await test.step('its certificate is shown, and nothing is chosen or sent', async () => {
    await connectTo(main, host);
    await expect(main.getByRole('heading', { name: 'Is this your gateway?' })).toBeFocused();
    const shown = main.getByLabel('What the server showed');
    await expect(shown).toContainText('localhost');
    await expect(shown).toContainText('Itself');
    expect((await shown.getByRole('definition').last().innerText()).trim().replace(/\s+/g, ':')).toBe(
      simulator.certificateSha256,
    );
    await expect(main.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(main.getByRole('button', { name: 'Trust and go on' })).toBeDisabled();
    expect(simulator.requests()).toEqual({});
    await main.screenshot({ path: testInfo.outputPath('2-shown.png') });
    await expectAccessible(main);
  });
  await test.step('a file of another authority is refused, before anything is kept', async () => {
    const caFile = join(program.userDataDir, 'authority.pem');
    await writeFile(caFile, (await startGateway()).certificatePem);
    await main.getByRole('radio', { name: 'Trust an authority’s file' }).check();
    await main.getByLabel('CA file').fill('authority.pem');
    await goOn(main);
    await expect(main.getByLabel('CA file')).toHaveAccessibleDescription(/full path/);
    await expect(main.getByLabel('CA file')).toBeFocused();
    await main.getByLabel('CA file').fill(caFile);
    await main.keyboard.press('Enter');
    await expect(main.getByRole('note')).toContainText('is not trusted');
    await main.screenshot({ path: testInfo.outputPath('3-otherAuthority.png') });
  });
  await test.step('by its fingerprint it is, and the agent signs in', async () => {
    await main.getByRole('radio', { name: 'Trust this fingerprint' }).check();
    await goOn(main);
    await expect(main.getByText(`Gateway: https://${host}`)).toBeVisible();
    expect(simulator.requests()).toEqual({});
    await fillInSignIn(main, firstAgent(simulator));
    await expect(main.getByRole('button', { name: /^Agent/ })).toBeVisible();
  });
});

test('chooses the language before anything else, and goes on without encryption only when told to', async ({
  launch,
  startGateway,
}) => {
  const simulator = await startGateway({ http: true });
  const main = await (await launch()).page('main');
  await main.getByRole('combobox', { name: 'Language' }).selectOption('zh');
  await expect(main.getByRole('heading', { name: '网关在哪里？' })).toBeVisible();
  await main.getByRole('combobox', { name: '语言' }).selectOption('en');
  await expect(main.getByRole('heading', { name: 'Where is your gateway?' })).toBeVisible();
  await connectTo(main, new URL(simulator.gateway).host);
  await expect(main.getByRole('note')).toContainText('http');
  await connectTo(main, simulator.gateway);
  await expect(main.getByRole('heading', { name: 'This gateway does not encrypt' })).toBeFocused();
  await main.getByRole('button', { name: 'Back' }).click();
  await expect(main.getByLabel('Address')).toHaveValue(simulator.gateway);
  await connectTo(main, simulator.gateway);
  await main.getByRole('button', { name: 'Go on without encryption' }).click();
  await expect(main.getByText(`Gateway: ${simulator.gateway}`)).toBeVisible();
  expect(simulator.requests()).toEqual({});
});
