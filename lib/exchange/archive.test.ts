import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { packStored, unpackXml } from './archive';
import { LARGEST_UNPACKED } from './constants';
import { readImport } from './read-import';
import { readWorkbook } from './read-workbook';
import { AREAS, assessmentOf, currentEdition, download, planOf } from './testing';

const edition = currentEdition();
const subject = { edition, areaIds: AREAS };
const assessment = assessmentOf(edition, [{ level: 2, note: 'Old.' }]);
let file: Uint8Array;
let parts: Map<string, Buffer>;
beforeAll(async () => {
  file = await download(assessment);
  parts = await unpackXml(file);
});

const FIRST_SHEET = 'xl/worksheets/sheet1.xml';

/** The questionnaire with its first sheet's XML changed. */
function withSheet(change: (xml: string) => string): Buffer {
  const xml = parts.get(FIRST_SHEET)?.toString() ?? '';
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  return packStored(new Map([...parts, [FIRST_SHEET, Buffer.from(changed)]]));
}

/** An archive with one packed part that declares a size. */
function archiveOf(content: Buffer, declared: number): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const bytes = packStored(new Map([['xl/workbook.xml', packed]]));
  const directory = bytes.readUInt32LE(bytes.length - 6);
  bytes.writeUInt16LE(8, directory + 10);
  bytes.writeUInt32LE(declared, directory + 24);
  return bytes;
}

describe('a workbook’s archive', () => {
  it('unpacks to the same when it is packed again', async () => {
    expect(await unpackXml(packStored(parts))).toEqual(parts);
    expect(planOf(await readWorkbook(packStored(parts)), assessment)).toMatchObject({ areas: [], wrong: [] });
  });

  it('is refused when it unpacks to too much, whether it says so or not', async () => {
    const zeros = Buffer.alloc(LARGEST_UNPACKED + 1);
    await expect(unpackXml(archiveOf(zeros, zeros.length))).rejects.toMatchObject({ code: 'too_large' });
    await expect(unpackXml(archiveOf(zeros, 1_000))).rejects.toMatchObject({ code: 'invalid' });
    await expect(unpackXml(archiveOf(Buffer.from('<a/>'), 0xfffffff0))).rejects.toMatchObject({
      code: 'too_large',
    });
  });

  it('fails as a wrong file and in no other way, however it is damaged', async () => {
    const edits = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(file.length), async (changes, kept) => {
        const damaged = file.slice(0, kept < file.length / 2 ? file.length : kept);
        for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
        const outcome = await readImport(damaged, subject).catch((thrown: unknown) => thrown);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AppError);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a workbook’s sheets', () => {
  it('may not have cells so far off that the sheet spans millions', async () => {
    for (const address of ['XFD1048576', 'A9999999', 'ZZZ99'])
      await expect(
        readWorkbook(
          withSheet((xml) =>
            xml.replace('</sheetData>', `<row><c r="${address}"><v>1</v></c></row></sheetData>`),
          ),
        ),
      ).rejects.toMatchObject({ message: expect.stringContaining('far outside') });
  });

  it.each(['A99999999999999', '&#65;1', 'A-1', '', '1'])('may not have a cell at “%s”', async (address) => {
    const bytes = withSheet((xml) =>
      xml.replace('</sheetData>', `<row><c r="${address}"><v>1</v></c></row></sheetData>`),
    );
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ code: 'invalid' });
  });

  it.each(['<!DOCTYPE a [<!ENTITY b "c">]>', '<!-- " -->', '<a b="<c r=\'A99999999\'/>"/>', '<row r="9'])(
    'may not have %s',
    async (markup) => {
      await expect(
        readWorkbook(withSheet((xml) => xml.replace('<sheetData>', `${markup}<sheetData>`))),
      ).rejects.toMatchObject({
        code: 'invalid',
      });
    },
  );

  it('give a formula’s last result, and tell one that has none', async () => {
    const levelCell = /<c r="D2"[^>]*>.*?<\/c>/;
    const cached = withSheet((xml) => xml.replace(levelCell, '<c r="D2"><f>1+2</f><v>3</v></c>'));
    expect(planOf(await readWorkbook(cached), assessment).areas).toMatchObject([{ values: { level: 3 } }]);
    const without = withSheet((xml) => xml.replace(levelCell, '<c r="D2" t="str"><f>A1</f></c>'));
    expect(planOf(await readWorkbook(without), assessment)).toMatchObject({
      areas: [],
      wrong: [{ row: 2, column: 'Level', rule: expect.stringContaining('its formula has none') }],
    });
  });

  it('tell a merged cell, which would otherwise look emptied', async () => {
    const bytes = withSheet((xml) =>
      xml
        .replace(/<c r="D2"[^>]*>.*?<\/c>/, '')
        .replace(/(<dataValidations )/, '<mergeCells count="1"><mergeCell ref="C2:D2"/></mergeCells>$1'),
    );
    expect(planOf(await readWorkbook(bytes), assessment)).toMatchObject({
      areas: [],
      wrong: [{ row: 2, column: 'Level', rule: 'must not be merged with another cell' }],
    });
  });

  it('offer what a column takes, and hide the versions', () => {
    expect(parts.get(FIRST_SHEET)?.toString()).toMatch(
      /<\/sheetData><autoFilter ref="A1:O5"\/><dataValidations count="7">.*<formula1>"0,1,2,3,4,5"<\/formula1>/,
    );
    expect(parts.get('xl/worksheets/sheet5.xml')?.toString()).toMatch(
      /<col hidden="1" min="3" .*<col hidden="1" min="4" /,
    );
  });
});

describe('what is no import', () => {
  const refused: [name: string, content: Uint8Array, message: string][] = [
    ['nothing', new Uint8Array(), 'The file is empty.'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n'), 'This file is pdf.'],
    ['text', new TextEncoder().encode('Hello'), 'This file is neither a workbook nor JSON, or is damaged.'],
    [
      'an old workbook',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      'an old .xls',
    ],
    [
      'an archive of something else',
      packStored(new Map([['a.xml', Buffer.from('<a/>')]])),
      'This file is no workbook.',
    ],
    ['broken JSON', new TextEncoder().encode('{"format": '), 'not valid JSON'],
    ['other JSON', new TextEncoder().encode('{"a": 1}'), 'is not an export of an assessment by Tomograph'],
  ];
  it.each(refused)('%s', async (_name, content, message) => {
    await expect(readImport(content, subject)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(message),
    });
  });
});
