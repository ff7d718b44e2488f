/** The two containers in which Windows and macOS want an icon, each made of PNGs. */

/** A square picture: its width in pixels, and its file. */
export interface Drawn {
  readonly size: number;
  readonly png: Buffer;
}

/** The sizes that Linux's icon theme has a folder for, pixels. */
export const themeSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;
/** The sizes in the Windows icon, pixels: taskbar, lists and tiles at their usual scales. */
export const icoSizes = [16, 24, 32, 48, 64, 128, 256] as const;
/**
 * The entries of the macOS icon with their width in pixels. `ic11` to `ic14` are the doubled 16, 32, 128 and 256; the
 * plain 16 and 32 have no entry that takes a PNG everywhere, and are made smaller by the system.
 */
export const icnsEntries = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

/** Windows' container: a directory of sizes, then each picture as PNG. */
export function icoOf(pictures: readonly Drawn[]): Buffer {
  const headerBytes = 6;
  const entryBytes = 16;
  const directory = Buffer.alloc(headerBytes + entryBytes * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = headerBytes + entryBytes * index;
    // 0 stands for 256.
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
}

/** macOS' container: the whole's length, then each entry's type, length and PNG. `pngOf`: the picture of a width. */
export function icnsOf(pngOf: (size: number) => Buffer): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(head.length + content.length, 4);
    return Buffer.concat([head, content]);
  };
  return chunk('icns', Buffer.concat(icnsEntries.map(([type, size]) => chunk(type, pngOf(size)))));
}
