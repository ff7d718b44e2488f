/** Reads the pictures that are part of the repository: 8 bits a channel, with alpha, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha, row by row. */
  readonly pixels: Buffer;
}

/** The predictor of a byte, by the row's filter (PNG, section 9). */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + above - corner;
  const by = (value: number): number => Math.abs(estimate - value);
  if (by(left) <= by(above) && by(left) <= by(corner)) return left;
  return by(above) <= by(corner) ? above : corner;
}

/** @throws Error for a PNG of another form */
export function readPng(file: Buffer): Picture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const form = [...file.subarray(24, 29)].join(' ');
  const channels = { '8 6 0 0 0': 4, '8 2 0 0 0': 3 }[form];
  if (channels === undefined) throw new Error(`a PNG of the form ${form}`);
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(data));
  const rowBytes = width * channels;
  const plain = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (rowBytes + 1)] ?? 0;
    for (let x = 0; x < rowBytes; x += 1) {
      const at = y * rowBytes + x;
      const left = x < channels ? 0 : (plain[at - channels] ?? 0);
      const above = y === 0 ? 0 : (plain[at - rowBytes] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (plain[at - rowBytes - channels] ?? 0);
      plain[at] = ((rows[y * (rowBytes + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner)) & 0xff;
    }
  }
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    plain.copy(pixels, pixel * 4, pixel * channels, (pixel + 1) * channels);
  return { width, height, pixels };
}

/** How many wholly opaque pixels there are of each colour, `#rrggbb`, the commonest first. */
export function coloursIn({ pixels }: Picture): readonly (readonly [colour: string, count: number])[] {
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] !== 255) continue;
    const colour = `#${pixels.toString('hex', at, at + 3)}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one);
}
