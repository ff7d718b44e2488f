/** A folder as a zip file, the same bytes for the same content: every entry has the one date, sorted by name. */
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { filesBelow } from '../filesBelow.ts';

export interface FolderArchive {
  readonly folder: string;
  /** The folder that everything is in within the archive. */
  readonly inside: string;
  /** The file that is written. */
  readonly out: string;
  /** What every entry says of when it was changed. */
  readonly date: Date;
}

const compress = promisify(deflateRaw);
/** The version of the format that deflated files need (2.0), and that of a Unix that says modes. */
const needed = 20;
const madeBy = (3 << 8) | needed;
/** Names are in UTF-8. */
const utf8 = 1 << 11;
const deflated = 8;

/** MS-DOS' two halves of a time, in UTC: steps of two seconds since 1980. */
function dosTime(date: Date): number {
  const years = Math.max(0, date.getUTCFullYear() - 1980);
  const day = (years << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return day * 0x10000 + time;
}

interface Entry {
  readonly name: Buffer;
  readonly mode: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its header begins. */
  readonly at: number;
}

/** What local header and directory say alike, from `needed` to the lengths. */
function common({ name, crc, packed, size }: Entry, time: number): Buffer {
  const part = Buffer.alloc(26);
  part.writeUInt16LE(needed, 0);
  part.writeUInt16LE(utf8, 2);
  part.writeUInt16LE(deflated, 4);
  part.writeUInt32LE(time, 6);
  part.writeUInt32LE(crc, 10);
  part.writeUInt32LE(packed, 14);
  part.writeUInt32LE(size, 18);
  part.writeUInt16LE(name.length, 22);
  return part;
}

function localHeader(entry: Entry, time: number): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(entry, time), entry.name]);
}

function directoryEntry(entry: Entry, time: number): Buffer {
  const head = Buffer.from('PK\x01\x02\0\0', 'latin1');
  head.writeUInt16LE(madeBy, 4);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(entry.mode * 0x10000, 6);
  tail.writeUInt32LE(entry.at, 10);
  return Buffer.concat([head, common(entry, time), tail, entry.name]);
}

function endOfDirectory(entries: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

/** Writes it; folders without files are left out. Takes archives up to 4 GB. */
export async function makeZip({ folder, inside, out, date }: FolderArchive): Promise<void> {
  const time = dosTime(date);
  const file = openSync(out, 'w');
  const entries: Entry[] = [];
  let at = 0;
  const write = (part: Buffer): void => {
    for (let done = 0; done < part.length;) done += writeSync(file, part, done);
    at += part.length;
  };
  try {
    for (const path of filesBelow(folder)) {
      const content = readFileSync(join(folder, path));
      const packed = await compress(content);
      const { mode } = statSync(join(folder, path));
      const name = Buffer.from(`${inside}/${path}`);
      const entry = { name, mode, crc: crc32(content), packed: packed.length, size: content.length, at };
      write(localHeader(entry, time));
      write(packed);
      entries.push(entry);
    }
    const directory = Buffer.concat(entries.map((entry) => directoryEntry(entry, time)));
    const start = at;
    write(directory);
    write(endOfDirectory(entries.length, directory.length, start));
  } finally {
    closeSync(file);
  }
}
