/** English texts of the palette: every command, and what else the window can open. */
import type { Section } from '../../../app/palette/entry.ts';

export const palette = {
  title: 'Search and commands',
  open: 'Search',
  hint: 'A command, a colleague, a number, a queue',
  nothing: 'Nothing has these words.',
  doIt: 'do it',
  choose: 'choose',
  noCall: 'There is no call for this now.',
  sections: {
    commands: 'Commands',
    state: 'Your state',
    people: 'Colleagues',
    numbers: 'Numbers',
    past: 'Calls of today',
    views: 'Open',
    queues: 'Queues',
  } satisfies Record<Section, string>,
  /** `what`: a command, or the state. */
  onCall: (what: string, whom: string) => `${what} – ${whom}`,
};
