/** What can be wrong in a policy file, and how that is said in both languages. */
import { fieldNames } from '../../../shared/crm/fields.ts';
import { oneLine } from '../../../shared/data/visibleText.ts';
import type { Allowed } from '../../../shared/fields.ts';
import type { PolicyFault } from '../../../shared/settings/policyView.ts';
import type { ShownLanguage } from '../../../shared/settings/preferences.ts';
import { type AllowedTexts, describeAllowed } from '../../../shared/texts/allowed/describeAllowed.ts';
import { allowed as en } from '../../../shared/texts/allowed/en.ts';
import { allowed as zh } from '../../../shared/texts/allowed/zh.ts';

/** What a place in the file takes. */
export type Expected =
  | Allowed
  | { readonly is: 'list'; readonly min: number; readonly max: number }
  /** Names and what they have, in braces. */
  | { readonly is: 'members' }
  /** `https:` with host and, if wanted, port and path. */
  | { readonly is: 'webAddress' }
  | { readonly is: 'host' }
  /** `https:` with fields in braces after the host. */
  | { readonly is: 'crmAddress' };

/** What kind of value is there instead; `unfit`: one of the right kind. */
export type Found = 'unfit' | 'nothing' | 'text' | 'number' | 'yesOrNo' | 'list' | 'members';

/** What is wrong at a place. */
export type FaultReason =
  | { readonly why: 'wrong'; readonly expected: Expected; readonly found: Found }
  /** `near`: the name that was most likely meant. */
  | { readonly why: 'unknownName'; readonly near: string | null }
  | { readonly why: 'secret' | 'missing' | 'twice' | 'notLockable' | 'lockedWithoutValue' | 'plainHttp' }
  /** `line` and `column` from 1. */
  | {
      readonly why: 'noJson';
      readonly at: { readonly line: number; readonly column: number };
      readonly most: 'comment' | 'comma' | 'quotes' | 'unknown';
    }
  | { readonly why: 'tooLarge'; readonly maxBytes: number }
  /** In the address of a CRM's page. */
  | { readonly why: 'unknownField'; readonly field: string }
  | { readonly why: 'more'; readonly count: number }
  | { readonly why: 'empty' | 'utf16' | 'notUtf8' | 'notThere' | 'noRight' | 'isFolder' | 'unreadable' };

/** Longest name of a field that is told, characters. */
const longestField = 40;

type PlainReason = Exclude<
  FaultReason,
  { why: 'wrong' | 'unknownName' | 'unknownField' | 'noJson' | 'tooLarge' | 'more' }
>['why'];

interface FaultTexts {
  readonly allowed: AllowedTexts;
  readonly list: (min: number, max: number) => string;
  readonly members: string;
  readonly webAddress: string;
  readonly host: string;
  readonly crmAddress: string;
  readonly unknownField: (field: string) => string;
  readonly yesOrNo: string;
  readonly digits: string;
  readonly url: string;
  readonly oneOf: (values: readonly string[]) => string;
  readonly wrong: (expected: string, found: string) => string;
  readonly found: Readonly<Record<Found, string>>;
  readonly unknownName: string;
  readonly near: (name: string) => string;
  readonly noJson: (where: string) => string;
  readonly where: (line: number, column: number) => string;
  readonly mostLikely: Readonly<Record<'comment' | 'comma' | 'quotes' | 'unknown', string>>;
  readonly tooLarge: (kilobytes: number) => string;
  readonly more: (count: number) => string;
  readonly plain: Readonly<Record<PlainReason, string>>;
}

const quoted = (values: readonly string[]): string => values.map((value) => JSON.stringify(value)).join(', ');

