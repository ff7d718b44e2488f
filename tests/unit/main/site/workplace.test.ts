import { describe, expect, it, vi } from 'vitest';
import { type Workplace, type WorkplaceDeps, createWorkplace } from '../../../../src/main/site/workplace.ts';
import { noPolicy } from '../../../../src/shared/settings/policy.ts';
import type { Connection } from '../../../../src/shared/settings/settingsView.ts';
import { settingsView, snapshot } from '../../../support/snapshots.ts';

const saved: Connection = { gatewayAddress: 'https://real.example:8043', trust: { by: 'system' }, cms: null };
const gateway = {
  gateway: 'https://127.0.0.1:4711',
  certificateSha256: 'AB'.repeat(32),
  agents: [{ workNo: '291', password: 'practice', phoneNumber: '49991' }],
  cms: { url: 'https://127.0.0.1:4712', accessKey: 'AK', secretKey: 'SK', ccId: 1, vdn: 1 },
};

const savedSite = (connection: Connection | null): WorkplaceDeps['saved'] => ({
  view: () => ({ ...settingsView, connection }),
  cmsKeys: () => Promise.resolve({ accessKey: 'kept', secretKey: 'kept' }),
});

const signedOut = { state: 'signedOut' } as const;
const signedIn = { state: 'signedIn' } as const;

function setup(overrides: Partial<WorkplaceDeps> = {}) {
  const stop = vi.fn<() => void>();
  const onPracticeGone = vi.fn<() => void>();
  const signOut = vi.fn<WorkplaceDeps['signOut']>(() => Promise.resolve());
  let gone: (exitCode: number) => void = () => undefined;
  let said: (message: unknown) => void = () => undefined;
  const tell = vi.fn<(message: object) => void>();
  const startPractice = vi.fn<WorkplaceDeps['startPractice']>((_scenario, told) => {
    gone = told.onGone;
    said = told.onSaid;
    return Promise.resolve({ gateway, tell, stop });
  });
  const workplace = createWorkplace({
    saved: savedSite(saved),
    policy: noPolicy,
    startPractice,
    session: () => signedOut,
    signOut,
    onPracticeGone,
    feed: () => ({ current: () => snapshot(), subscribe: () => () => undefined }),
    now: () => 5000,
    log: () => undefined,
    ...overrides,
  });
  return {
    workplace,
    startPractice,
    stop,
    signOut,
    onPracticeGone,
    endByItself: () => gone(1),
    tell,
    says: (message: unknown) => said(message),
  };
}

describe('the workplace', () => {
  it('is none before a gateway was chosen', () => {
    expect(setup({ saved: savedSite(null) }).workplace.mode()).toEqual({ kind: 'none' });
  });

  it('names the missing connection when there is none', () => {
    expect(() => setup({ saved: savedSite(null) }).workplace.site()).toThrow(
      expect.objectContaining({ problem: { kind: 'notPossible', why: 'noGatewayChosen' } }),
    );
  });

  it.each([
    ['policyUnread', 'https', { refusesSignIn: true }],
    ['plainHttp', 'http', { allowsPlainHttp: false }],
  ] as const)('is none where the policy is in the way: %s', (why, scheme, said) => {
    const connection = { ...saved, gatewayAddress: `${scheme}://real.example:8043` };
    const { workplace } = setup({ saved: savedSite(connection), policy: { ...noPolicy, ...said } });
    expect(() => workplace.site()).toThrow(
      expect.objectContaining({ problem: { kind: 'notPossible', why } }),
    );
  });

  it('is the saved gateway', () => {
    expect(setup().workplace.site().connection).toBe(saved);
  });
});

