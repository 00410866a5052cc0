import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTable } from './csv';

const linesOf = (csv: string) => csv.slice(1).split('\r\n');

describe('renderTable', () => {
  it('has a byte order mark, headers, and an empty cell for nothing', () => {
    const csv = renderTable({
      columns: ['Team', 'Level'],
      rows: [
        ['Core, "north"', -1.5],
        ['South', null],
      ],
    });
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(linesOf(csv)).toEqual(['Team,Level', '"Core, ""north""",-1.5', 'South,', '']);
  });

  it('never starts a text, in a row or as a header, like a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (start, rest) => {
        const csv = renderTable({ columns: [start + rest], rows: [[start + rest]] });
        for (const part of csv.slice(1).split(/(?<=\n)/)) expect(part).not.toMatch(/^"?[=+\-@\t\r]/);
      }),
    );
  });
});
