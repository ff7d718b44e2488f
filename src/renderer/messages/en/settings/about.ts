/** English texts of what the program is, and of what an administrator is told. */
export const about = {
  build: (commit: string, day: string | null) => `build ${commit}${day === null ? '' : `, ${day}`}`,
  noBuild: 'built of files without a history',
  noGateway: 'None is set up',
  practice: 'Practice',
  noPolicy: 'There is none on this computer',
  locks: (count: number) => (count === 0 ? 'locks nothing' : `locks ${String(count)}`),
  faults: 'Not in order:',
  open: 'Open',
  showInFolder: 'Show in folder',
  notOpened: 'The system opens no such file. Its path stands here.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'This could not be copied. Select the lines above instead.',
};
