/** English texts of the bar alone. */
export const bar = {
  title: 'Bar',
  menu: 'Your state, and the bar’s place',
  noContact: 'No contact',
  signIn: 'Open Ringside to sign in',
  practice: 'Practice',
  /** Of calls on hold, of which the longest can be named. */
  onHold: (count: number) => `${String(count)} on hold, the longest`,
};

export type BarOnly = typeof bar;
