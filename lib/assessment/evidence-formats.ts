/** A kind of file that evidence may be. */
export type EvidenceFormat = {
  /** What it is downloaded as. */
  mediaType: string;
  /** What the bytes prove to be, by file-type's name; null for plain text, which has no marks of its own. */
  proof: string | null;
  /** What browsers declare it as besides its media type. */
  aliases: readonly string[];
};

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';
const JPEG: EvidenceFormat = { mediaType: 'image/jpeg', proof: 'jpg', aliases: ['image/jpg', 'image/pjpeg'] };

const plain = (mediaType: string, proof: string): EvidenceFormat => ({ mediaType, proof, aliases: [] });

/**
 * By extension. Left out: mail (.msg is the container of old Office files with their macros, .eml may hold any
 * attachment; both print to PDF), SVG and HTML (programs), archives, and Office files with macros.
 */
const FORMATS: ReadonlyMap<string, EvidenceFormat> = new Map([
  ['pdf', { mediaType: 'application/pdf', proof: 'pdf', aliases: ['application/x-pdf'] }],
  ['png', plain('image/png', 'png')],
  ['jpg', JPEG],
  ['jpeg', JPEG],
  ['webp', plain('image/webp', 'webp')],
  ['docx', plain(`${OFFICE}.wordprocessingml.document`, 'docx')],
  ['xlsx', plain(`${OFFICE}.spreadsheetml.sheet`, 'xlsx')],
  ['pptx', plain(`${OFFICE}.presentationml.presentation`, 'pptx')],
  ['odt', plain(`${OPEN_DOCUMENT}.text`, 'odt')],
  ['ods', plain(`${OPEN_DOCUMENT}.spreadsheet`, 'ods')],
  ['txt', { mediaType: 'text/plain', proof: null, aliases: [] }],
  [
    'csv',
    {
      mediaType: 'text/csv',
      proof: null,
      // Windows with Office, and older browsers.
      aliases: ['application/vnd.ms-excel', 'text/plain', 'application/csv', 'text/x-csv'],
    },
  ],
]);

/** For people, e.g. "PDF, PNG, …". */
export const FORMAT_NAMES = 'PDF, PNG, JPEG, WebP, DOCX, XLSX, PPTX, ODT, ODS, TXT and CSV';

/** What a file field takes, e.g. ".pdf,.png". */
export const ACCEPTED_EXTENSIONS = [...FORMATS.keys()].map((extension) => `.${extension}`).join(',');

/** What a file of this name must be; undefined when such files are not taken. */
export function formatOf(fileName: string): EvidenceFormat | undefined {
  return FORMATS.get(fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase());
}

/** Declared by browsers that do not know the extension. */
const UNDECLARED = new Set(['', 'application/octet-stream']);

/** Does what the client declared (a Content-Type, parameters and all) go with the format? */
export function isDeclaredAs({ mediaType, aliases }: EvidenceFormat, declared: string): boolean {
  const [bare = ''] = declared.toLowerCase().split(';');
  const type = bare.trim();
  return UNDECLARED.has(type) || type === mediaType || aliases.includes(type);
}
