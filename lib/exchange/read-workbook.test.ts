// Workbooks as Excel, LibreOffice and others write them, which is not how ours is written.
import { describe, expect, it } from 'vitest';
import { packStored } from './archive';
import { parseWorkbook } from './parse-workbook';
import { readWorkbook } from './read-workbook';
import { AREAS, currentEdition } from './testing';
import type { Cell } from './types';

const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** Cell styles by place: 0 as it is, 1 a day, 2 a moment, 3 percent, 4 text. */
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>' +
  '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164"/>' +
  '<xf numFmtId="9"/><xf numFmtId="49"/></cellXfs>';

type Dialect = {
  namespaces?: typeof STRICT;
  prefix?: string;
  target?: string;
  workbook?: string;
  strings?: string;
  after?: string;
};

/** A workbook whose sheet Answers has these rows, each the XML of its cells. */
function workbookOf(rows: string, dialect: Dialect = {}): Buffer {
  const { namespaces = TRANSITIONAL, prefix = '', target = 'worksheets/sheet1.xml', after = '' } = dialect;
  // Every element of the format with the prefix, as strict files may have it.
  const element = (xml: string) =>
    prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-z])/g, (_, slash: string) => `<${slash}${prefix}:`);
  const part = (root: string, content: string) => {
    const named = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    const xml = element(`<${root} >${content}</${root}>`).replace(
      ' >',
      ` ${named}="${namespaces.main}" xmlns:r="${namespaces.relations}">`,
    );
    return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${xml}`);
  };
  const relation = (id: string, type: string, to: string) =>
    `<Relationship Id="${id}" Type="${namespaces.relations}/${type}" Target="${to}"/>`;
  const relations = [
    relation('rId1', 'worksheet', target),
    relation('rId7', 'styles', 'styles.xml'),
    relation('rId9', 'sharedStrings', 'sharedStrings.xml'),
  ].join('');
  const sheet = `<sheets><sheet name="Answers" sheetId="4" r:id="rId1"/></sheets>`;
  return packStored(
    new Map([
      ['[Content_Types].xml', Buffer.from('<Types/>')],
      ['xl/_rels/workbook.xml.rels', Buffer.from(`<Relationships>${relations}</Relationships>`)],
      ['xl/workbook.xml', part('workbook', `${dialect.workbook ?? '<workbookPr/>'}${sheet}`)],
      ['xl/styles.xml', part('styleSheet', STYLES)],
      ['xl/sharedStrings.xml', part('sst', dialect.strings ?? '')],
      ['xl/worksheets/sheet1.xml', part('worksheet', `<sheetData>${rows}</sheetData>${after}`)],
    ]),
  );
}

const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
const inline = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

/** What a single cell, A1, reads as. */
async function read(cell: string, dialect: Dialect = {}): Promise<Cell | undefined> {
  const [sheet] = await readWorkbook(workbookOf(row(1, cell), dialect));
  return sheet?.rows[0]?.[0];
}

describe('a cell as spreadsheets write it', () => {
  const strings =
    '<si><t>plain</t></si><si><t xml:space="preserve"> a&#10;b_x000D_&#10;c </t></si>' +
    '<si><r><t>Rich </t></r><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">&amp; bold</t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><t>_x005F_x0041_ &lt;b&gt; ]]&gt; 🙂</t></si><si><t/></si><si><t>3</t></si>';
  const cells: [what: string, xml: string, value: Cell | undefined][] = [
    ['a shared string', '<c r="A1" s="4" t="s"><v>0</v></c>', 'plain'],
    ['line breaks', '<c r="A1" t="s"><v>1</v></c>', 'a\nb\r\nc'],
    ['rich text', '<c r="A1" t="s"><v>2</v></c>', 'Rich & bold'],
    ['text with its reading', '<c r="A1" t="s"><v>3</v></c>', '東京'],
    ['an escape that is text', '<c r="A1" t="s"><v>4</v></c>', '_x0041_ <b> ]]> 🙂'],
    ['an empty string', '<c r="A1" t="s"><v>5</v></c>', undefined],
    [
      'characters as numbers',
      '<c r="A1" t="inlineStr"><is><t>&#128578;&#x1F642; &#228;&#xe4; &#60;b&#x3e; &#x20;&amp;#128578;</t></is></c>',
      '🙂🙂 ää <b>  &#128578;',
    ],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>in &amp; line</t></is></c>', 'in & line'],
    [
      'inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><i/></rPr><t>b</t></r></is></c>',
      'ab',
    ],
    ['a formula’s text', '<c r="A1" t="str"><f aca="false">"a"&amp;"b"</f><v>ab</v></c>', 'ab'],
    ['a formula’s number', '<c r="A1"><f>1+2</f><v>3</v></c>', 3],
    ['a shared formula’s number', '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', 3],
    ['a formula’s empty text', '<c r="A1" t="str"><f>IF(1,"")</f><v></v></c>', undefined],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', true],
    ['no', '<c r="A1" t="b"><v>0</v></c>', false],
    ['a number', '<c r="A1" s="0" t="n"><v>3</v></c>', 3],
    ['an exponent', '<c r="A1"><v>2.5E-2</v></c>', 0.025],
    ['percent', '<c r="A1" s="3"><v>0.5</v></c>', 0.5],
    ['a number as text', '<c r="A1" s="4" t="s"><v>6</v></c>', '3'],
    ['a day', '<c r="A1" s="1"><v>46082</v></c>', new Date('2026-03-01T00:00:00Z')],
    ['a moment', '<c r="A1" s="2"><v>46082.375</v></c>', new Date('2026-03-01T09:00:00Z')],
    ['a day as text, of strict files', '<c r="A1" s="1" t="d"><v>2026-03-01</v></c>', new Date('2026-03-01')],
    ['an empty cell with a style', '<c r="A1" s="1"/>', undefined],
  ];
  it.each(cells)('reads %s', async (_what, xml, value) => {
    expect(await read(xml, { strings })).toEqual(value);
  });

  it('reads a strict moment the same wherever the server stands, and leaves such text alone', async () => {
    const moment = '2026-03-01T09:20:00.000';
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Kathmandu';
    try {
      expect(await read(`<c r="A1" s="2" t="d"><v>${moment}</v></c>`)).toEqual(new Date(`${moment}Z`));
      expect(await read(`<c r="A1" t="str"><v>${moment}</v></c>`)).toBe(moment);
      expect(await read(`<c r="A1" t="inlineStr"><is><t>${moment}</t></is></c>`)).toBe(moment);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('reads days that are counted from 1904', async () => {
    const day = '<c r="A1" s="1"><v>44620</v></c>';
    for (const flag of ['1', 'true'])
      expect(await read(day, { workbook: `<workbookPr date1904="${flag}"/>` })).toEqual(
        new Date('2026-03-01T00:00:00Z'),
      );
    expect(await read(day, { workbook: '<workbookPr date1904="false"/>' })).toEqual(new Date('2022-02-28'));
  });
});

describe('a workbook as spreadsheets write it', () => {
  const edition = currentEdition();
  const [SELLING = '', ORDERS = '', FRAUD = ''] = AREAS;
  const head = row(
    1,
    ...['Area id', 'Level', 'Note', 'Why'].map((text, at) => inline(`${'ABCD'[at]}1`, text)),
  );
  const given = async (content: Buffer) =>
    parseWorkbook(await readWorkbook(content), { edition, areaIds: AREAS });

  const dialects: [what: string, dialect: Dialect][] = [
    ['as Excel writes it', {}],
    ['strict', { namespaces: STRICT }],
    ['strict, every element with a prefix', { namespaces: STRICT, prefix: 'x' }],
    ['with paths from the archive’s root', { target: '/xl/worksheets/sheet1.xml' }],
  ];
  it.each(dialects)('reads a questionnaire %s', async (_what, dialect) => {
    const rows = [
      head,
      row(2, inline('A2', SELLING), '<c r="B2"><v>3</v></c>', inline('C2', '=1+1')),
      row(4, inline('A4', ORDERS.toUpperCase()), inline('B4', ' 2 '), '<c r="C4" s="1"><v>46082</v></c>'),
      row(5, '<c r="A5" s="4"/>', '<c r="B5" s="4"/>'),
      '<row r="900" ht="15"/>',
    ];
    const { fields, wrong } = await given(workbookOf(rows.join(''), dialect));
    expect(wrong).toEqual([]);
    expect(fields.map(({ areaId, field, value, place }) => [place.row, areaId, field, value])).toEqual([
      [2, SELLING, 'level', 3],
      [2, SELLING, 'note', '=1+1'],
      [4, ORDERS, 'level', 2],
      [4, ORDERS, 'note', '2026-03-01'],
    ]);
  });

  it('takes no answer back because of an error, a missing result or a merged cell', async () => {
    const error = (address: string, formula: string) => `<c r="${address}" t="e">${formula}<v>#N/A</v></c>`;
    const rows = [
      head,
      row(2, inline('A2', SELLING), error('B2', '<f>VLOOKUP(1,X1:Y2,2,0)</f>'), inline('C2', 'n')),
      row(3, inline('A3', ORDERS), '<c r="B3"><f>1+1</f><v></v></c>', '<c r="C3"><f>1+1</f></c>'),
      row(4, inline('A4', FRAUD), '<c r="B4"><v>2</v></c>', '<c r="C4"/>', error('D4', '')),
      row(5, inline('A5', AREAS[3] ?? ''), '<c r="B5"><v>2</v></c>', '<c r="C5"/>'),
    ];
    const { fields, wrong } = await given(
      workbookOf(rows.join(''), { after: '<mergeCells count="1"><mergeCell ref="B5:C5"/></mergeCells>' }),
    );
    expect(fields).toEqual([]);
    expect(wrong.map(({ row: number, column, rule }) => [number, column, rule])).toEqual([
      [2, 'Level', 'must be a value: its cell shows an error'],
      [3, 'Level', expect.stringContaining('its formula has none')],
      [3, 'Note', expect.stringContaining('its formula has none')],
      [4, 'Why', 'must be a value: its cell shows an error'],
      [5, 'Note', 'must not be merged with another cell'],
    ]);
  });

  it('tells a moment to the minute, which a count of days holds a hair too low', async () => {
    const rows = [head, row(2, inline('A2', SELLING), '', `<c r="C2" s="2"><v>${46082 + 12 / 1440}</v></c>`)];
    const { fields } = await given(workbookOf(rows.join('')));
    expect(fields.find(({ field }) => field === 'note')?.value).toBe('2026-03-01 00:12');
  });
});
