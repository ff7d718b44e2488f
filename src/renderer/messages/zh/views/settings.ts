/** Chinese texts of the settings view. */
import { textSizeWords } from '../../en/views/settings.ts';
import type { ViewTexts } from '../../en/views/view.ts';

export const settings: ViewTexts['settings'] = {
  title: '设置',
  look: '语言与外观',
  work: '工作',
  choices: {
    language: { system: '跟随本机', en: 'English', zh: '中文' },
    theme: { system: '跟随本机', light: '浅色', dark: '深色' },
    textSize: textSizeWords,
    popCorner: { topLeft: '左上', topRight: '右上', bottomLeft: '左下', bottomRight: '右下' },
    wrapUpLength: {
      off: '由我结束',
      '30': '30 秒后',
      '60': '1 分钟后',
      '90': '1 分 30 秒后',
      '120': '2 分钟后',
      '180': '3 分钟后',
      '300': '5 分钟后',
    },
  },
  ticks: {
    autoEnterReady: '通话结束后立即空闲（否则进入话后整理）',
    startReady: '签入后空闲（否则示忙）',
    startAtLogin: '登录本机时启动 Ringside',
  },
  hints: {
    homeRegion: '用于没有国家代码的号码',
    plusPrefix: '用于国际呼叫，例如 00；留空则去掉 +',
    autoEnterReady: '下次签入时生效。',
    startReady: '下次签入时生效。',
  },
  reasons: {
    hint: '只提供有名称的原因，您命名的排在站点命名的之前。',
    none: '您还没有为任何原因命名。',
    number: '编号',
    name: '名称',
    nameOf: (code) => `原因 ${String(code)} 的名称`,
    pinned: '置顶',
    add: '添加',
    remove: (name) => `删除${name}`,
  },
  labels: {
    hint: '随呼叫而来的数据字段，按显示顺序排列。',
    key: '字段',
    language: { en: '英文名称', zh: '中文名称' },
    nameIn: { en: (key) => `${key} 的英文名称`, zh: (key) => `${key} 的中文名称` },
    useOf: (key) => `${key} 的用途`,
    uses: { name: '客户姓名', pinned: '置顶', shown: '显示', hidden: '隐藏' },
    add: '添加字段',
    moveUp: (key) => `上移 ${key}`,
    remove: (key) => `删除 ${key}`,
  },
  connection: '连接',
  keyboard: '键盘',
  shortcut: '按键',
  shortcutAction: '作用',
  notInFields: '在输入框中键入时无效，因为此时 ⌥ 用于输入字符。',
  saved: '已保存。',
  about: (version) => `Ringside ${version}`,
};
