/** English texts of colleagues and their calls. */

export const colleague = {
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Could not be copied: select the text instead.',
};

/** Notes and bulletins. */
export const messages = {
  title: 'Notes and bulletins',
  note: 'Note',
  bulletin: 'Bulletin',
  unknownSender: 'Sender not told',
  untold: 'The gateway did not tell its text.',
  now: (when: string, from: string, text: string) => `${when}, ${from}: ${text}`,
  show: 'Read all',
  read: (from: string) => `Read: message from ${from}`,
  to: (workNo: string) => `to ${workNo}`,
  reply: 'Reply',
  earlier: 'Earlier ones',
  write: 'Write a note',
  send: 'Send note',
  sent: 'Sent. Whether it is read, nothing tells.',
};
