/** Chinese texts of the settings window. */
import type { SettingsTexts } from '../../settings/en.ts';
import { about } from './about.ts';
import { connectionTest } from './connectionTest.ts';
import { crm } from './crm.ts';
import { others } from './others.ts';
import { practice } from './practice.ts';
import * as rows from './rows.ts';

export const settings: SettingsTexts['settings'] = {
  title: '设置',
  sectionList: '设置的各部分',
  sections: {
    general: '常规',
    calls: '通话与弹屏',
    sound: '声音与通知',
    shortcuts: '快捷键',
    data: '客户数据',
    crm: 'CRM 系统',
    queues: '队列与原因',
    connection: '连接',
    privacy: '隐私',
    practice: '练习',
    about: '关于与诊断',
  },
  find: '查找设置',
  found: (count) => `找到 ${String(count)} 项设置`,
  foundNothing: '没有这样的设置。',
  foundNothingHint: '请换一个词，或在列表中选择一个部分。',
  clearFind: '清除查找内容',
  effects: { now: '立即', signIn: '下次签入' },
  locked: '由贵组织设定',
  someLocked: '带锁的项由贵组织设定，只有管理员可以更改。',
  saved: '已保存。',
  ...rows,
  crm,
  others,
  about,
  connectionTest,
  practice,
  holdAlarm: '保持超时提醒',
  holdAlarmMeans: '保持的通话先变为琥珀色并响一次，再变为红色。0:00 为从不。',
  then: '然后',
  reasons: {
    none: '您还没有为任何原因命名。',
    number: '编号',
    name: '名称',
    nameOf: (code) => `原因 ${String(code)} 的名称`,
    pinned: '置顶',
    add: '添加',
    remove: (name) => `删除${name}`,
  },
  labels: {
    key: '字段',
    language: { en: '英文名称', zh: '中文名称' },
    nameIn: { en: (key) => `${key} 的英文名称`, zh: (key) => `${key} 的中文名称` },
    useOf: (key) => `${key} 的用途`,
    uses: { name: '客户姓名', pinned: '置顶', shown: '显示', hidden: '隐藏' },
    add: '添加字段',
    moveUp: (key) => `上移 ${key}`,
    remove: (key) => `删除 ${key}`,
  },
  shortcut: '按键',
  shortcutAction: '作用',
  notInFields: '在输入框中键入时无效，因为此时 ⌥ 用于输入字符。',
  connectedTo: (address) => `网关：${address}`,
  elsewhere: {
    changed: '连接已在别处更改。',
    saving: '保存时会以此处的内容替换它。',
    show: '显示当前设置',
  },
  notAvailable: '窗口缺少程序本体的连接。请重新启动 Ringside。',
};
