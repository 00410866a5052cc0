import { describe, expect, it, vi } from 'vitest';
import { commentSchema, evidenceChangeSchema, linkSchema, opinionSchema } from './discussion-schema';
import { LONGEST_COMMENT, LONGEST_URL } from './discussion-limits';

const LINK = { title: 'T', url: 'https://example.test/', datedOn: '2026-01-31' };
const linkOf = (changes: object) => linkSchema.safeParse({ ...LINK, ...changes });

describe('a link', () => {
  it.each([
    ['https://example.test', 'https://example.test/'],
    ['  http://example.test/a b?q=ü  ', 'http://example.test/a%20b?q=%C3%BC'],
    ['HTTPS://EXAMPLE.test/', 'https://example.test/'],
  ])('%j is kept as %j', (url, kept) => {
    expect(linkOf({ url }).data?.url).toBe(kept);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'https://exa\tmple.test/',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.test/',
    '//example.test/',
    'example.test',
    'https://',
    'https://user:secret@example.test/',
    'https://user@example.test/',
    `https://example.test/${'x'.repeat(LONGEST_URL)}`,
    `https://example.test/${'ü'.repeat(LONGEST_URL / 4)}`,
    'https://example.test/\ud800',
    '',
    7,
    null,
  ])('%j is refused', (url) => {
    expect(linkOf({ url }).success).toBe(false);
  });

  it('is of a day that has begun somewhere', () => {
    vi.useFakeTimers({ now: new Date('2026-03-31T23:59:00Z') });
    for (const [datedOn, isTaken] of [
      ['2026-03-31', true],
      ['2026-04-01', true],
      ['2026-04-02', false],
      ['1969-12-31', false],
      ['2026-02-29', false],
      ['2024-02-29', true],
      ['31.03.2026', false],
      ['2026-03-31T00:00:00Z', false],
      ['+02026-03-31', false],
    ] as const)
      expect(linkOf({ datedOn }).success, datedOn).toBe(isTaken);
    vi.useRealTimers();
  });

  it.each([{ title: '' }, { title: 'a\u0007' }, { title: 'x'.repeat(201) }, { id: 'x' }, { more: 1 }])(
    'refuses %j',
    (changes) => {
      expect(linkOf(changes).success).toBe(false);
    },
  );
});

it.each([
  { body: '' },
  { body: ' \n' },
  { body: 'x'.repeat(LONGEST_COMMENT + 1) },
  { body: 'a\u0000' },
  { body: 'x', parentId: 'x' },
  { body: 'x', kind: 'remark' },
  { body: ['x'] },
  {},
])('no comment: %j', (comment) => {
  expect(commentSchema.safeParse(comment).success).toBe(false);
});

it.each([
  { level: 6 },
  { level: 2.5 },
  { level: null },
  { level: '3' },
  { note: 'x' },
  { level: 3, memberId: 'x' },
])('no opinion: %j', (opinion) => {
  expect(opinionSchema.safeParse(opinion).success).toBe(false);
});

it('a correction names something that can be corrected', () => {
  expect(evidenceChangeSchema.safeParse({}).success).toBe(false);
  expect(evidenceChangeSchema.safeParse({ url: 'https://example.test/' }).success).toBe(false);
  expect(evidenceChangeSchema.safeParse({ title: 'T' }).success).toBe(true);
});