describe('practice', () => {
  it('does not begin where a policy hides it', async () => {
    const { workplace, startPractice } = setup({ policy: { ...noPolicy, hidesPractice: true } });
    await expect(workplace.practise('morning')).rejects.toMatchObject({
      problem: { kind: 'notPossible', why: 'setByOrganisation' },
    });
    expect(startPractice).not.toHaveBeenCalled();
  });

  it('goes on where a policy is in the way of the saved gateway', async () => {
    const { workplace } = setup({ policy: { ...noPolicy, refusesSignIn: true, allowsPlainHttp: false } });
    await workplace.practise('morning');
    expect(workplace.site().mayBeInClear).toBe(true);
  });

  it('shows the practice agent’s sign-in', async () => {
    const { workplace } = setup();
    await workplace.practise('morning');
    expect(workplace.mode()).toEqual({
      kind: 'practice',
      agentId: '291',
      password: 'practice',
      phoneNumber: '49991',
      scenario: 'morning',
      course: null,
    });
  });

  it('trusts the simulator by its fingerprint alone', async () => {
    const { workplace } = setup();
    await workplace.practise('morning');
    expect(workplace.site().connection).toMatchObject({
      gatewayAddress: gateway.gateway,
      trust: { by: 'fingerprint', fingerprint: gateway.certificateSha256 },
    });
  });

  it('signs with the simulator’s keys, not with the stored ones', async () => {
    const { workplace } = setup();
    await workplace.practise('morning');
    await expect(workplace.site().cmsKeys()).resolves.toEqual({ accessKey: 'AK', secretKey: 'SK' });
  });

  it('starts one simulator, however often it is asked for', async () => {
    const { workplace, startPractice } = setup();
    await Promise.all([workplace.practise('morning'), workplace.practise('morning')]);
    await workplace.practise('morning');
    expect(startPractice).toHaveBeenCalledOnce();
  });

  it('plays something else when asked: the simulator that played before is stopped', async () => {
    const { workplace, startPractice, stop } = setup();
    await workplace.practise('morning');
    await workplace.practise('oldSite');
    const played = startPractice.mock.calls.map(([scenario]) => scenario);
    expect([played, stop.mock.calls.length, workplace.mode()]).toMatchObject([
      ['morning', 'oldSite'],
      1,
      { kind: 'practice', scenario: 'oldSite' },
    ]);
  });

  it('plays what was asked for last, also while another simulator starts', async () => {
    const { workplace } = setup();
    await Promise.all([workplace.practise('morning'), workplace.practise('cluster')]);
    expect(workplace.mode()).toMatchObject({ scenario: 'cluster' });
  });

  it.each([
    ['while signed in', 'signedIn', 'alreadySignedIn'],
    ['during a sign-in', 'signingIn', 'signInUnderWay'],
  ] as const)('is refused %s', async (_when, state, why) => {
    const { workplace } = setup({ session: () => ({ state }) });
    await expect(workplace.practise('morning')).rejects.toMatchObject({
      problem: { kind: 'notPossible', why },
    });
  });

  it('does not take the place of a session that began while the simulator started', async () => {
    const session = vi.fn<WorkplaceDeps['session']>(() => signedIn).mockReturnValueOnce(signedOut);
    const { workplace, stop } = setup({ session });
    await expect(workplace.practise('morning')).rejects.toMatchObject({
      problem: { why: 'alreadySignedIn' },
    });
    expect([stop.mock.calls.length, workplace.mode()]).toEqual([1, { kind: 'gateway' }]);
  });

  it('ends with the simulator stopped and the saved gateway back', async () => {
    const { workplace, stop } = setup();
    await workplace.practise('morning');
    await workplace.endPractice();
    expect([stop.mock.calls.length, workplace.mode()]).toEqual([1, { kind: 'gateway' }]);
  });

  it('ends a session by signing out before the simulator stops', async () => {
    let session: ReturnType<WorkplaceDeps['session']> = signedOut;
    const { workplace, stop, signOut } = setup({ session: () => session });
    await workplace.practise('morning');
    session = signedIn;
    signOut.mockImplementation(() => {
      expect(stop).not.toHaveBeenCalled();
      return Promise.resolve();
    });
    await workplace.endPractice();
    const calls = [signOut, stop].map(({ mock }) => mock.calls.length);
    expect([...calls, workplace.mode()]).toEqual([1, 1, { kind: 'gateway' }]);
  });

  it('ends also while another simulator starts', async () => {
    const { workplace, stop } = setup();
    await workplace.practise('morning');
    await Promise.all([workplace.practise('cluster'), workplace.endPractice()]);
    expect([stop.mock.calls.length, workplace.mode()]).toEqual([2, { kind: 'gateway' }]);
  });

  it('ends also while another simulator fails to start', async () => {
    const { workplace, startPractice, stop } = setup();
    await workplace.practise('morning');
    startPractice.mockRejectedValueOnce(new Error('no port'));
    const other = workplace.practise('cluster');
    await Promise.all([expect(other).rejects.toThrow('no port'), workplace.endPractice()]);
    expect([stop.mock.calls.length, workplace.mode()]).toEqual([1, { kind: 'gateway' }]);
  });

  it('goes on where its session could not be ended', async () => {
    let session: ReturnType<WorkplaceDeps['session']> = signedOut;
    const { workplace, stop, signOut } = setup({ session: () => session });
    await workplace.practise('morning');
    session = signedIn;
    signOut.mockRejectedValueOnce(new Error('no answer'));
    await expect(workplace.endPractice()).rejects.toThrow('no answer');
    expect([stop.mock.calls.length, workplace.mode().kind]).toEqual([0, 'practice']);
  });

  it('signs out of no real gateway', async () => {
    const { workplace, signOut } = setup({ session: () => signedIn });
    await workplace.endPractice();
    expect(signOut).not.toHaveBeenCalled();
  });

  it('tells when the simulator ended by itself, and stays the workplace until the agent ends it', async () => {
    const { workplace, onPracticeGone, endByItself } = setup();
    await workplace.practise('morning');
    endByItself();
    const before = workplace.mode().kind;
    await workplace.endPractice();
    expect([onPracticeGone.mock.calls.length, before, workplace.mode().kind]).toEqual([
      1,
      'practice',
      'gateway',
    ]);
  });

  it('can be started again after the simulator ended by itself', async () => {
    const { workplace, startPractice, endByItself } = setup();
    await workplace.practise('morning');
    endByItself();
    await workplace.practise('morning');
    expect(startPractice).toHaveBeenCalledTimes(2);
  });

  it('is stopped with the program while it is still starting', async () => {
    const { workplace, startPractice } = setup();
    const stopped = vi.fn<() => void>();
    startPractice.mockImplementationOnce((_scenario, _onGone, signal) => {
      signal.addEventListener('abort', stopped);
      return new Promise(() => undefined);
    });
    void workplace.practise('morning');
    workplace.dispose();
    expect(stopped).toHaveBeenCalledOnce();
  });

  it('can be tried again after the simulator did not start', async () => {
    const { workplace, startPractice } = setup();
    startPractice.mockRejectedValueOnce(new Error('no port'));
    await expect(workplace.practise('morning')).rejects.toThrow('no port');
    await workplace.practise('morning');
    expect(workplace.mode().kind).toBe('practice');
  });
});

