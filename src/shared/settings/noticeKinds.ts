/** Of what the system's notifications tell, each of which can be switched off. */
export const noticeKinds = ['ringing', 'missed', 'hold', 'forced', 'note', 'request'] as const;
/** Of which a signal is heard when it begins; a call that rings has a tone of its own. */
export const soundKinds = [
  'missed',
  'hold',
  'forced',
  'note',
  'request',
] as const satisfies readonly NoticeKind[];
export type NoticeKind = (typeof noticeKinds)[number];
