import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { validate } from './validation';

const schema = z.strictObject({
  name: z.string('must be text').min(1, 'must be given'),
  parts: z.array(z.strictObject({ level: z.int('must be a whole number') })).max(2, 'must be at most 2'),
});

function fieldsOf(input: unknown) {
  try {
    validate(schema, input);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'invalid') return thrown.fields ?? {};
    throw thrown;
  }
  return null;
}

describe('validate', () => {
  it('returns what keeps the rules', () => {
    const input = { name: 'x', parts: [{ level: 1 }] };
    expect(validate(schema, input)).toEqual(input);
  });

  it('names each field by its path, with its first message', () => {
    expect(fieldsOf({ name: '', parts: [{ level: 1 }, { level: 2.5 }] })).toEqual({
      name: 'must be given',
      'parts.1.level': 'must be a whole number',
    });
    expect(Object.keys(fieldsOf(null) ?? {})).toEqual(['']);
  });

  it('names unknown fields, also by names that every object has', () => {
    for (const key of ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf', '', 'a.b']) {
      const strange = Object.fromEntries([
        ['name', 'x'],
        ['parts', []],
        [key, 1],
      ]);
      expect(Object.entries(fieldsOf(strange) ?? {}), key).toEqual([[key, 'is not a known field']]);
    }
    expect(fieldsOf(JSON.parse('{"name":"x","parts":[{"level":1,"constructor":2}]}'))).toEqual({
      'parts.0.constructor': 'is not a known field',
    });
  });

  it('leaves every object as it was, whatever it is given', () => {
    const given = JSON.parse('{"name":"x","parts":[],"__proto__":{"isAdmin":true}}') as object;
    expect(fieldsOf(given)).not.toBeNull();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('isAdmin');
  });

  it('takes what fits or names at least one field, and throws nothing else', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true }),
        (input) => {
          const fields = fieldsOf(input);
          if (fields === null) expect(schema.safeParse(input).success).toBe(true);
          else expect(Object.keys(fields ?? {}).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
