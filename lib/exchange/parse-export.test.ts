import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { readExport } from './parse-export';

function refusalOf(document: unknown): AppError {
  try {
    readExport(new TextEncoder().encode(JSON.stringify(document)));
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('It was taken.');
}

describe('a file that cannot be read as an export', () => {
  it.each([[{ a: 1 }], [{ format: 'tomograph-gap-report/1' }], [[]], [null], ['text']])(
    'is said to be none: %j',
    (document) => {
      const { code, message, fields } = refusalOf(document);
      expect(code).toBe('invalid');
      expect(message).toBe(
        'This file is not an export of an assessment by Tomograph; you get one with “Export (.json)” under “Import answers” of an assessment.',
      );
      expect(fields).toBeUndefined();
    },
  );

  it('is said to be of another version', () => {
    expect(refusalOf({ format: 'tomograph-assessment/2' })).toMatchObject({
      message: expect.stringContaining('another version of Tomograph'),
      fields: undefined,
    });
  });

  it('is said to be changed, and where, without the words of programmers', () => {
    const { message, fields } = refusalOf({
      format: 'tomograph-assessment/1',
      edition: { id: 1 },
      answers: [{ areaId: 'crm.selling', version: 1.5 }],
    });
    expect(message).toBe('This export is not as Tomograph made it. Export the assessment again.');
    expect(Object.keys(fields ?? {})).toEqual([
      'edition.id',
      'edition.hash',
      'campaign',
      'assessment',
      'answers.0.version',
      'answers.0.fields',
    ]);
    expect(new Set(Object.values(fields ?? {}))).toEqual(new Set(['is missing or not as it was exported']));
  });
});