describe('the lessons of practice', () => {
  const step = { type: 'step', name: 'welcome', waitsFor: 'word', at: 1, nth: 0, of: 4 };

  it('are told with the mode as they go on', async () => {
    const { workplace, tell, says } = setup();
    await workplace.practise('lessons');
    const seen = [workplace.mode()];
    const heard = vi.fn<() => void>();
    workplace.subscribe(heard);
    workplace.course()?.begin('quietMorning', 'calm');
    says(step);
    seen.push(workplace.mode());
    expect([seen, heard.mock.calls.length, tell.mock.calls]).toMatchObject([
      [
        { scenario: 'lessons', course: { phase: 'choosing' } },
        {
          course: {
            phase: 'running',
            lesson: 'quietMorning',
            pace: 'calm',
            step: { name: 'welcome', at: 1 },
          },
        },
      ],
      2,
      [[{ type: 'begin', lesson: 'quietMorning', pace: 'calm' }]],
    ]);
  });

  it.each([
    ['ends', (workplace: Workplace) => workplace.endPractice()],
    ['plays something else', (workplace: Workplace) => workplace.practise('morning')],
  ])('follow nothing of what the agent sees once practice %s in their middle', async (_how, leave) => {
    const listeners = new Set<unknown>();
    const { workplace, tell } = setup({
      feed: () => ({
        current: () => snapshot(),
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      }),
    });
    await workplace.practise('lessons');
    workplace.course()?.begin('quietMorning', 'calm');
    const during = listeners.size;
    await leave(workplace);
    expect([during, listeners.size, tell.mock.lastCall]).toEqual([1, 0, [{ type: 'leave' }]]);
  });

  it('are chosen anew when the simulator has ended by itself', async () => {
    const { workplace, endByItself } = setup();
    await workplace.practise('lessons');
    workplace.course()?.begin('restart', 'usual');
    endByItself();
    expect([workplace.course(), workplace.mode()]).toMatchObject([null, { course: { phase: 'choosing' } }]);
    await workplace.practise('lessons');
    expect(workplace.course()?.view()).toEqual({ phase: 'choosing' });
  });
});
