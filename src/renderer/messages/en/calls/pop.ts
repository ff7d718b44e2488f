/** English texts of the pop alone. */
export const pop = {
  title: 'Incoming call',
  phoneRings: 'Your phone is ringing',
  video: 'Video call',
  openWindow: 'Open Ringside',
  count: (count: number) => `${String(count)} calls ringing`,
  others: 'Other calls that ring',
  idle: 'No call is ringing.',
  finding: 'Asking the gateway who it is',
  waited: 'waited',
  more: (count: number) => `+${String(count)} more`,
  answered: 'Answered',
  missed: 'Missed',
  notReady: 'You were set to Not ready',
  readyAgain: 'Ready again',
  close: 'Close',
};
