// Which characters the fonts can draw, read from each font's cmap table alone (formats 4 and 12).
import { closeSync, openSync, readSync } from 'node:fs';

const CODE_POINTS = 0x110000;
const TABLE_RECORD = 16;

/** @param {number} file @param {number} offset @param {number} length */
function readBytes(file, offset, length) {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, offset);
  return bytes;
}

/** @param {string} path @returns {Buffer} the font's cmap table */
function readCmap(path) {
  const file = openSync(path, 'r');
  try {
    const tableCount = readBytes(file, 0, 12).readUInt16BE(4);
    const directory = readBytes(file, 12, tableCount * TABLE_RECORD);
    for (let at = 0; at < directory.length; at += TABLE_RECORD) {
      if (directory.toString('latin1', at, at + 4) !== 'cmap') continue;
      return readBytes(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
    }
    return Buffer.alloc(4);
  } finally {
    closeSync(file);
  }
}

/** Segments of UCS-2 ranges. @param {Buffer} cmap @param {number} start @param {Uint8Array} covered */
function addFormat4(cmap, start, covered) {
  const segments = cmap.readUInt16BE(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + segments * 2 + 2;
  const rangeOffsets = starts + segments * 4;
  for (let segment = 0; segment < segments; segment++) {
    const first = cmap.readUInt16BE(starts + segment * 2);
    const last = cmap.readUInt16BE(ends + segment * 2);
    const offsetAt = rangeOffsets + segment * 2;
    const rangeOffset = cmap.readUInt16BE(offsetAt);
    // The last segment is a marker.
    if (first === 0xffff || first > last) continue;
    for (let code = first; code <= last; code++) {
      const hasGlyph =
        rangeOffset === 0 || cmap.readUInt16BE(offsetAt + rangeOffset + (code - first) * 2) !== 0;
      if (hasGlyph) covered[code] = 1;
    }
  }
}

/** Groups of code points. @param {Buffer} cmap @param {number} start @param {Uint8Array} covered */
function addFormat12(cmap, start, covered) {
  const groups = cmap.readUInt32BE(start + 12);
  for (let group = 0; group < groups; group++) {
    const at = start + 16 + group * 12;
    const last = Math.min(cmap.readUInt32BE(at + 4), CODE_POINTS - 1);
    covered.fill(1, cmap.readUInt32BE(at), last + 1);
  }
}

/**
 * @param {readonly string[]} paths of TrueType fonts
 * @returns {Uint8Array} 1 at each code point that at least one of them draws
 */
export function coverageOf(paths) {
  const covered = new Uint8Array(CODE_POINTS);
  for (const path of paths) {
    const cmap = readCmap(path);
    const subtables = cmap.readUInt16BE(2);
    for (let subtable = 0; subtable < subtables; subtable++) {
      const start = cmap.readUInt32BE(4 + subtable * 8 + 4);
      const format = cmap.readUInt16BE(start);
      if (format === 4) addFormat4(cmap, start, covered);
      if (format === 12) addFormat12(cmap, start, covered);
    }
  }
  return covered;
}
