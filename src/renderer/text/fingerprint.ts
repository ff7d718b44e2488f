/** A SHA-256 fingerprint in upper case with colons between bytes, as administrators' tools print it. */
export function groupedFingerprint(fingerprint: string): string {
  const digits = fingerprint.replace(/[^0-9a-f]/gi, '').toUpperCase();
  return (digits.match(/.{1,2}/g) ?? []).join(':');
}
