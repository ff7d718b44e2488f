/** The dates in an installer's summary, which its tools set to now. */

/** Begins the property set of a summary: its format's ID. */
const summaryFormat = Buffer.from('e0859ff2f94f6810ab9108002b27b3d9', 'hex');
/** When it was made, and when it was last changed. */
const dates = [12, 13];
const fileTime = 64;
/** From 1601, with which Windows' clock begins, to 1970, ms. */
const toUnixMs = 11_644_473_600_000n;

/**
 * The same installer with that date.
 * @throws Error where it has no summary, or none with both dates
 */
export function withDate(installer: Buffer, date: Date): Buffer {
  const changed = Buffer.from(installer);
  const format = changed.indexOf(summaryFormat);
  if (format === -1) throw new Error('the installer has no summary');
  // The set's first and only section: where it begins is said right after the format.
  const start = format + changed.readUInt32LE(format + summaryFormat.length) - 28;
  const section = changed.subarray(start);
  let found = 0;
  for (let index = 0; index < section.readUInt32LE(4); index += 1) {
    const property = section.readUInt32LE(8 + 8 * index);
    const value = section.readUInt32LE(12 + 8 * index);
    if (!dates.includes(property) || section.readUInt32LE(value) !== fileTime) continue;
    section.writeBigUInt64LE((BigInt(date.getTime()) + toUnixMs) * 10_000n, value + 4);
    found += 1;
  }
  if (found !== dates.length) throw new Error('the installer has no dates in its summary');
  return changed;
}
