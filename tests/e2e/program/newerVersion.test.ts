import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '../../../simulator/certificate.ts';
import { expect, test } from '../fixture.ts';
import { fillInSignIn, firstAgent, settingsFor } from '../steps.ts';

test('says at the sign-in that there is a newer version, where the policy names who tells', async ({
  launch,
  simulator,
}, testInfo) => {
  const { certificatePem: cert, privateKeyPem: key } = await makeCertificate();
  const server = createServer({ cert, key }, (_request, response) => {
    response.end(JSON.stringify({ version: '99.0.0', changes: '<b>Bold</b> pop.', contact: 'Ask 4000.' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const file = (name: string, content: string): string => {
    const path = testInfo.outputPath(name);
    writeFileSync(path, content);
    return path;
  };
  const env = {
    NODE_EXTRA_CA_CERTS: file('authority.pem', cert),
    RINGSIDE_POLICY: file('policy.json', JSON.stringify({ updateNotice: `https://127.0.0.1:${port}/new` })),
  };
  const { page } = await launch({ settings: settingsFor(simulator), env });
  const main = await page('main');
  const said = 'Ringside 99.0.0 is available. <b>Bold</b> pop. Ask 4000.';
  await expect(main.getByText(said)).toBeVisible();
  await fillInSignIn(main, firstAgent(simulator));
  await expect(main.getByRole('button', { name: /^Agent/ })).toBeVisible();
  await expect(main.getByText(said)).toHaveCount(0);
  server.close();
});
