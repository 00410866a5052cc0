/** Requests whose body is damaged before anybody can ask what it says. */
type Wire = {
  what: string;
  body: Buffer;
  headers?: Record<string, string>;
  statuses: readonly number[];
  mayBreakOff?: true;
};

const JSON_TYPE = { 'Content-Type': 'application/json' };
/** More than the largest body that any route takes as JSON. In bytes. */
const TOO_MUCH = 5 * 1024 * 1024;
const DEPTH = 10_000;

const nested = (open: string, close: string) => `${open.repeat(DEPTH)}1${close.repeat(DEPTH)}`;

/** The valid body's text said once more in front, so that a reader that takes the first value would be content. */
function withDuplicates(valid: object): string {
  const [first = 'x'] = Object.keys(valid);
  return `${JSON.stringify(valid).slice(0, -1)},${JSON.stringify(first)}:{"twice":[]}}`;
}

export function wireDamages(valid: object): Wire[] {
  const text = JSON.stringify(valid);
  const bytes = Buffer.from(text);
  const unreadable = (what: string, body: Buffer | string, headers: Record<string, string> = JSON_TYPE) => ({
    what,
    body: Buffer.from(body as string),
    headers,
    statuses: [400],
  });
  const invalid = (what: string, body: string) => ({
    what,
    body: Buffer.from(body),
    headers: JSON_TYPE,
    statuses: [422],
  });
  const types = [
    'text/plain',
    'application/jsonp',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    '',
  ];
  return [
    unreadable('an empty body', ''),
    unreadable('blanks', ' \n '),
    unreadable('half a body', bytes.subarray(0, bytes.length - 1)),
    unreadable('two bodies', `${text}${text}`),
    unreadable('a comment', `${text}// fine`),
    unreadable('single quotes', text.replaceAll('"', "'")),
    unreadable('NaN', text.replace(/:[^,{}[\]]+/, ':NaN')),
    unreadable('a control character in the JSON', text.replace('"', '"\u0000')),
    unreadable('brackets that never close', '['.repeat(DEPTH)),
    unreadable('Latin-1', Buffer.concat([Buffer.from('{"é":"', 'latin1'), bytes, Buffer.from('"}')])),
    unreadable('UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), {
      'Content-Type': 'application/json; charset=utf-16le',
    }),
    unreadable(
      'an overlong encoding',
      Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc0, 0x80]), Buffer.from('"}')]),
    ),
    unreadable(
      'half a character in UTF-8',
      Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    ),
    unreadable('what says it is compressed', Buffer.from([0x1f, 0x8b, 8, 0]), {
      ...JSON_TYPE,
      'Content-Encoding': 'gzip',
    }),
    ...types.map((type) => unreadable(`sent as "${type}"`, text, { 'Content-Type': type })),
    invalid('ten thousand arrays in each other', nested('[', ']')),
    invalid('ten thousand objects in each other', nested('{"a":', '}')),
    invalid('a field twice', withDuplicates(valid)),
    invalid('ten thousand objects', JSON.stringify(Array.from({ length: 10_000 }, () => ({})))),
    {
      what: 'too much',
      body: Buffer.alloc(TOO_MUCH, 32),
      headers: JSON_TYPE,
      statuses: [413],
      mayBreakOff: true,
    },
    {
      what: 'too much, in pieces and without a length',
      body: Buffer.alloc(TOO_MUCH, 32),
      headers: { ...JSON_TYPE, 'Transfer-Encoding': 'chunked' },
      statuses: [413],
      mayBreakOff: true,
    },
  ];
}
