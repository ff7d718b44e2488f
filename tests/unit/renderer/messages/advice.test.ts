import { describe, expect, it } from 'vitest';
import { problem as en } from '../../../../src/renderer/messages/en/problems/problem.ts';
import type { ProblemTexts } from '../../../../src/renderer/messages/en/problems/problem.ts';
import { problem as zh } from '../../../../src/renderer/messages/zh/problems/problem.ts';
import { lost as lostEn } from '../../../../src/renderer/messages/en/shift/lost.ts';
import { lost as lostZh } from '../../../../src/renderer/messages/zh/shift/lost.ts';

type Sentence = readonly [string, string];

/** All that is advised, by where it stands; those of another server than the gateway say the same. */
function adviceOf(
  texts: ProblemTexts,
  lost: Readonly<Record<string, Sentence>>,
): Readonly<Record<string, string>> {
  const named = (prefix: string, sentences: Readonly<Record<string, Sentence>>) =>
    Object.entries(sentences).map(([name, [, advice]]) => [`${prefix}.${name}`, advice] as const);
  const ofGateway = (all: Readonly<Record<string, (from: 'gateway') => Sentence>>) =>
    Object.fromEntries(Object.entries(all).map(([name, say]) => [name, say('gateway')]));
  return Object.fromEntries([
    ...named('codes', texts.codes),
    ...Object.entries(texts.codesWhenAsked).flatMap(([asked, codes]) =>
      named(asked, codes as Readonly<Record<string, Sentence>>),
    ),
    ...named('unknownCode', texts.unknownCode),
    ...named('impossible', texts.impossible),
    ...named('certificate', ofGateway(texts.certificate)),
    ...named('otherProtocol', ofGateway(texts.otherProtocol)),
    ...named('signInUnsure', texts.signInUnsure),
    ...named('', {
      unreachable: texts.unreachable('gateway'),
      timeout: texts.timeout('gateway', 10),
      http: texts.http('gateway', 500),
      protocol: texts.protocol('gateway', '$'),
      unauthorised: texts.unauthorised('cms'),
    }),
    ...named('lost', lost),
  ]);
}

const languages = [
  ['en', adviceOf(en, lostEn), /setting/i, /address|port\b|fingerprint/, /administrator/],
  ['zh', adviceOf(zh, lostZh), /设置/, /地址|端口|指纹/, /管理员/],
] as const;

/** Those that lead to the settings: to parts that may be used at any time, or with who else can help. */
const toSettings = ['impossible.crmHost', 'impossible.crmTooLong', 'impossible.noCallDetailsService'];

/** Of an address that is typed where this is shown, or that is only looked at. */
const atItsField = ['impossible.noGatewayChosen', 'signInUnsure.notKnown'];

describe.each(languages)('what is advised (%s)', (_, advice, settings, connection, administrator) => {
  const where = (which: RegExp): readonly string[] =>
    Object.keys(advice).filter((name) => which.test(advice[name] ?? ''));

  it('names the settings only where there is something to be changed, and who can otherwise', () => {
    expect(where(settings)).toEqual(toSettings);
    for (const name of toSettings) expect(advice[name]).toMatch(administrator);
  });

  it('names the administrator wherever it asks for another connection, which a policy may have set', () => {
    const alone = where(connection).filter((name) => !administrator.test(advice[name] ?? ''));
    expect(alone).toEqual(atItsField);
  });

  it('is never missing', () => {
    expect(Object.values(advice).filter((words) => words.trim() === '')).toEqual([]);
  });
});
