/** Chinese texts of the rows of the settings that are no preferences. */
import type { SettingsTexts } from '../../settings/en.ts';

export const others: SettingsTexts['settings']['others'] = {
  gateways: ['网关地址', '您签入的地方。', '服务器 主机 端口 https'],
  trust: ['如何信任其证书', '按本机的信任列表、按指纹，或按 CA 文件。', '证书 指纹 安全 颁发机构 TLS PEM'],
  cms: ['呼叫详情（CC-CMS）', '同事通话的详情从哪里来。', '访问密钥 私密密钥 VDN ccId 签名'],
  version: ['关于 Ringside', '这是哪个版本、哪次构建。', '版本 许可 更新'],
};
