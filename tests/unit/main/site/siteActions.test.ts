import { describe, expect, it, vi } from 'vitest';
import { type SiteActionsDeps, createSiteActions } from '../../../../src/main/site/siteActions.ts';
import type { LessonCourse } from '../../../../src/main/site/practice/lessonCourse.ts';
import type { Mode } from '../../../../src/shared/contract/mode.ts';
import type { Snapshot } from '../../../../src/shared/contract/snapshot.ts';
import { ProblemError } from '../../../../src/shared/errors.ts';
import { invalidInput } from '../../../../src/shared/ids.ts';
import { noPolicy } from '../../../../src/shared/settings/policy.ts';
import { problemFrom } from '../../../support/problemFrom.ts';
import { settingsView, signedIn, snapshot } from '../../../support/snapshots.ts';

const practice = {
  ...{ kind: 'practice', agentId: '291', password: 'p', phoneNumber: '1', scenario: 'flaky', course: null },
} as Mode;
const credentials = {
  agentId: '291',
  password: 'given' as string | null,
  phoneNumber: '49991',
  remember: false,
  takeOver: false,
};

const agent = { agentId: '291', phoneNumber: '49991', gatewayAddress: 'https://gateway.example:8043' };

const noKeys = { accessKey: null, secretKey: null };

function setup({
  stored = null,
  refuses = false,
  hasOther = false,
  overrides = {},
  course = null,
  policy = noPolicy,
}: {
  stored?: string | null;
  refuses?: boolean;
  hasOther?: boolean;
  overrides?: Partial<Snapshot>;
  course?: LessonCourse | null;
  policy?: SiteActionsDeps['policy'];
} = {}) {
  const probe = vi.fn<SiteActionsDeps['probe']>(() => Promise.resolve({ kind: 'plain' }));
  const signIn = vi.fn<SiteActionsDeps['session']['actions']['signIn']>(() =>
    refuses ? Promise.reject(new ProblemError({ kind: 'cancelled' })) : Promise.resolve(),
  );
  const changePassword = vi.fn<SiteActionsDeps['session']['actions']['changePassword']>(() =>
    refuses ? Promise.reject(new ProblemError({ kind: 'cancelled' })) : Promise.resolve(),
  );
  const chooseQueues = vi.fn<SiteActionsDeps['session']['actions']['chooseQueues']>(() => Promise.resolve());
  const saved = {
    saveConnection: vi.fn<SiteActionsDeps['saved']['saveConnection']>(() => Promise.resolve()),
    rememberAgent: vi.fn<SiteActionsDeps['saved']['rememberAgent']>(() => Promise.resolve()),
    forgetAgent: vi.fn<SiteActionsDeps['saved']['forgetAgent']>(),
    passwordOf: vi.fn<SiteActionsDeps['saved']['passwordOf']>(() => Promise.resolve(stored)),
    useOtherGateway: vi.fn<SiteActionsDeps['saved']['useOtherGateway']>(() => hasOther),
  };
  const practise = vi.fn<SiteActionsDeps['workplace']['practise']>(() => Promise.resolve());
  const actions = createSiteActions({
    session: { actions: { signIn, changePassword, chooseQueues } },
    saved,
    workplace: { practise, endPractice: () => Promise.resolve(), course: () => course },
    policy,
    probe,
    feed: { current: () => snapshot(overrides) },
    log: () => undefined,
  });
  return { actions, signIn, saved, practise, chooseQueues, probe };
}

