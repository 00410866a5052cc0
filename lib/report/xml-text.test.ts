import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { unzip } from './testing';
import { toCell } from './xlsx-sheet';

/** What a workbook with this text in a cell gives back. */
async function throughWorkbook(text: string): Promise<unknown> {
  const data = [[toCell('Head')], [toCell(text)]];
  const [sheet] = await readXlsxFile(await writeExcelFile([{ sheet: 'A', data }]).toBuffer(), {
    trim: false,
  });
  return sheet?.data[1]?.[0];
}

describe('text in a workbook', () => {
  // The writer keeps strings that it met by name in a plain object, which has these from the start.
  it.each(['constructor', 'valueOf', 'toString', '__proto__', 'hasOwnProperty', '_x0041_'])(
    'holds “%s” as it is',
    async (text) => expect(await throughWorkbook(text)).toBe(text),
  );

  // LibreOffice reads no code of a letter: what is written as one is shown as one.
  it('writes such a word letter by letter', async () => {
    const data = [[toCell('constructor')]];
    const files = unzip(await writeExcelFile([{ sheet: 'A', data }]).toBuffer());
    expect(files.get('xl/sharedStrings.xml')).toContain('<t>constructor</t>');
  });

  it('holds any text that XML has characters for', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((given) => given.replace(/[\p{Cc}\ufffe\uffff]/gu, ' ').toWellFormed());
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        expect(await throughWorkbook(given)).toBe(given);
      }),
      { numRuns: 30 },
    );
  });
});
