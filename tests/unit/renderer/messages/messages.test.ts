import { describe, expect, it } from 'vitest';
import { shellMessages } from '../../../../src/main/shell/messages.ts';
import type { Asked, Problem } from '../../../../src/shared/errors.ts';
import { resultCodes } from '../../../../src/shared/resultCodes.ts';
import { describeLoss } from '../../../../src/renderer/messages/describeLoss.ts';
import { describeProblem } from '../../../../src/renderer/messages/describeProblem.ts';
import { en } from '../../../../src/renderer/messages/en.ts';
import { shownLanguage } from '../../../../src/shared/texts/language.ts';
import { zh } from '../../../../src/renderer/messages/zh.ts';
import { agentId, settings } from '../snapshots.ts';

/** Whatever a field may be limited by. */
const length = { min: 3, max: 7, minLength: 3, maxLength: 7 };
const lists = { values: ['5', '7'], schemes: ['https', 'http'] };
const anyAllowed = { ...length, ...lists, value: 5, most: 5, numbers: length, name: length };

/** Every text of a catalogue with its path; functions by what they give for plausible arguments. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const takesList =
      (value.length === 1 && /fields|unread/.test(path)) || path.endsWith('preferencesUnreadableDetail');
    const given = /\.allowed\./.test(path) ? [anyAllowed] : takesList ? [['https', 'http'], 5] : [3, 5, 7];
    return textsOf((value as (...args: unknown[]) => unknown)(...given), path);
  }
  return Object.entries(value as object).flatMap(([key, member]) => textsOf(member, `${path}.${key}`));
}

const refusal = (code: string): Problem => ({ kind: 'refusal', from: 'gateway', code, refusal: 'refused' });

describe('the catalogues', () => {
  it.each([en, zh])('have one sign for what is not told', ({ call, view }) => {
    expect(call.none).toBe(view.queue.notKnown);
  });

  it('have the same texts in both languages', () => {
    const paths = (texts: [string, string][]): string[] => texts.map(([path]) => path).sort();
    expect(paths(textsOf(zh, ''))).toEqual(paths(textsOf(en, '')));
  });

  it.each([
    ['English', en],
    ['Chinese', zh],
  ])('have no empty text in %s', (_, catalogue) => {
    expect(textsOf(catalogue, '').filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each([
    ['English', en],
    ['Chinese', zh],
  ])('close every bracket in %s with its own kind', (_, catalogue) => {
    const count = (text: string, bracket: string): number => text.split(bracket).length;
    const unequal = textsOf(catalogue, '').filter(
      ([, text]) => count(text, '(') !== count(text, ')') || count(text, '（') !== count(text, '）'),
    );
    expect(unequal).toEqual([]);
  });

  it('have no English sentence left in the Chinese one', () => {
    const untranslated = textsOf(zh, '')
      .filter(([, text]) => !/\p{Script=Han}/u.test(text))
      .map(([, text]) => text);
    const meantToBeSo =
      /^([—–]|[\d.]+ \/ [\d.]+ KB|VDN|IVR|CRM|CDN|MELCAS|PGR|English|Ringside .*|.：.|.，.。|\d+ %|\d+：\d*)$/;
    expect(untranslated.filter((text) => !meantToBeSo.test(text))).toEqual([]);
  });
});

describe('the words of the trade', () => {
  it.each([
    ['en', en],
    ['zh', zh],
  ] as const)('name a state alike in windows and tray, in %s', (language, catalogue) => {
    const { activity, readyIn } = shellMessages(language);
    expect({ activity, readyIn }).toEqual({
      activity: catalogue.words.activity,
      readyIn: catalogue.words.readyIn,
    });
    expect(readyIn.some).toBe(activity.ready);
  });

  it.each(['windows', 'tray'])('are spelled in one way in Chinese: %s', (place) => {
    const catalogue = place === 'tray' ? shellMessages('zh') : zh;
    const odd = textsOf(catalogue, '').filter(([, text]) => /坐席|(?<!话后)整理|跟随本机/.test(text));
    expect(odd).toEqual([]);
  });
});

describe('a problem in words', () => {
  it('tells a gateway that was never chosen from one that does not answer', () => {
    const titleOf = (why: 'noGatewayChosen' | 'noContact') =>
      describeProblem({ kind: 'notPossible', why }, en.problem).title;
    expect([titleOf('noGatewayChosen'), titleOf('noContact')]).toEqual([
      'No gateway is set up yet.',
      'There is no contact with the gateway.',
    ]);
  });

  it.each(Object.keys(resultCodes))('says what %s means, with the code beside it', (code) => {
    expect(describeProblem(refusal(code), en.problem)).toEqual({
      title: expect.stringMatching(/^[A-Z].*\.$/) as unknown,
      advice: expect.stringMatching(/^[A-Z].*\.$/) as unknown,
      code,
    });
  });

  it.each<[string, Asked | undefined, string]>([
    ['400-003', 'holdList', 'There is no call on hold to report.'],
    ['400-003', 'waitingCalls', 'The gateway has no information about the calls in this queue.'],
    ['400-003', undefined, 'The gateway has no information about this call.'],
    ['300-001', 'waitingCalls', 'You may not see the calls that wait in this queue.'],
    ['300-001', 'colleagueCalls', 'You may not query this agent.'],
    ['300-001', 'callInfo', 'You do not have the right to query this.'],
    ['100-009', 'queueSignIn', 'You could not be signed in to your queues.'],
    ['100-009', 'busy', 'Your state could not be changed.'],
  ])('reads %s as the answer to %s', (code, asked, title) => {
    const problem: Problem = {
      kind: 'refusal',
      from: 'gateway',
      code,
      refusal: 'refused',
      ...(asked && { asked }),
    };
    expect(describeProblem(problem, en.problem)).toMatchObject({ title, code });
  });

  it('shows a code that no document lists', () => {
    expect(describeProblem(refusal('777-777'), en.problem)).toEqual({
      title: 'The request was refused.',
      advice: 'Tell your administrator, with the code.',
      code: '777-777',
    });
  });

  it('does not take a member of every object for a code', () => {
    expect(describeProblem(refusal('constructor'), en.problem).title).toBe('The request was refused.');
  });

  it('names field and range of an input', () => {
    const problem: Problem = {
      kind: 'invalidInput',
      field: 'workNo',
      allowed: { is: 'integer', min: 101, max: 999_999 },
      kindGiven: 'text',
    };
    expect(describeProblem(problem, en.problem).title).toBe('Work number: a whole number from 101 to 999999');
  });

  it('tells a refused signature from a refused session', () => {
    const problem: Problem = { kind: 'unauthorised', from: 'cms' };
    expect(describeProblem(problem, zh.problem)).toEqual({
      title: '对CC-CMS的访问被拒绝。',
      advice: '请管理员检查访问密钥、私密密钥和签名头。',
      code: '401',
    });
  });
});

describe('a lost session in words', () => {
  const lostBySilence = (problem: Problem | null) =>
    describeLoss({ state: 'lost', agentId, why: 'silence', code: null, problem }, en);
  const general = en.lost.silence[1];

  it.each<[string, Problem, string, string]>([
    [
      'an untrusted certificate',
      { kind: 'certificate', from: 'gateway', why: 'untrusted', fingerprint: null },
      'The certificate of the gateway is not trusted.',
      'Compare its fingerprint with the one your administrator gave you before you trust it.',
    ],
    [
      'a gateway out of reach',
      { kind: 'unreachable', from: 'gateway' },
      'No answer from the gateway.',
      general,
    ],
    [
      'a gateway that is slow',
      { kind: 'timeout', from: 'gateway', timeoutMs: 15_000 },
      'No answer from the gateway within 15 s.',
      general,
    ],
  ])('advises for %s what is right for it, once', (_what, problem, cause, advice) => {
    expect(lostBySilence(problem)).toEqual({ why: en.lost.silence[0], cause, advice, code: null });
  });

  it('advises in general where no cause is known', () => {
    expect(lostBySilence(null)).toMatchObject({ cause: null, advice: general });
  });

  it('shows the code of its cause', () => {
    expect(lostBySilence({ kind: 'http', from: 'gateway', status: 502 }).code).toBe('502');
  });
});

describe('the language shown', () => {
  const preferring = (language: 'system' | 'en' | 'zh') =>
    settings({ preferences: { ...settings().preferences, language } });

  it('is the chosen one', () => {
    expect(shownLanguage({ settings: preferring('en'), systemLanguage: 'zh' })).toBe('en');
  });

  it('is the machine’s where the agent follows it', () => {
    expect(shownLanguage({ settings: preferring('system'), systemLanguage: 'zh' })).toBe('zh');
  });
});
