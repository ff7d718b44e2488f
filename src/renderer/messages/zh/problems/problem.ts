/** Chinese texts of what can go wrong, and what to do about it. */
import type { ProblemTexts } from '../../en/problems/problem.ts';
import { allowed } from '../../../../shared/texts/allowed/zh.ts';
import { requestNotKnown } from '../../../../shared/texts/zh.ts';
import { codes, codesWhenAsked } from './codes.ts';
import { during } from '../calls/during.ts';
import { field } from './fields.ts';

const server = { gateway: '网关', cms: 'CC-CMS', updates: '' };

export const problem: ProblemTexts = {
  codes,
  codesWhenAsked,
  unknownCode: {
    sessionOver: ['您在网关的会话已结束。', '请重新签入。'],
    suspect: ['网关不能确认本次会话。', '请稍后重试。'],
    passing: ['网关后面的服务暂时不可用。', '请稍后重试。'],
    alreadySignedIn: ['该工号已签入。', '请接管会话，或等待。'],
    credentials: ['网关不接受工号或密码。', '请检查后重试。'],
    forbidden: ['您没有执行此操作的权限。', '请管理员授予该权限。'],
    refused: ['请求被拒绝。', '请将代码告知管理员。'],
  },
  impossible: {
    notSignedIn: ['您尚未签入。', '请先签入。'],
    alreadySignedIn: ['您已经签入。', '请先签出。'],
    signInUnderWay: ['正在签入。', '请等待其完成。'],
    signOutUnderWay: ['正在签出。', '请等待其完成。'],
    alreadyUnderWay: ['该操作正在进行。', '请等待其完成。'],
    callUp: ['当前有通话。', '请先结束通话。'],
    callHeld: ['您有保持中的呼叫。', '请先取消保持并结束该呼叫。'],
    noSuchCall: ['该呼叫已不存在。', '无需处理。'],
    wrongPhase: ['呼叫当前状态不支持此操作。', '请查看呼叫状态后重试。'],
    notYetRinging: ['暂时无法应答：网关尚未给出该呼叫的标识。', '请等到可以应答时再操作。'],
    otherCallTalking: ['您正在进行另一个通话。', '请先保持或挂断另一个通话。'],
    severalParties: ['该通话有两方以上参与或等待。', '请先结束咨询或多方通话。'],
    transferUnderWay: ['该通话正在转接。', '请等待，或取消转接。'],
    consulting: ['您正在咨询。', '请先完成转接或取消咨询。'],
    noConsult: ['没有正在进行的咨询。', '无需处理。'],
    notTogether: ['该方已不在多方通话中。', '无需处理。'],
    noTransfer: ['该通话没有正在进行的转接。', '无需处理。'],
    blindOutOfCallOut: ['您呼出的通话不能立即转接到外部号码。', '请先通话，或接通后转出。'],
    dataUnread: ['该呼叫的数据无法读取，修改会使其丢失。', '无需操作。'],
    idle: ['您处于空闲状态。', '请先示忙：只有非空闲时才能查看队列。'],
    noGatewayChosen: ['尚未设置网关。', '请在主窗口中填写网关地址。'],
    setByOrganisation: ['由贵组织设定。', '只有管理员可以更改。'],
    policyUnread: ['无法读取贵组织设定的网关。', '在管理员修复之前，无法在此签入。'],
    plainHttp: ['贵组织不允许使用普通 HTTP。', '请使用以 https:// 开头的地址，或向管理员索取。'],
    noSuchPage: ['该 CRM 页面已不存在。', '请选择其他页面。'],
    crmHost: ['贵组织不允许打开该主机的页面。', '请在设置中更改地址，或联系管理员。'],
    crmTooLong: [
      '填入该呼叫的数据后，地址对浏览器来说过长。',
      '请在设置中使用更少或更短的字段，或联系管理员。',
    ],
    crmNobody: ['该呼叫没有打开此页面所需的数据。', '请在 CRM 中查找来电人。'],
    noBrowser: ['无法打开浏览器。', '请检查本机的默认浏览器，然后重试。'],
    noCallDetailsService: ['未设置呼叫详情服务。', '请联系管理员：CC-CMS 在无人签入时于设置中填写。'],
    noContact: ['与网关失去联系。', 'Ringside 会不断重试；网关恢复应答后即可进行此操作。'],
  },
  unreachable: (from) => [
    `${server[from]}没有应答。`,
    '请检查网络；若网络正常，请向管理员确认地址是否正确。',
  ],
  timeout: (from, seconds) => [
    `${server[from]}在 ${String(seconds)} 秒内没有应答。`,
    '请重试；若仍如此，请检查网络。',
  ],
  certificate: {
    untrusted: (from) => [`${server[from]}的证书不受信任。`, '信任之前，请与管理员提供的指纹核对。'],
    otherFingerprint: (from) => [
      `${server[from]}的证书与约定的不一致。`,
      '请不要继续。请向管理员确认证书是否已更换。',
    ],
    expired: (from) => [`${server[from]}的证书已过期。`, '请管理员更新证书。'],
    otherHost: (from) => [`${server[from]}的证书属于另一地址。`, '请检查地址，或向管理员索取该证书的指纹。'],
  },
  otherProtocol: {
    noTls: (from) => [
      `${server[from]}地址上的服务没有加密（非 TLS），很可能是普通 HTTP。`,
      '请检查端口，或询问管理员；若该站点只有普通 HTTP，地址应以 http:// 开头。',
    ],
    tls: (from) => [
      `${server[from]}地址上的服务要求 HTTPS，而不是普通 HTTP。`,
      '地址应以 https:// 开头，或端口有误：请询问管理员。',
    ],
    oldTls: (from) => [
      `${server[from]}只支持 TLS 1.1 或更早的版本，不安全。`,
      '请管理员在该服务器上启用 TLS 1.2 或更新的版本。',
    ],
    noCommonCipher: (from) => [
      `无法与${server[from]}协商加密方式。`,
      '请管理员在该服务器上启用现行的加密套件，并且不要求客户端证书。',
    ],
  },
  tooLarge: (from, megabytes) => [
    `${server[from]}的一个应答超过 Ringside 可读取的大小（${String(megabytes)} MB）。`,
    '其内容未显示。请告知管理员。',
  ],
  unauthorised: (from) => [
    `对${server[from]}的访问被拒绝。`,
    from === 'cms' ? '请管理员检查访问密钥、私密密钥和签名头。' : '请重新签入。',
  ],
  http: (from, status) => [
    `${server[from]}返回了意外的应答 ${String(status)}。`,
    '请检查地址；若地址无误，请告知管理员。',
  ],
  protocol: (from, path) => [
    `无法理解${server[from]}的应答（${path}）。`,
    '请重试；若仍如此，请告知管理员。',
  ],
  cancelled: ['操作已取消。', '如仍需要，请重新开始。'],
  callNoLongerAvailable: ['该呼叫已不可用。', '已被他人接走，或主叫已挂断。'],
  requestNotKnown: [requestNotKnown, '它仍可能接入。如未接入，请查看它是否仍在队列中等待。'],
  stateNotSet: ['网关已接受该状态，但您仍处于其他状态。', '请重试；若仍如此，请告知管理员。'],
  swapUndone: {
    talking: '已恢复第一通呼叫的通话。',
    held: '两通呼叫现在都处于保持状态。',
    ended: '第一通呼叫已结束。',
  },
  signInUnsure: {
    likely: [
      '网关没有应答签入请求，现在称该工号已签入。',
      '很可能就是这次签入。请接管会话，或等待：无人使用的会话会在两分钟后由网关结束。',
    ],
    notKnown: [
      '网关没有应答，不知道是否已将您签入。',
      '请检查网络和地址，然后重新签入。无人使用的会话会在两分钟后结束。',
    ],
  },
  signOutUnheard: ['您已在本机签出，但未能通知网关。', '网关会在两分钟内自行结束无联系的会话。'],
  settingsFile: {
    title: {
      read: (path) => `无法读取设置文件 ${path}。`,
      save: (path) => `无法将设置保存到 ${path}。`,
    },
    trouble: {
      noRight: '当前用户没有访问该文件的权限：请管理员授予权限。',
      diskFull: '磁盘已满：请释放一些空间。',
      isFolder: '有一个文件夹与该文件同名：请将其移走。',
      other: '请管理员检查该文件。',
    },
    meanwhile: {
      read: '然后重新启动 Ringside。在此之前使用默认设置，所做的更改在退出前有效。',
      save: '然后再次更改任一设置。在此之前，所做的更改在退出 Ringside 前有效。',
    },
  },
  internal: (reference) => ['程序内部出错。', `请告知管理员；日志编号 ${reference}。`],
  invalid: (field, range) => `${field}：${range}`,
  invalidAdvice: '请更正后重试。',
  field,
  allowed,
  whileDoing: (what) => `${what}：`,
  during,
  code: (code) => `代码 ${code}`,
  dismiss: '关闭',
};