const texts: Readonly<Record<ShownLanguage, FaultTexts>> = {
  en: {
    allowed: en,
    list: (min, max) => `a list of ${String(min)} to ${String(max)} in brackets`,
    members: 'names with their values in braces',
    webAddress: 'an address that begins with https://, without user name and password',
    host: 'the name of a host alone, such as crm.example.com',
    crmAddress: `an address that begins with https://, without user name and password, with fields in braces after the host: ${fieldNames.join(', ')}`,
    unknownField: (field) =>
      `has the field ${field}, which there is not: there are ${fieldNames.join(', ')}.`,
    yesOrNo: 'true or false, without quotes',
    digits: 'digits in quotes',
    url: 'an address such as https://host:8043, without path, user name and password',
    oneOf: (values) => `one of ${quoted(values)}, in quotes`,
    wrong: (expected, found) => `takes ${expected}; ${found}.`,
    found: {
      unfit: 'this is none',
      nothing: 'there is nothing',
      text: 'there is a text',
      number: 'there is a number',
      yesOrNo: 'there is true or false',
      list: 'there is a list',
      members: 'there is a value in braces',
    },
    unknownName: 'is no name that this version knows.',
    near: (name) => ` Most likely ${name} is meant.`,
    noJson: (where) => `is not JSON${where}`,
    where: (line, column) => ` at line ${String(line)}, column ${String(column)}`,
    mostLikely: {
      comment: ': JSON has no comments.',
      comma: ': there is a comma too many.',
      quotes: ': names and texts stand in straight double quotes, and a backslash is written twice.',
      unknown: '.',
    },
    more: (count) => `has ${String(count)} more that are wrong.`,
    tooLarge: (kilobytes) => `is larger than ${String(kilobytes)} KB, so that it was not read.`,
    plain: {
      secret: 'is a secret, which does not belong into a file that everybody on this machine can read.',
      missing: 'is missing.',
      twice: 'is there twice.',
      notLockable: 'cannot be locked.',
      lockedWithoutValue: 'is locked, but the policy gives it no value.',
      plainHttp: 'is plain HTTP, which allowPlainHttp forbids.',
      empty: 'is empty.',
      utf16: 'is written in UTF-16: save it as UTF-8.',
      notUtf8: 'is not written in UTF-8: save it as UTF-8.',
      notThere: 'is not there.',
      noRight: 'cannot be read: this user has no right to it.',
      isFolder: 'is a folder.',
      unreadable: 'cannot be read.',
    },
  },
  zh: {
    allowed: zh,
    list: (min, max) => `方括号中的列表，${String(min)} 到 ${String(max)} 项`,
    members: '花括号中的名称和值',
    webAddress: '以 https:// 开头的地址，不含用户名和密码',
    host: '仅主机名，例如 crm.example.com',
    crmAddress: `以 https:// 开头的地址，不含用户名和密码，字段写在主机名之后的花括号中：${fieldNames.join('、')}`,
    unknownField: (field) => `含有不存在的字段 ${field}：可用的有 ${fieldNames.join('、')}。`,
    yesOrNo: 'true 或 false，不加引号',
    digits: '引号中的数字',
    url: '形如 https://host:8043 的地址，不含路径、用户名和密码',
    oneOf: (values) => `${quoted(values)} 之一，加引号`,
    wrong: (expected, found) => `应为${expected}；${found}。`,
    found: {
      unfit: '现在不符合',
      nothing: '现在是空值',
      text: '现在是文本',
      number: '现在是数字',
      yesOrNo: '现在是 true 或 false',
      list: '现在是列表',
      members: '现在是花括号中的值',
    },
    unknownName: '不是本版本认识的名称。',
    near: (name) => `很可能是 ${name}。`,
    noJson: (where) => `不是 JSON${where}`,
    where: (line, column) => `，第 ${String(line)} 行第 ${String(column)} 列`,
    mostLikely: {
      comment: '：JSON 没有注释。',
      comma: '：多了一个逗号。',
      quotes: '：名称和文本应使用英文双引号，反斜杠要写两个。',
      unknown: '。',
    },
    more: (count) => `另有 ${String(count)} 处有误。`,
    tooLarge: (kilobytes) => `超过 ${String(kilobytes)} KB，未读取。`,
    plain: {
      secret: '是机密，不应写在本机所有人都能读取的文件中。',
      missing: '缺失。',
      twice: '重复。',
      notLockable: '不能锁定。',
      lockedWithoutValue: '已锁定，但策略没有给出值。',
      plainHttp: '是普通 HTTP，而 allowPlainHttp 不允许。',
      empty: '是空文件。',
      utf16: '是 UTF-16 编码：请存为 UTF-8。',
      notUtf8: '不是 UTF-8 编码：请存为 UTF-8。',
      notThere: '不存在。',
      noRight: '无法读取：当前用户没有权限。',
      isFolder: '是文件夹。',
      unreadable: '无法读取。',
    },
  },
};

/** What a policy file takes in words of its own, because it is written as JSON, and by an administrator. */
const ownWords = ['members', 'webAddress', 'host', 'crmAddress', 'yesOrNo', 'digits', 'url'] as const;
type InOwnWords = Extract<Expected, { is: (typeof ownWords)[number] }>;
const isOwn = (expected: Expected): expected is InOwnWords => ownWords.some((own) => own === expected.is);

/** What a place takes, in words. */
export function describeExpected(expected: Expected, language: ShownLanguage): string {
  const words = texts[language];
  if (expected.is === 'list') return words.list(expected.min, expected.max);
  if (expected.is === 'oneOf') return words.oneOf(expected.values);
  return isOwn(expected) ? words[expected.is] : describeAllowed(expected, words.allowed);
}

function describeReason(reason: FaultReason, language: ShownLanguage): string {
  const words = texts[language];
  if (reason.why === 'wrong')
    return words.wrong(describeExpected(reason.expected, language), words.found[reason.found]);
  if (reason.why === 'unknownName')
    return words.unknownName + (reason.near === null ? '' : words.near(reason.near));
  if (reason.why === 'noJson') {
    const where = words.where(reason.at.line, reason.at.column);
    return words.noJson(where) + words.mostLikely[reason.most];
  }
  if (reason.why === 'tooLarge') return words.tooLarge(Math.floor(reason.maxBytes / 1024));
  if (reason.why === 'unknownField') return words.unknownField(oneLine(reason.field, longestField));
  if (reason.why === 'more') return words.more(reason.count);
  return words.plain[reason.why];
}

/** What is wrong at a place, in both languages. */
export const faultAt = (place: string, reason: FaultReason): PolicyFault => ({
  place,
  says: { en: describeReason(reason, 'en'), zh: describeReason(reason, 'zh') },
});

/** What kind of value was given. */
export function foundIn(given: unknown): Found {
  if (given === null || given === undefined) return 'nothing';
  if (Array.isArray(given)) return 'list';
  if (typeof given === 'string') return 'text';
  if (typeof given === 'number') return 'number';
  return typeof given === 'boolean' ? 'yesOrNo' : 'members';
}
