/** English texts of the test of a connection, and of why it cannot be saved. */
export const connectionTest = {
  test: 'Test',
  testing: 'Testing…',
  /** Nobody is signed in by it, and nothing is sent. */
  means: 'Shows what answers at the address. Nobody is signed in by it.',
  fillIn: 'Correct the fields above first.',
  trusted: (address: string) => `${address} answers, and is trusted as set here.`,
  plain: (address: string) => `${address} answers. It does not encrypt, so it shows no certificate.`,
  nothing: (address: string) => `${address}:`,
  unchanged: 'Nothing has been changed.',
  inClearSet:
    'http: is not encrypted, and anybody on the network can read what is sent. Your organisation has set it: only your administrator can change it.',
};
