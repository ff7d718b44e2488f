import type { CallWish } from '../control/placing.ts';

/**
 * Who calls in practice mode. Numbers are from the ranges that regulators keep for fiction where there are such
 * (UK 020 7946 0xxx and 07700 900xxx, USA 555-01xx, France 01 99 00, Germany 030 23125, Australia 0491 570,
 * Sweden 08 465 004); China keeps none, so those only look real.
 */
export const callers: readonly CallWish[] = [
  {
    caller: '+442079460958',
    skillId: 1,
    priority: 5,
    calldata: JSON.stringify({
      name: 'Olivia Bennett',
      customer: 'C-204117',
      level: 'Gold',
      order: '48213',
      reason: 'Delivery arrived damaged',
      language: 'English',
    }),
  },
  {
    caller: '+12025550142',
    skillId: 2,
    calldata: 'name=Marcus Reed&account=77-3104&menu=2&reason=Change of address',
  },
  {
    caller: '+46846500421',
    skillId: 1,
    calldata:
      '<customer><name>Sofia Lindqvist</name><number>C-198840</number><contract>Business</contract><reason>Invoice 2231</reason></customer>',
  },
  {
    caller: '+861055550142',
    skillId: 2,
    priority: 3,
    calldata: JSON.stringify({ 姓名: '王芳', 会员: '金卡', 城市: '北京', 订单: '20871', 事由: '查询物流' }),
  },
  {
    caller: '+493023125177',
    skillId: 1,
    calldata: JSON.stringify({
      name: '<b>Jonas</b> <img src="x" onerror="alert(1)">',
      note: '<script>alert("not markup")</script> & "quoted"',
    }),
  },
  { caller: '+33199001234', skillId: 2, calldata: 'Rappel demandé : contrat de Mme Camille Durand' },
  {
    caller: '+447700900345',
    skillId: 1,
    calldata: 'name=Priya Nair;customer=C-230055;reason=Password reset',
  },
  { caller: 'anonymous', skillId: 1, calldata: '' },
  { caller: '13900000042', skillId: 2, calldata: '姓名=陈伟;事由=预约安装;城市=上海' },
  { caller: '+61491570006', skillId: 1, calldata: JSON.stringify({ name: 'Ethan Clarke', order: '48377' }) },
];

/** Who waits to be requested. */
export const waitingCallers: readonly CallWish[] = [
  {
    caller: '+493023125042',
    skillId: 3,
    priority: 7,
    calldata: JSON.stringify({ name: 'Hanna Vogel', level: 'Platinum', reason: 'Contract renewal' }),
  },
  { caller: '+862155550118', skillId: 3, calldata: '姓名=李强;会员=钻石;事由=续约' },
  { caller: '+12025550187', skillId: 3, priority: 2, calldata: 'name=Grace Miller&reason=Complaint 5520' },
  { caller: '+447700900812', skillId: 3, calldata: JSON.stringify({ name: 'Liam Doyle', order: '48102' }) },
];

/** With whom colleagues talk. */
export const colleaguesCallers: readonly CallWish[] = [
  { caller: '+442079460311', skillId: 1, calldata: 'name=Amelia Hart&reason=Refund' },
  { caller: '+12025550119', skillId: 2, calldata: JSON.stringify({ name: 'Noah Price', order: '47990' }) },
  { caller: '+46846500433', skillId: 1, calldata: '' },
];
