import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '@/lib/errors';
import type { Edition } from '@/lib/framework/edition';
import { parseExport, readExport } from './parse-export';
import { parseWorkbook } from './parse-workbook';
import { readWorkbook } from './read-workbook';
import type { GivenAnswers } from './types';

const TAKEN = 'A questionnaire is taken as .xlsx, an export as .json.';

/** Spreadsheets of other formats, by how their files end. */
const OTHERS: Partial<Record<string, string>> = {
  cfb: 'an old .xls, or has a password',
  ods: 'an OpenDocument spreadsheet (.ods), which LibreOffice saves as .xlsx too',
};

/** What the bytes prove to be, whatever the file is called. @throws AppError invalid */
async function formatOf(content: Uint8Array): Promise<'xlsx' | 'json'> {
  if (content.length === 0) throw new AppError('invalid', 'The file is empty.');
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  // Some programs write a workbook's parts in an order that only shows it to be an archive.
  if (found?.ext === 'xlsx' || found?.ext === 'zip') return 'xlsx';
  const start = new TextDecoder().decode(content.subarray(0, 200)).trimStart();
  if (start.startsWith('{') && (found === undefined || found.ext === 'json')) return 'json';
  const is =
    found === undefined ? 'neither a workbook nor JSON, or is damaged' : (OTHERS[found.ext] ?? found.ext);
  throw new AppError('invalid', `This file is ${is}. ${TAKEN}`);
}

/** What a file says of the areas in scope. @throws AppError invalid, too_large */
export async function readImport(
  content: Uint8Array,
  subject: { edition: Edition; areaIds: readonly string[] },
): Promise<GivenAnswers> {
  return (await formatOf(content)) === 'xlsx'
    ? parseWorkbook(await readWorkbook(content), subject)
    : parseExport(readExport(content), subject);
}
