import fc from 'fast-check';

/** A valid body with one thing wrong in it, or perhaps wrong. */
export type Damage = {
  /** For the message of a failing test. */
  what: string;
  /** Where, as the answer's `fields` name it; "" is the whole body. */
  field: string;
  /** JSON text. */
  text: string;
  /** No field of ours takes such a value: it must be refused. Of the rest, some may be allowed. */
  isSure: boolean;
};

type Path = readonly string[];
type Candidate = { value: unknown; isSure: boolean };

/** Numbers that JSON has a spelling for and JavaScript's writer has not. */
const literal = (text: string) => `@@${text}@@`;
const jsonText = (value: unknown) => JSON.stringify(value).replace(/"@@(.*?)@@"/g, '$1');

/** Longer than every text may be, and short enough to be read. In characters. */
const LONG = 100_000;
const CROWD = 10_000;
const longText = 'x'.repeat(LONG);

/** What some fields allow, and some do not. */
const PERHAPS: readonly unknown[] = [
  null,
  '',
  ' ',
  'no-such-thing',
  '__proto__',
  'constructor',
  '\u202etxet',
  '😀',
  '\u2028',
  "'; drop table rating; --",
  '${7*7}',
  '$undefined',
  '00000000-0000-0000-0000-000000000000',
  literal('-0'),
  2_147_483_648,
  [],
];

const NESTED: unknown = Array.from({ length: 100 }).reduce((inside) => [inside], null);

const NO_TEXT = [3, 1e308, literal('1e999'), true, {}, ['x'], { toString: 'x' }, NESTED];
const DAMAGED_TEXT = ['a\u0000b', 'a\u0007', 'a\u009b31m', 'a\ud800', '\udfffb'];
const NO_INTEGER = ['3', 'NaN', '', 2.5, -1, 1e308, literal('1e999'), literal('9007199254740993'), true];

/** Passwords may hold whatever a keyboard gives; what a file is called is made a name of. */
const TAKES_ANY_TEXT = /password|^fileName$/i;

/** Values of which no field takes one where it takes `original`. */
function sureValues(original: unknown, field: string): readonly unknown[] {
  if (typeof original === 'string')
    return [...NO_TEXT, ...(TAKES_ANY_TEXT.test(field) ? [] : [longText, ...DAMAGED_TEXT])];
  if (typeof original === 'number') return [...NO_INTEGER, [3], {}, NESTED];
  if (typeof original === 'boolean') return ['true', 1, 0, '', [], {}, NESTED];
  if (original === null) return [literal('1e999'), true, {}, [3], NESTED];
  if (Array.isArray(original))
    return ['x', 3, true, {}, { 0: 'x', length: 1 }, [null], [[]], [{}], NESTED, Array(CROWD).fill('x')];
  return ['x', 3, true, null, [], NESTED, longText];
}

function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, part]) => pathsOf(part).map((path) => [key, ...path]))];
}

function at(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return value;
  return at((value as Record<string, unknown>)[key], rest);
}

/** The value with what stands at the path replaced; `undefined` leaves it out. */
function replaced(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, place) => (String(place) === key ? replaced(item, rest, replacement) : item));
  return {
    ...(value as object),
    [key]: replaced((value as Record<string, unknown>)[key], rest, replacement),
  };
}

/** Names of fields that nobody knows, and that every object has. */
const STRANGE_KEYS = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'extra',
  'a b',
  'é',
  '',
  'x\u0000',
];

/** A key that JSON may name and that must not become the object's prototype. */
const withPrototypeKey = (value: object) =>
  Object.fromEntries([...Object.entries(value), ['__proto__', { isAdmin: true, level: 9 }]]);

const name = (path: Path) => path.join('.');
const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

type Options = {
  /** Fields that nobody knows are refused rather than left aside. */
  isStrict: boolean;
};

/** Bodies that are the valid one but for one place. */
export function damagesOf(valid: object, { isStrict }: Options): fc.Arbitrary<Damage> {
  const paths = pathsOf(valid);
  const damage = (path: Path, { value, isSure }: Candidate): Damage => {
    const text = jsonText(replaced(valid, path, value)) ?? 'null';
    const shown = value === undefined ? 'left out' : short(jsonText(value));
    return { what: `${name(path) || 'body'} = ${shown}`, field: name(path), text, isSure };
  };
  const wrongValue = fc.constantFrom(...paths).chain((path) => {
    const sure = sureValues(at(valid, path), name(path)).map((value) => ({ value, isSure: true }));
    const perhaps = [...PERHAPS, undefined].map((value) => ({ value, isSure: false }));
    // What is left of a body without its own braces is never allowed.
    const known = path.length === 0 ? sure : [...sure, ...sure, ...perhaps];
    return fc
      .oneof(
        { weight: 5, arbitrary: fc.constantFrom(...known) },
        { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => ({ value, isSure: false })) },
      )
      .map((candidate) => damage(path, candidate));
  });
  const objects = paths.filter((path) => {
    const value = at(valid, path);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  });
  const strangeKey = fc
    .tuple(fc.constantFrom(...objects), fc.constantFrom(...STRANGE_KEYS))
    .map(([path, key]): Damage => {
      const text = jsonText(replaced(valid, path, { ...(at(valid, path) as object), [key]: 3 }));
      const field = name([...path, key]);
      return { what: `${field} = 3, which nobody knows`, field, text, isSure: isStrict };
    });
  const prototypeKey = fc.constantFrom(...objects).map((path): Damage => {
    const text = jsonText(replaced(valid, path, withPrototypeKey(at(valid, path) as object)));
    return { what: `${name(path)}.__proto__`, field: name(path), text, isSure: false };
  });
  return fc.oneof(
    { weight: 12, arbitrary: wrongValue },
    { weight: 2, arbitrary: strangeKey },
    { weight: 1, arbitrary: prototypeKey },
  );
}
