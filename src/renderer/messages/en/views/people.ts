/** English texts of colleagues and their calls. */

export const colleague = {
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Could not be copied: select the text instead.',
};

/** Notes and bulletins, at their tiles. */
export const messages = {
  note: 'Note',
  bulletin: 'Bulletin',
  unknownSender: 'Sender not told',
  untold: 'The gateway did not tell its text.',
  now: (when: string, from: string, text: string) => `${when}, ${from}: ${text}`,
  show: 'Show',
  showFrom: (from: string) => `Show: message from ${from}`,
  read: (from: string) => `Read: message from ${from}`,
  reply: 'Reply',
  replyTo: (from: string) => `Reply to ${from}`,
};
