import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { AppError } from '@/lib/errors';
import { LARGEST_UNPACKED, MOST_PARTS } from './constants';

// A workbook is an archive of XML. It is unpacked here, within limits, before anything parses it: a library that
// trusts the sizes that an archive declares reserves them first.

const inflate = promisify(inflateRaw);

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

const damaged = () =>
  new AppError(
    'invalid',
    'This workbook is damaged or protected. Save it again as .xlsx, without a password.',
  );
const tooLarge = () =>
  new AppError('too_large', `This workbook unpacks to more than ${LARGEST_UNPACKED / 1024 / 1024} MiB.`);

type Entry = { name: string; method: number; packed: number; size: number; at: number };

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) if (bytes.readUInt32LE(at) === END) return at;
  throw damaged();
}

/** The parts that the archive's directory lists. Larger than 4 GiB counts as damaged, as does encrypted. */
function listEntries(bytes: Buffer): Entry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw tooLarge();
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== ENTRY || bytes.readUInt16LE(at + 8) & ENCRYPTED) throw damaged();
    const nameEnd = at + ENTRY_SIZE + bytes.readUInt16LE(at + 28);
    const entry = {
      name: bytes.toString('utf8', at + ENTRY_SIZE, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    return entry;
  });
}

async function unpackEntry(bytes: Buffer, { method, packed, size, at }: Entry): Promise<Buffer> {
  if (bytes.readUInt32LE(at) !== LOCAL) throw damaged();
  const start = at + LOCAL_SIZE + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(start, start + packed);
  if (method !== STORED && method !== DEFLATED) throw damaged();
  // Stops at what the directory declares, however much more there is.
  const unpacked =
    method === STORED ? content : await inflate(content, { maxOutputLength: Math.max(size, 1) });
  if (unpacked.length !== size) throw damaged();
  return unpacked;
}

/**
 * The XML parts of a workbook, by path.
 * @throws AppError invalid (no archive, damaged, encrypted), too_large (what it unpacks to, or its number of parts)
 */
export async function unpackXml(content: Uint8Array): Promise<Map<string, Buffer>> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  try {
    const wanted = listEntries(bytes).filter(({ name }) => /\.xml(\.rels)?$/.test(name));
    if (wanted.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED) throw tooLarge();
    const parts = new Map<string, Buffer>();
    for (const entry of wanted) {
      if (parts.has(entry.name)) throw damaged();
      parts.set(entry.name, await unpackEntry(bytes, entry));
    }
    return parts;
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : damaged();
  }
}

/** Parts as an archive of which every size is true: stored, not packed. */
export function packStored(parts: ReadonlyMap<string, Buffer>): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    const head = Buffer.alloc(LOCAL_SIZE);
    head.writeUInt32LE(LOCAL, 0);
    facts.copy(head, 4);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(ENTRY_SIZE);
    entry.writeUInt32LE(ENTRY, 0);
    facts.copy(entry, 6);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(head, name, content);
    directory.push(entry, name);
    at += head.length + name.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, listed, end]);
}
