/** Chinese texts of the connection and certificates. */
import type { ViewTexts } from '../../en/views/view.ts';
import type { SettingsTexts } from '../../settings/en.ts';

export const firstConnection: ViewTexts['connection'] = {
  gatewayInClear:
    'http: 未加密。网络中的任何人都能读取您的密码并冒用您的身份。请使用 https:，除非管理员说明网关只支持 http:。',
  caFileHint: 'PEM 文件的完整路径',
};

export const connection: SettingsTexts['connection'] = {
  ...firstConnection,
  addressHint: '例如 https://gateway.example:8043；https:// 可以省略',
  cmsInClear:
    'http: 未加密。网络中的任何人都能读取访问密钥和呼叫详情。请使用 https:，除非管理员说明 CC-CMS 只支持 http:。',
  trust: '如何信任其证书',
  trustBy: { system: '按本机的信任列表', fingerprint: '按指纹', caFile: '按 CA 文件' },
  fingerprintHint: 'SHA-256，64 位十六进制数，由管理员提供。',
  useShown: '填入刚才出示的指纹',
  cms: '呼叫详情（CC-CMS）',
  cmsUse: '从 CC-CMS 查询呼叫详情',
  keyStored: '已保存。留空则继续使用。',
  keysWeak: '本机没有密钥库：两个密钥只会被混淆，并不受保护。',
  signedHeadersHint: '以逗号分隔的名称；多数站点只签 host',
  save: '保存连接',
  saved: '连接已保存。',
  signOutFirst: '签出后才能更改连接。',
  signOutAndChange: '签出并更改连接',
  none: '尚未设置网关。',
};

export const certificate: ViewTexts['certificate'] = {
  shown: '对方出示的指纹（SHA-256）',
  compare: '请与管理员提供的指纹逐位核对。如不一致，请不要继续。',
  open: '前往连接设置',
};
