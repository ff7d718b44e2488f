/** Chinese texts of the rows of the settings that are no preferences. */
import type { SettingsTexts } from '../../settings/en.ts';

export const others: SettingsTexts['settings']['others'] = {
  gateways: ['网关地址', '您签入的地方。', '服务器 主机 端口 https'],
  trust: ['如何信任其证书', '按本机的信任列表、按指纹，或按 CA 文件。', '证书 指纹 安全 颁发机构 TLS PEM'],
  test: ['测试连接', '该地址上有什么应答，是否受信任。', '检查 尝试 诊断'],
  cms: ['呼叫详情（CC-CMS）', '同事通话的详情从哪里来。', '访问密钥 私密密钥 VDN ccId 签名'],
  lesson: ['练习', '用模拟来电上课，节奏由您选择。', '培训 学习 课程 模拟 试用'],
  version: ['版本', '这是哪个版本、哪次构建。', '关于 更新 新版本'],
  runsOn: ['运行环境', '运行时与操作系统。', '关于 系统 电脑 Electron'],
  gateway: ['网关', '程序正在使用哪个网关。', '诊断 地址 服务器'],
  settingsFile: ['设置文件', '您的设置保存在哪里。', '诊断 路径 文件夹'],
  policyFile: ['策略文件', '贵组织的设定保存在哪里。', '诊断 锁定 路径'],
  licences: ['许可', 'Ringside 所含的代码、其许可，以及源代码的位置。', '版权 开源 第三方'],
  log: ['日志', '程序做过什么；不含号码、姓名和密码。', '诊断 错误 故障 支持 文件'],
  forAdmin: ['给管理员', '以上全部内容的文本，可粘贴到消息中。', '诊断 复制 报告 帮助 支持'],
};
