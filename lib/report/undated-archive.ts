const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
/** 1 January 1980 at midnight, the first moment that an archive can hold: its time and its day, two bytes each. */
const NO_TIME = 0;
const NO_DAY = 0x21;

/**
 * The archive with no time on any of its parts: its writer stamps each with the clock, and the same content would give
 * other bytes every two seconds. For an archive without a comment, as workbooks are written.
 */
export function undatedArchive(archive: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(new Uint8Array(archive).buffer);
  const end = bytes.length - END_SIZE;
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error('This is no archive.');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('This archive is damaged.');
    const local = bytes.readUInt32LE(at + 42);
    for (const stamp of [at + 12, local + 10]) {
      bytes.writeUInt16LE(NO_TIME, stamp);
      bytes.writeUInt16LE(NO_DAY, stamp + 2);
    }
    const variable = bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    at += ENTRY_SIZE + variable;
  }
  return new Uint8Array(bytes);
}