describe('signing in', () => {
  it('passes what the agent prefers', async () => {
    const { actions, signIn } = setup();
    await actions.signIn(credentials);
    expect(signIn).toHaveBeenCalledExactlyOnceWith({
      agentId: '291',
      password: 'given',
      phoneNumber: '49991',
      takeOver: false,
      autoEnterReady: true,
      startReady: true,
    });
  });

  it('uses the stored password when none is given', async () => {
    const { actions, signIn } = setup({ stored: 'kept' });
    await actions.signIn({ ...credentials, password: null });
    expect(signIn).toHaveBeenCalledWith(expect.objectContaining({ password: 'kept' }));
  });

  it.each([
    ['practice', practice, [['flaky']]],
    ['gateway', { kind: 'gateway' }, []],
  ] as const)('sees to it that the simulator runs in mode %s', async (_kind, mode, started) => {
    const { actions, practise } = setup({ overrides: { mode } });
    await actions.signIn(credentials);
    expect(practise.mock.calls).toEqual(started);
  });

  it('names the password when none is given and none is stored', async () => {
    const { actions } = setup();
    await expect(actions.signIn({ ...credentials, password: null })).rejects.toMatchObject({
      problem: { kind: 'invalidInput', field: 'password', kindGiven: 'missing' },
    });
  });

  it('remembers the password after a sign-in that worked, when asked', async () => {
    const { actions, saved } = setup();
    await actions.signIn({ ...credentials, remember: true });
    expect(saved.rememberAgent).toHaveBeenCalledExactlyOnceWith({ ...agent, password: 'given' });
  });

  it('remembers no password when not asked', async () => {
    const { actions, saved } = setup();
    await actions.signIn(credentials);
    expect(saved.rememberAgent).toHaveBeenCalledExactlyOnceWith({ ...agent, password: null });
  });

  it('remembers nothing after a sign-in that was refused', async () => {
    const { actions, saved } = setup({ refuses: true });
    await expect(actions.signIn({ ...credentials, remember: true })).rejects.toThrow();
    expect(saved.rememberAgent).not.toHaveBeenCalled();
  });

  it('remembers nothing in practice', async () => {
    const { actions, saved } = setup({ overrides: { mode: practice } });
    await actions.signIn({ ...credentials, remember: true });
    expect(saved.rememberAgent).not.toHaveBeenCalled();
  });

  it('sends no stored password to the practice gateway', async () => {
    const { actions } = setup({ stored: 'kept', overrides: { mode: practice } });
    await expect(actions.signIn({ ...credentials, password: null })).rejects.toMatchObject({
      problem: { field: 'password' },
    });
  });

  it('sends no stored password to a gateway that was saved while it was decrypted', async () => {
    const overrides: { settings?: Snapshot['settings'] } = {};
    const { actions, saved, signIn } = setup({ overrides });
    saved.passwordOf.mockImplementation(() => {
      const other = {
        gatewayAddress: 'https://two.example:8043',
        trust: { by: 'system' },
        cms: null,
      } as const;
      overrides.settings = { ...settingsView, connection: other };
      return Promise.resolve('kept');
    });
    await expect(actions.signIn({ ...credentials, password: null })).rejects.toThrow();
    expect(signIn).not.toHaveBeenCalled();
  });

  it('says that there is no gateway before one was chosen', async () => {
    const { actions } = setup({ overrides: { mode: { kind: 'none' } } });
    await expect(actions.signIn(credentials)).rejects.toMatchObject({
      problem: { kind: 'notPossible', why: 'noGatewayChosen' },
    });
  });

  it.each([
    [
      'that only the administrator can mend it, where the organisation set it',
      ['trust'],
      'notPossible',
      'policyUnread',
    ],
    ['what it takes, where the agent set it', [], 'invalidInput', undefined],
  ] as const)('says of a CA file that cannot be read %s', async (_what, locked, kind, why) => {
    const policy = { ...settingsView.policy, locked };
    const { actions, signIn } = setup({ overrides: { settings: { ...settingsView, policy } } });
    signIn.mockRejectedValue(invalidInput('caFile', { is: 'file' }, '/ca.pem'));
    const problem = await problemFrom(async () => actions.signIn(credentials));
    expect(problem).toMatchObject(why === undefined ? { kind, field: 'caFile' } : { kind, why });
  });

  it('stays signed in when the agent cannot be remembered', async () => {
    const { actions, saved } = setup();
    saved.rememberAgent.mockRejectedValue(new Error('disk full'));
    await expect(actions.signIn(credentials)).resolves.toBeUndefined();
  });
});

