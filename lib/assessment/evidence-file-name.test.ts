import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './evidence-file-name';

describe('safeFileName', () => {
  it.each([
    ['Report.pdf', 'Report.pdf'],
    ['Müller 漢字 🙂.PDF', 'Müller 漢字 🙂.PDF'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\x\\plan.docx', 'plan.docx'],
    ['a"b\'c;d.pdf', "a b'c;d.pdf"],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie x.pdf'],
    ['invoice\u202efdp.exe', 'invoice fdp.exe'],
    ['report.pdf\u0000.exe', 'report.pdf.exe'],
    ['a.pdf\u202e', 'a.pdf'],
    ['half\ud800.png', 'half\ufffd.png'],
    ['archive.tar.gz', 'archive.tar.gz'],
    ['  . spaced . .pdf', 'spaced.pdf'],
    ['noextension', null],
    ['.htaccess', null],
    ['', null],
    ['/', null],
    ['...', null],
    ['\u202e.pdf', null],
  ])('%j becomes %j', (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  it('is never long, never a path, and never holds what deceives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = safeFileName(`${given}.pdf`);
        if (name === null) return;
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}/\\:*?"<>|]/u);
        expect(Array.from(name).length).toBeLessThanOrEqual(130);
        expect(name.isWellFormed()).toBe(true);
        expect(name.endsWith('.pdf')).toBe(true);
      }),
    );
  });
});
