/** Chinese texts of the pages of a CRM, in the settings. */
import { fieldNames } from '../../../../shared/crm/fields.ts';
import type { SettingsTexts } from '../../settings/en.ts';

const fields = fieldNames.join('、');

export const crm: SettingsTexts['settings']['crm'] = {
  none: '尚无页面。',
  name: '页面名称',
  nameOf: (name) => `${name} 的名称`,
  address: '页面地址',
  addressOf: (name) => `${name} 的地址`,
  opens: { ringing: '振铃时', answer: '接听时', hand: '手动' },
  opensOf: (name) => `何时打开 ${name}`,
  fields: `字段写在花括号中：${fields}。{number|none} 指定呼叫没有该字段时的内容。`,
  faults: {
    noAddress: () => '应以 https:// 和主机名开头，不含空格。',
    tooLong: ({ most }) => `最多 ${String(most)} 个字符。`,
    userInfo: () => '请去掉用户名和密码。',
    fieldInHost: ({ field }) => `{${field}} 位于主机名中。字段只能写在主机名之后。`,
    unknownField: ({ field }) => `没有字段 {${field}}。可用的有：${fields}。`,
    brace: () => '有花括号不成对。',
  },
  hostNotAllowed: (hosts) => (hosts === '' ? '贵组织不允许任何主机。' : `贵组织允许的主机：${hosts}。`),
  nameTaken: '已有同名页面。',
  tryWith: '预览和测试所用的呼叫',
  example: '示例',
  lastCall: '最近一次呼叫',
  noLastCall: '签入后尚无呼叫，现显示示例。',
  preview: (url) => `将打开 ${url}`,
  tooLong: '填入内容后地址过长。',
  test: '测试',
  testOf: (name) => `测试 ${name}`,
  tested: '已在浏览器中打开。',
  notInPractice: '练习时不打开页面。',
  moveUp: (name) => `上移 ${name}`,
  remove: (name) => `删除 ${name}`,
  add: '添加页面',
};
