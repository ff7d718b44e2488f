/** English texts of colleagues and their calls. */

export const colleague = {
  title: 'Colleague',
  callsOf: 'A colleague’s calls',
  show: 'Show calls',
  result: (workNo: string) => `Calls of ${workNo}`,
  none: 'This colleague has no call.',
  details: 'Details',
  detailsOf: (callId: string) => `Details of call ${callId}`,
  copy: 'Copy',
  copyOf: (callId: string) => `Copy call ID ${callId}`,
  copied: 'Copied.',
  notCopied: 'Could not be copied: select the text instead.',
  byId: 'Details of a call',
  byIdHint: 'At most 20 characters; the call must be in progress',
  showDetails: 'Show details',
  asking: 'Asking…',
  placeholder: 'Choose a call to see its details here.',
};
