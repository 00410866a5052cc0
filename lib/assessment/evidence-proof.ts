import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '@/lib/errors';
import { safeFileName } from './evidence-file-name';
import {
  ACCEPTED_EXTENSIONS,
  FORMAT_NAMES,
  formatOf,
  isDeclaredAs,
  type EvidenceFormat,
} from './evidence-formats';

/** Text that no program reads as one: what spreadsheets and editors write, and no control characters besides. */
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
/** A tag, comment, declaration or doctype at the beginning: what readers that guess take for HTML or XML. */
const MARKUP = /^[\s\u0000]*<[a-z!/?]/i;

/** Formats that are written in text. Marks of any other kind at the head of a text are words that look like them. */
const WRITTEN_IN_TEXT = new Set(['pdf', 'rtf', 'ps', 'eps', 'xml', 'ics', 'vcf', 'vtt']);

/** What speaks against these bytes being plain text; null when nothing does. */
function textProblem(content: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return 'is not text in UTF-8; save it as UTF-8 and try again';
  }
  if (NOT_TEXT.test(text)) return 'is not plain text: it contains control characters';
  return MARKUP.test(text) ? 'is not plain text but HTML or XML' : null;
}

/** What the bytes are by their own marks; undefined for what has none, or breaks them. */
async function detect(content: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(content))?.ext;
  } catch {
    return undefined;
  }
}

/** What speaks against a file being of the format that its name says, after "The file …"; null when nothing does. */
export async function fileProblem(content: Uint8Array, { proof }: EvidenceFormat): Promise<string | null> {
  if (content.length === 0) return 'is empty';
  const found = await detect(content);
  if (proof === null) {
    const problem = textProblem(content);
    if (problem !== null || found === undefined || !WRITTEN_IN_TEXT.has(found)) return problem;
  }
  if (found === proof) return null;
  if (found === undefined) return 'is not what its name says, or damaged';
  return `is not what its name says: its content is ${found.toUpperCase()}`;
}

type FileFacts = { id?: string | undefined; name: string; title?: string | undefined; datedOn: string };

/**
 * A file as evidence, once its name, what it was declared as and its bytes are proven to tell the same.
 * @throws AppError invalid, naming `name` or `file`
 */
export async function provenFile(
  { id, name: given, title, datedOn }: FileFacts,
  declared: string,
  content: Uint8Array<ArrayBuffer>,
) {
  const name = safeFileName(given);
  const format = name === null ? undefined : formatOf(name);
  if (name === null || !format)
    throw new AppError('invalid', `Evidence is taken as ${FORMAT_NAMES}.`, {
      name: `must end as one of ${ACCEPTED_EXTENSIONS}`,
    });
  const problem = isDeclaredAs(format, declared)
    ? await fileProblem(content, format)
    : `was declared as ${declared}, which is not what its name says`;
  if (problem !== null) throw new AppError('invalid', `The file ${problem}.`, { file: problem });
  const ownTitle = title ?? name.slice(0, name.lastIndexOf('.'));
  return { id, name, title: ownTitle, datedOn, mediaType: format.mediaType, content };
}
