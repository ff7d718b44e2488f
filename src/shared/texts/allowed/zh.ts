/** What fields take, in Chinese. */
import { fieldNames } from '../../crm/fields.ts';
import { clockDuration } from '../duration.ts';
import type { AllowedTexts } from './describeAllowed.ts';

const shown = (seconds: number): string => clockDuration(1000 * seconds);

export const allowed: AllowedTexts = {
  integer: ({ min, max }) => `${String(min)} 到 ${String(max)} 的整数`,
  minutes: ({ min, max }) => `${shown(min)} 到 ${shown(max)} 的时长，例如 2:00`,
  exactly: ({ value }) => `只能为 ${String(value)}`,
  tones: ({ minLength, maxLength }) => `${String(minLength)} 至 ${String(maxLength)} 位，限数字、*、# 和逗号`,
  dialled: ({ minLength, maxLength }) =>
    minLength > 0
      ? `${String(minLength)} 至 ${String(maxLength)} 位，限数字、* 和 #`
      : `最多 ${String(maxLength)} 位，限数字、* 和 #`,
  bytes: ({ max }) => `最多 ${String(max / 1024)} KB（${String(max)} 字节，一个汉字占三个字节）`,
  digits: () => '只能为数字',
  text: ({ minLength, maxLength }) =>
    minLength > 0
      ? `${String(minLength)} 到 ${String(maxLength)} 个字符`
      : `最多 ${String(maxLength)} 个字符`,
  oneOf: ({ values }) => `只能为 ${values.join('、')} 之一`,
  url: ({ schemes }) =>
    `形如 ${schemes[0] ?? 'https'}://host:8043 的地址（${schemes.join(' 或 ')}），不含路径`,
  sha256: () => '64 位十六进制数，可带冒号',
  file: () => '可读文件的完整路径',
  region: () => '两个字母的地区代码，例如 CN',
  yesOrNo: () => '是或否',
  names: ({ numbers, name }) =>
    `${String(numbers.min)} 到 ${String(numbers.max)} 的数字，各不相同，名称最多 ${String(name.maxLength)} 个字符`,
  labels: ({ most, name }) =>
    `最多 ${String(most)} 个字段，每个字段一次，名称最多 ${String(name.maxLength)} 个字符`,
  globalKey: () => '形如 Ctrl+Shift+F9 的按键，不含 Ctrl、Alt 或 Meta 时仅限 F1 至 F24；可留空',
  someOf: ({ values }) => `${values.join('、')} 中的任意几个，各不相同`,
  templates: ({ most, name }) =>
    `最多 ${String(most)} 个页面，名称各不相同且最多 ${String(name.maxLength)} 个字符，地址以 https:// 开头，字段写在主机名之后的花括号中：${fieldNames.join('、')}`,
  shape: () => '格式不符',
};
