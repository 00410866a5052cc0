import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { provenFile } from './evidence-proof';

const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** An archive with these texts by name, stored as they are. */
function zipOf(entries: Record<string, string>): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(entries).map(([name, content]) => {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(Buffer.byteLength(content), 18);
    head.writeUInt32LE(Buffer.byteLength(content), 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    return Buffer.concat([head, Buffer.from(name), Buffer.from(content)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  return new Uint8Array(Buffer.concat([...parts, end]));
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const officeFile = (type: string) => ({
  mediaType: `${OFFICE}.${type}`,
  content: zipOf({
    '[Content_Types].xml': `<Types><Override ContentType="${OFFICE}.${type}.main+xml"/></Types>`,
  }),
});
const openDocument = (type: string) => {
  const mediaType = `application/vnd.oasis.opendocument.${type}`;
  return { mediaType, content: zipOf({ mimetype: mediaType, 'content.xml': '<x/>' }) };
};
const text = (words: string) => new TextEncoder().encode(words);
const JPEG = {
  mediaType: 'image/jpeg',
  content: new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    16,
    ...text('JFIF'),
    0,
    1,
    1,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    0xff,
    0xd9,
  ]),
};

/** The smallest file of each kind, by extension. */
const FILES: Record<string, { mediaType: string; content: Uint8Array<ArrayBuffer> }> = {
  pdf: { mediaType: 'application/pdf', content: text('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF') },
  png: { mediaType: 'image/png', content: PNG },
  jpg: JPEG,
  jpeg: JPEG,
  webp: {
    mediaType: 'image/webp',
    content: text('RIFF\u001a\0\0\0WEBPVP8L\r\0\0\0/\0\0\0\0\0\0\0\0\0\0\0\0'),
  },
  docx: officeFile('wordprocessingml.document'),
  xlsx: officeFile('spreadsheetml.sheet'),
  pptx: officeFile('presentationml.presentation'),
  odt: openDocument('text'),
  ods: openDocument('spreadsheet'),
  txt: { mediaType: 'text/plain', content: text('Grüße,\tWelt\r\n') },
  csv: { mediaType: 'text/csv', content: text('\ufeffName;Wert\nA;1\n') },
};

const FACTS = { datedOn: '2026-03-31' };
const prove = (name: string, content: Uint8Array<ArrayBuffer>, declared = '') =>
  provenFile({ ...FACTS, name }, declared, content);
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

describe('provenFile', () => {
  it.each(Object.entries(FILES))(
    'takes a .%s file as what it is',
    async (extension, { content, mediaType }) => {
      expect(await prove(`Plan B.${extension}`, content, mediaType)).toMatchObject({
        name: `Plan B.${extension}`,
        title: 'Plan B',
        mediaType,
      });
      expect(await prove(`plan.${extension.toUpperCase()}`, content)).toMatchObject({ mediaType });
    },
  );

  it('takes each file under its own extension alone', async () => {
    for (const [extension, { content, mediaType }] of Object.entries(FILES))
      for (const [other, { mediaType: otherType }] of Object.entries(FILES)) {
        const areBothText = mediaType.startsWith('text/') && otherType.startsWith('text/');
        if (other === extension || mediaType === otherType || areBothText) continue;
        await expect(prove(`x.${other}`, content), `${extension} as ${other}`).rejects.toMatchObject({
          code: 'invalid',
          fields: { file: expect.any(String) as string },
        });
      }
  });

  it.each([
    ['HTML as text', 'page.txt', text('<!DOCTYPE html><script>alert(1)</script>')],
    ['HTML after blanks as CSV', 'page.csv', text('\ufeff \n\t<HTML>')],
    ['an SVG as text', 'drawing.txt', text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['XML as text', 'x.txt', text('<?xml version="1.0"?><a/>')],
    ['RTF as text', 'x.txt', text('{\\rtf1 object}')],
    ['a PDF as text', 'x.txt', text('%PDF-1.7\n')],
    ['HTML as PDF', 'page.pdf', text('<!DOCTYPE html><p>%PDF-1.7')],
    ['a program as text', 'x.txt', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
    ['Latin-1 as text', 'x.txt', new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72])],
    ['UTF-16 as text', 'x.txt', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0])],
    ['an escape sequence as text', 'x.txt', text('a\u001b[2Jb')],
    ['half a PNG', 'x.png', PNG.slice(0, 6)],
    ['an empty PDF', 'x.pdf', new Uint8Array()],
    ['an empty text', 'x.txt', new Uint8Array()],
    ['a plain archive as DOCX', 'x.docx', zipOf({ 'run.exe': 'MZ' })],
    [
      'a document with macros as DOCX',
      'x.docx',
      zipOf({
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
    ],
  ])('refuses %s, naming the file', async (_what, name, content) => {
    await expect(prove(name, content)).rejects.toMatchObject({
      code: 'invalid',
      fields: { file: expect.any(String) as string },
    });
  });

  it.each([
    'x.svg',
    'x.html',
    'x.exe',
    'x.zip',
    'x.docm',
    'x.doc',
    'x.msg',
    'x.eml',
    'x.pdf.exe',
    'x',
    '.pdf',
    'x.pdf\u202eexe',
  ])('takes no %j, whatever is in it', async (name) => {
    await expect(prove(name, PNG)).rejects.toMatchObject({
      code: 'invalid',
      fields: { name: expect.stringContaining('must end as') as string },
    });
  });

  it('refuses what was declared as something else', async () => {
    await expect(prove('x.png', PNG, 'text/html')).rejects.toMatchObject({
      fields: { file: 'was declared as text/html, which is not what its name says' },
    });
    await expect(prove('x.png', PNG, 'image/svg+xml')).rejects.toMatchObject({ code: 'invalid' });
    for (const declared of ['application/octet-stream', 'IMAGE/PNG; x=y', ''])
      expect(await prove('x.png', PNG, declared)).toMatchObject({ mediaType: 'image/png' });
  });

  it('keeps a picture with a page behind it for a picture: that is what it is served as', async () => {
    const polyglot = joined(PNG, text('<script>alert(1)</script>'));
    expect(await prove('x.png', polyglot, 'image/png')).toMatchObject({ mediaType: 'image/png' });
    await expect(prove('x.txt', polyglot)).rejects.toMatchObject({ code: 'invalid' });
    await expect(prove('x.html', polyglot)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('keeps words that look like marks of a format for words', async () => {
    for (const words of ['BM is our supplier', 'MZ;P1;GIF', 'II*', 'a\tb\r\nc', '\ufeffName;Wert\nGrün;1'])
      expect(await prove('x.csv', text(words))).toMatchObject({ mediaType: 'text/csv' });
  });
});