describe('saving a connection', () => {
  it.each([
    [
      'signInUnderWay',
      { state: 'signingIn', agentId: signedIn.agentId, takingOver: false, since: 1, step: 'asking' },
    ],
    ['alreadySignedIn', signedIn],
    ['signOutUnderWay', { ...signedIn, state: 'signingOut' }],
  ] as const)('is refused with %s, and keeps nothing', (why, session) => {
    const { actions, saved } = setup({ overrides: { session } });
    const connection = { gatewayAddress: 'https://g', trust: { by: 'system' }, cms: null } as const;
    expect(() => actions.saveConnection({ connection, cmsKeys: noKeys })).toThrow(
      expect.objectContaining({ problem: { kind: 'notPossible', why } }),
    );
    expect(saved.saveConnection).not.toHaveBeenCalled();
  });

  it('keeps it in the form in which it was understood', async () => {
    const { actions, saved } = setup();
    const connection = { gatewayAddress: 'https://g', trust: { by: 'system' }, cms: null } as const;
    await actions.saveConnection({ connection, cmsKeys: noKeys });
    expect(saved.saveConnection).toHaveBeenCalledExactlyOnceWith(
      { ...connection, gatewayAddress: 'https://g:8043' },
      noKeys,
    );
  });

  it.each([
    ['secretKey', ''],
    ['secretKey', 'x'.repeat(257)],
    ['accessKey', 'a/b'],
  ])('names the %s that cannot be %j, and keeps nothing', (field, key) => {
    const { actions, saved } = setup();
    const connection = { gatewayAddress: 'https://a', trust: { by: 'system' }, cms: null } as const;
    expect(() => actions.saveConnection({ connection, cmsKeys: { ...noKeys, [field]: key } })).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ field }) as unknown }),
    );
    expect(saved.saveConnection).not.toHaveBeenCalled();
  });
});

describe('changing the password', () => {
  const passwords = { oldPassword: 'old', newPassword: 'new' };
  const { connection } = settingsView;
  const remembered = { agentId: signedIn.agentId, phoneNumber: '49991', passwordStored: true };
  const kept = { ...settingsView, connection, remembered };
  const known = { agentId: signedIn.agentId, phoneNumber: signedIn.phoneNumber, password: 'new' };

  it.each([
    ['where the one before was', { settings: kept }, [[expect.objectContaining(known)]]],
    [
      'not where none was',
      { settings: { ...kept, remembered: { ...remembered, passwordStored: false } } },
      [],
    ],
    [
      'not where another agent’s was',
      { settings: { ...kept, remembered: { ...remembered, agentId: '7' } } },
      [],
    ],
    ['not in practice', { settings: kept, mode: practice }, []],
  ])('remembers the new one %s', async (_where, over, expected) => {
    const { actions, saved } = setup({ overrides: { session: signedIn, ...over } as Partial<Snapshot> });
    await actions.changePassword(passwords);
    expect(saved.rememberAgent.mock.calls).toEqual(expected);
  });

  it('remembers nothing where the gateway refuses', async () => {
    const overrides = { session: signedIn, settings: kept } as Partial<Snapshot>;
    const { actions, saved } = setup({ refuses: true, overrides });
    await expect(actions.changePassword(passwords)).rejects.toThrow();
    expect(saved.rememberAgent).not.toHaveBeenCalled();
  });
});

describe('choosing queues', () => {
  const settings = { ...settingsView, policy: { ...settingsView.policy, locked: ['queues'] as const } };

  it('is refused where the organisation set them', () => {
    const { actions, chooseQueues } = setup({ overrides: { settings } });
    expect(() => actions.chooseQueues({ skillIds: null })).toThrow(
      expect.objectContaining({ problem: { kind: 'notPossible', why: 'setByOrganisation' } }),
    );
    expect(chooseQueues).not.toHaveBeenCalled();
  });

  it.each([{ mode: practice, settings }, {}])('is the session’s part otherwise', async (overrides) => {
    const { actions, chooseQueues } = setup({ overrides });
    await actions.chooseQueues({ skillIds: null });
    expect(chooseQueues).toHaveBeenCalledExactlyOnceWith({ skillIds: null });
  });
});

