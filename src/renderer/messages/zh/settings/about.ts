/** Chinese texts of what the program is, and of what an administrator is told. */
import type { SettingsTexts } from '../../settings/en.ts';

export const about: SettingsTexts['settings']['about'] = {
  build: (commit, day) => `构建 ${commit}${day === null ? '' : `，${day}`}`,
  noBuild: '由没有版本历史的文件构建',
  noGateway: '尚未设置',
  practice: '练习',
  noPolicy: '本机没有策略文件',
  locks: (count) => (count === 0 ? '未锁定任何项' : `锁定 ${String(count)} 项`),
  faults: '有误：',
  open: '打开',
  showInFolder: '在文件夹中显示',
  notOpened: '系统无法打开该文件。其路径如上。',
  copy: '复制',
  copied: '已复制。',
  notCopied: '无法复制。请改为选取上面的文字。',
};
