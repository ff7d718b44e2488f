/**
 * How much of `callData` is valid (docs/gateway.md §9): `callDataLen`, "valid length of call data". The documents
 * give no unit; the platform's own bound for the data, 16 KB, is in bytes, and the interface speaks UTF-8.
 *
 * So what is beyond that many bytes of UTF-8 is not shown: where the unit is another one, characters or bytes of GBK,
 * that is the shortest reading, and nothing invalid is shown. A text that has the length as a whole, in any of the
 * three units, is valid as a whole. No character is cut in two.
 */
export function validPart(data: string, validLength: number | null): string {
  if (validLength === null || validLength < 0) return data;
  const characters = Array.from(data);
  const bytes = Buffer.byteLength(data);
  const gbkBytes = characters.reduce((sum, one) => sum + (one <= '\x7f' ? 1 : 2), 0);
  const isWhole = [characters.length, data.length, bytes, gbkBytes].includes(validLength);
  if (isWhole || bytes < validLength) return data;
  let left = validLength;
  const end = characters.findIndex((one) => (left -= Buffer.byteLength(one)) < 0);
  return characters.slice(0, end).join('');
}