describe('a second gateway', () => {
  const unreachable = new ProblemError({ kind: 'unreachable', from: 'gateway' });
  const refused = new ProblemError({
    ...{ kind: 'refusal', from: 'gateway', code: '100-004', refusal: 'credentials' },
  });
  const signingIn = async (first: Error, second: Error | null, hasOther = true) => {
    const { actions, signIn, saved } = setup({ hasOther });
    signIn.mockRejectedValueOnce(first);
    if (second !== null) signIn.mockRejectedValueOnce(second);
    const failure = await Promise.resolve(actions.signIn(credentials)).then(
      () => null,
      (error: unknown) => error,
    );
    return { failure, attempts: signIn.mock.calls.length, turns: saved.useOtherGateway.mock.calls.length };
  };

  it('is signed in to where the first cannot be reached', async () => {
    expect(await signingIn(unreachable, null)).toEqual({ failure: null, attempts: 2, turns: 1 });
  });

  it('is not tried after any other failure: the agent may be signed in at the first', async () => {
    for (const kind of ['signInUnsure', 'cancelled', 'timeout'] as const) {
      const failure = new ProblemError(
        kind === 'cancelled'
          ? { kind }
          : kind === 'timeout'
            ? { kind, from: 'gateway', timeoutMs: 1 }
            : { kind, signedIn: 'notKnown' },
      );
      expect(await signingIn(failure, null)).toEqual({ failure, attempts: 1, turns: 0 });
    }
  });

  it('says what it has against it, and keeps the turn', async () => {
    expect(await signingIn(unreachable, refused)).toEqual({ failure: refused, attempts: 2, turns: 1 });
  });

  it('leaves the turn to the first where it cannot be reached either', async () => {
    expect(await signingIn(unreachable, unreachable)).toEqual({
      failure: unreachable,
      attempts: 2,
      turns: 2,
    });
  });

  it('is none where there is only one', async () => {
    expect(await signingIn(unreachable, null, false)).toEqual({
      failure: unreachable,
      attempts: 1,
      turns: 1,
    });
  });
});

describe('practice that trains', () => {
  const lessons = { ...practice, scenario: 'lessons', course: { phase: 'choosing' } } as Mode;

  it('signs its agent in, who is not ready, whatever is preferred', async () => {
    const { actions, signIn } = setup({ overrides: { mode: lessons } });
    await actions.practise({ scenario: 'lessons' });
    expect(signIn).toHaveBeenCalledExactlyOnceWith({
      ...{ agentId: '291', password: 'p', phoneNumber: '1', takeOver: false },
      ...{ autoEnterReady: true, startReady: false },
    });
  });

  it.each([
    ['who is signed in there already', { mode: lessons, session: signedIn }],
    ['at another site, where the sign-in is a part of what is looked at', { mode: practice }],
  ])('signs nobody in %s', async (_who, overrides) => {
    const { actions, signIn } = setup({ overrides });
    await actions.practise({ scenario: 'lessons' });
    expect(signIn).not.toHaveBeenCalled();
  });

  it.each([
    ['there are none', { session: signedIn }, null],
    ['nobody is signed in', {}, {} as LessonCourse],
  ])('begins no lesson where %s', async (_where, overrides, course) => {
    const { actions } = setup({ overrides, course });
    const begun = Promise.resolve().then(() => actions.beginLesson({ lesson: 'restart', pace: 'calm' }));
    expect(await problemFrom(begun)).toEqual({ kind: 'notPossible', why: 'notSignedIn' });
  });
});

describe('looking at a server', () => {
  const system = { by: 'system' } as const;
  const at = 'https://gw.example:8043';

  it('asks the address as it was understood', async () => {
    const { actions, probe } = setup();
    await actions.probeServer({ address: 'gw.example', trust: system });
    expect(probe).toHaveBeenCalledExactlyOnceWith(at, system);
  });

  it.each([
    [
      'plain HTTP that the policy forbids',
      'http://gw.example',
      { ...noPolicy, allowsPlainHttp: false },
      'plainHttp',
    ],
    [
      'another gateway than the one that is set',
      'https://other.example',
      { ...noPolicy, gateways: [at], locked: ['gateways'] },
      'setByOrganisation',
    ],
  ] as const)('does not connect to %s', async (_, address, policy, why) => {
    const { actions, probe } = setup({ policy });
    const problem = await problemFrom(async () => actions.probeServer({ address, trust: system }));
    expect([problem, probe.mock.calls]).toEqual([{ kind: 'notPossible', why }, []]);
  });
});
