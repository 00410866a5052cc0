import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from './csv';
import { parseCsv, reportOf } from './testing';

const noteOf = (note: string) => {
  const [, row] = parseCsv(renderCsv(reportOf({ 'crm.selling': { note } }, { areaIds: ['crm.selling'] })));
  return row?.[13];
};

describe('renderCsv', () => {
  it('has a byte order mark, a header and a row an area, each ended by CRLF', () => {
    const csv = renderCsv(reportOf({}));
    expect(csv.startsWith('\ufeffNumber,Process area,Group,Grouping,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(1 + 72 + 1);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x")'])(
    'makes text of %j',
    (text) => {
      expect(noteOf(text)).toBe(`'${text}`);
    },
  );

  it('keeps every other text as it is, and never starts a cell like a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = noteOf(text);
        expect(cell === text || cell === `'${text}`).toBe(true);
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('leaves a number that is not there empty', () => {
    const [, row] = parseCsv(renderCsv(reportOf({}, { areaIds: ['crm.selling'] })));
    expect(row?.slice(5, 10)).toEqual(['Not rated', '', '3', '', '']);
  });
});
