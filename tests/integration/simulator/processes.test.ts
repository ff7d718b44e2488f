import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { connect, type ConnectionOptions } from 'node:tls';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { usage } from '../../../simulator/options/commandLine.ts';

const file = (name: string): string => fileURLToPath(new URL(`../../../simulator/${name}`, import.meta.url));

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [file('cli.ts'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the process has no output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}

describe('npm run simulator', () => {
  it('prints one line of JSON when ready, and serves', async () => {
    const child = run('--port', '0', '--control-port', '0', '--agents', '2', '--http');
    const said = JSON.parse(await firstLine(child)) as { control: string };
    const requests: unknown = await (await fetch(`${said.control}/requests`)).json();
    expect([said, requests]).toEqual([
      {
        gateway: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as unknown,
        control: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as unknown,
        certificateSha256: '',
        agents: [
          { workNo: '1001', password: 'pw-1001', phoneNumber: '41001', skillIds: [1, 2, 3] },
          { workNo: '1002', password: 'pw-1002', phoneNumber: '41002', skillIds: [1, 2, 3] },
        ],
        skills: [
          { id: 1, name: 'Service' },
          { id: 2, name: 'Orders' },
          { id: 3, name: 'VIP 客户' },
        ],
        cms: expect.objectContaining({ ccId: 1, vdn: 1 }) as unknown,
      },
      {},
    ]);
  });

  it('speaks TLS 1.1 and nothing newer where it is told to', async () => {
    const said = JSON.parse(await firstLine(run('--old-tls'))) as { gateway: string };
    const versionWith = (options: ConnectionOptions): Promise<unknown> =>
      new Promise((resolve) => {
        const port = Number(new URL(said.gateway).port);
        const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...options });
        socket.once('secureConnect', () => resolve(socket.getProtocol()));
        socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code));
        socket.once('close', () => resolve('closed'));
        onTestFinished(() => void socket.destroy());
      });
    expect([
      await versionWith({ minVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
      await versionWith({}),
    ]).toEqual(['TLSv1.1', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION']);
  });

  it('prints what can be said and ends with 0 when asked for help', async () => {
    const child = run('--help');
    if (child.stdout === null) throw new Error('the process has no output');
    const [said, exit] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect([exit[0], said]).toEqual([0, `${usage}\n`]);
  });

  // Windows has no signals: what sends one there ends the process from outside.
  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 0 on %s',
    async (signal) => {
      const child = run('--http');
      await firstLine(child);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
  );

  it('ends with 2 for a bad flag and names it', async () => {
    const child = run('--port', '70000');
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    const [exitCode] = (await once(child, 'close')) as [number | null];
    expect([exitCode, said.split('\n')[0]]).toEqual([
      2,
      'simulator: --port must be a whole number from 0 to 65535, not "70000"',
    ]);
  });
});

describe('the process of practice mode', () => {
  function practise(...args: string[]): ChildProcess {
    const child = fork(file('practice.ts'), args, { stdio: 'ignore' });
    children.push(child);
    return child;
  }

  it('says when it is ready and ends when told to stop', async () => {
    const child = practise();
    const [ready] = (await once(child, 'message')) as [unknown];
    child.send({ type: 'stop' });
    const [exitCode] = (await once(child, 'exit')) as [number | null];
    expect([ready, exitCode]).toMatchObject([
      {
        type: 'ready',
        gateway: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/) as unknown,
        certificateSha256: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) as unknown,
        agents: [{ workNo: '1001', password: 'practice' }, {}, {}, {}],
      },
      0,
    ]);
  });

  it.each([
    ['cluster', { type: 'ready' }],
    ['noon', { type: 'failed', message: expect.stringContaining('scenario must be one of') as unknown }],
  ])('plays the scenario that it is given: %s', async (scenario, said) => {
    const child = practise(scenario);
    const [message] = (await once(child, 'message')) as [unknown];
    expect(message).toMatchObject(said);
  });

  it('ends when its parent is gone', async () => {
    const child = practise();
    await once(child, 'message');
    child.disconnect();
    const [exitCode] = (await once(child, 'exit')) as [number | null];
    expect(exitCode).toBe(0);
  });
});
