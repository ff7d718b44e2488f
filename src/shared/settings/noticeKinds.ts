/** Of what the system's notifications tell, each of which can be switched off. */
export const noticeKinds = ['ringing', 'missed', 'hold', 'forced', 'note', 'request'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
