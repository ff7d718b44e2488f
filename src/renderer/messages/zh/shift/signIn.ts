/** Chinese texts of the way in: first run, sign-in, take-over. */
import type { ViewTexts } from '../../en/views/view.ts';

export const firstRun: ViewTexts['firstRun'] = {
  step: (step) => `第 ${String(step)} 步，共 2 步`,
  where: '网关在哪里？',
  whereLead: '地址请向管理员索取。此步只进行连接测试。',
  address: '地址',
  addressHint: '默认使用 https，端口 8043',
  connect: '连接',
  connecting: '正在连接…',
  practiseTitle: '练习',
  practise: '开始练习',
  nothing: {
    noName: ['没有找到这个名称的主机。', '请检查名称的拼写和网络。'],
    refused: ['主机存在，但此端口无应答。', '请检查端口：多数网关使用 8043。'],
    noRoute: ['无法到达此地址。', '请检查网络（例如网线或 VPN）和地址。'],
    tooLong: ['10 秒内没有应答。', '请检查地址和网络，中间可能有防火墙。'],
    closed: ['连接被对方直接关闭。', '请检查端口，或询问管理员网关是否在运行。'],
  },
  shown: {
    title: '服务器出示的内容',
    name: '名称',
    issuer: '签发者',
    itself: '自签名',
    valid: '有效期',
    fingerprint: 'SHA-256 指纹',
  },
  isThis: '这是您的网关吗？',
  lead: {
    known: '本机信任它的证书。',
    untrusted: '它出示了本机不认识的证书。这很常见，请核对一次。',
    otherFingerprint: '它出示的证书与刚才不同。请与管理员核对，或返回。',
    expired: '它的证书今天无效。信任之前请询问管理员。',
    otherHost: '它的证书属于另一个名称。信任之前请询问管理员。',
  },
  how: '如何信任',
  trustBy: {
    fingerprint: ['信任此指纹', '它与管理员提供的一致。其他任何证书都会被拒绝。'],
    caFile: ['信任颁发机构的文件', '我有颁发机构的 PEM 文件。'],
    system: ['使用本机的证书库', '管理员已在本机安装该证书，或将会安装。'],
  },
  trustSet: '信任方式由贵组织设定。',
  notYet: '本机目前尚不信任：管理员安装证书后才能签入。',
  go: '信任并继续',
  inClear: '此网关不加密',
  goInClear: '不加密继续',
  back: '返回',
};

export const signIn: ViewTexts['signIn'] = {
  title: '签入',
  submit: '签入',
  takingOver: '正在接管会话…',
  step: {
    asking: '正在等待网关应答',
    checking: '没有应答，正在确认您是否已签入',
    cancelling: '正在取消，并确认没有留下已签入的会话',
  },
  cancel: '取消',
  passwordStored: '已保存密码。留空则使用已保存的密码。',
  phoneHint: '本座席将振铃的话机',
  remember: '在本机记住密码',
  rememberWeak: '本机没有密钥库：密码只会被混淆，并不受保护。',
  rememberNone: '本机无法安全保存密码，因此不会记住密码。',
  forget: '忘记该工号',
  connection: '连接设置',
  connectedTo: (address) => `网关：${address}`,
  tellAdmin: '请告知管理员：',
  forAdmin: (why, code, agent, gateway, time) => `工号 ${agent}，网关 ${gateway}，${time}：${why}（${code}）`,
  renew: '更改密码',
  notBeforeSignIn: '此网关只允许已签入者更改密码。',
  inClear: '此连接未加密：您的密码可能在网络中被读取。请向管理员索取 https: 地址。',
};

export const takeOver: ViewTexts['takeOver'] = {
  title: '接管会话吗？',
  text: (agent) =>
    `网关称工号 ${agent} 已签入，但未说明在何处：会话可能由另一程序持有，也可能是您先前的会话尚未结束。如果接管，持有会话的一方会立即被签出，不再收到呼叫；那里正在进行的通话可能中断。`,
  ownText: (agent) =>
    `网关没有及时应答，现在称工号 ${agent} 已签入：很可能就是这次签入。如果是另一程序，它会立即被签出，那里正在进行的通话可能中断。`,
  confirm: '接管（强制签入）',
  cancel: '不接管',
};
