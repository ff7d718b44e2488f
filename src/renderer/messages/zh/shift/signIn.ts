/** Chinese texts of the way in: first run, sign-in, take-over. */
import type { ViewTexts } from '../../en/views/view.ts';

export const firstRun: ViewTexts['firstRun'] = {
  title: '欢迎使用 Ringside',
  lead: '在应答之前就知道谁在来电。',
  practiseTitle: '练习',
  practiseLead: '本机上的模拟网关会播放一个上午的来电。任何数据都不会离开本机。',
  practise: '开始练习',
  connectTitle: '连接网关',
  connectLead: '以下信息由管理员提供。',
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
