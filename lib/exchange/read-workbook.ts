import 'server-only';
import readXlsxFile from 'read-excel-file/node';
import { AppError } from '@/lib/errors';
import { packStored, unpackXml } from './archive';
import { assertSpan, shapeOf, sheetPaths, withCharacters, withDayCount, zoned } from './sheet-xml';
import type { Cell, ReadSheet } from './types';

const noWorkbook = () => new AppError('invalid', 'This file is no workbook. Save it as .xlsx and try again.');

function toCell(value: unknown): Cell {
  if (value instanceof Date) return value;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

/**
 * The sheets of a workbook. What is parsed is what was measured: the parts are unpacked within limits, looked over,
 * and handed on with nothing else.
 * @throws AppError invalid, too_large
 */
export async function readWorkbook(content: Uint8Array): Promise<ReadSheet[]> {
  const parts = await unpackXml(content);
  const textOf = (path: string) => parts.get(path)?.toString('utf8');
  const workbook = textOf('xl/workbook.xml');
  const relations = textOf('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) throw noWorkbook();
  for (const [path, part] of parts)
    if (part.includes('&#')) parts.set(path, Buffer.from(withCharacters(part.toString('utf8'))));
  parts.set('xl/workbook.xml', Buffer.from(withDayCount(textOf('xl/workbook.xml') ?? workbook)));
  const shapes = sheetPaths(workbook, relations).map((path) => {
    const xml = textOf(path);
    if (xml === undefined) return null;
    const shape = shapeOf(xml);
    parts.set(path, Buffer.from(zoned(xml)));
    return shape;
  });
  assertSpan(shapes.filter((shape) => shape !== null));
  const sheets = await readXlsxFile(packStored(parts), { trim: true }).catch((thrown: unknown) => {
    const reason = thrown instanceof Error ? thrown.message.slice(0, 200) : '';
    throw new AppError('invalid', `This workbook cannot be read. Save it again as .xlsx. (${reason})`);
  });
  return sheets.map(({ sheet, data }, index) => ({
    name: sheet,
    // A sheet that is a chart has no cells.
    rows: Array.isArray(data) ? data.map((row) => row.map(toCell)) : [],
    problem: shapes[index]?.problem ?? (() => null),
  }));
}
