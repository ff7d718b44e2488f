/** Chinese texts of fields. */
import type { ProblemTexts } from '../../en/problems/problem.ts';
import { preferenceTexts } from '../../../../shared/texts/zh.ts';

export const field: ProblemTexts['field'] = {
  ...preferenceTexts,
  agentId: '工号',
  workNo: '工号',
  password: '密码',
  phoneNumber: '话机号码',
  callId: '呼叫标识',
  skillId: '技能队列',
  skillType: '队列类型',
  reason: '原因',
  tones: '按键音',
  dialled: '号码',
  seconds: '时长（秒）',
  message: '消息',
  associatedData: '随路数据',
  ccId: '呼叫中心编号（ccId）',
  vdn: 'VDN',
  gatewayAddress: '网关地址',
  certificateFingerprint: '指纹（SHA-256）',
  caFile: 'CA 文件',
  cmsAddress: 'CC-CMS 地址',
  accessKey: '访问密钥',
  secretKey: '私密密钥',
  signedHeaders: '签名头',
  arguments: '输入',
};
