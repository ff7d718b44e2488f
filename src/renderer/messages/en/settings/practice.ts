/** English texts of practice in the settings. What the lessons are called stands with them (`messages/practice`). */
export const practice = {
  lesson: 'Lesson',
  begin: 'Begin',
  begins: 'Begins in the main window.',
  running: (lesson: string) => `Under way: ${lesson}. Beginning another one ends it.`,
  notOffered: 'Your organisation offers no practice.',
  signOutFirst: 'You are signed in at your gateway. Sign out to practise: practice has calls of its own.',
  otherSite: 'You are signed in at another simulated site. Sign out there to begin a lesson.',
  signOut: 'Sign out',
};
