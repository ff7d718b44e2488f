/** What can be done to a call at hand that is named by its key and nothing else. Imports nothing. */
export const callActions = [
  'answer',
  'hold',
  'takeBack',
  'swap',
  'mute',
  'unmute',
  'cancelTransfer',
  'complete',
  'join',
  'cancelConsult',
  'release',
] as const;
export type CallAction = (typeof callActions)[number];
