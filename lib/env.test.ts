import { describe, expect, test } from 'vitest';
import { EnvironmentError, parseEnvironment } from './env';

const right = { DATABASE_URL: 'postgresql://u:p@db:5432/t', AUTH_SECRET: 'x'.repeat(32) };

describe('parseEnvironment', () => {
  test('takes defaults for what is not given, and for what is given empty', () => {
    expect(parseEnvironment({ ...right, SIGN_UP: '' })).toMatchObject({
      SIGN_UP: 'first',
      SAMPLE_DATA: '0',
      DATABASE_POOL_SIZE: 10,
    });
  });

  test.each([
    ['AUTH_SECRET', undefined, 'AUTH_SECRET is missing'],
    ['AUTH_SECRET', 'short', 'AUTH_SECRET must have at least 32 characters'],
    ['DATABASE_URL', 'mysql://db', 'DATABASE_URL must be a postgresql:// address'],
    ['PUBLIC_URL', 'tomograph.example.org', 'PUBLIC_URL must be an http:// or https:// address'],
    ['SIGN_UP', 'yes', 'SIGN_UP must be first, open or closed'],
    ['DATABASE_POOL_SIZE', 'many', 'DATABASE_POOL_SIZE'],
  ])('%s = %s stops with a sentence that names it', (name, value, sentence) => {
    const parse = () => parseEnvironment({ ...right, [name]: value });
    expect(parse).toThrow(EnvironmentError);
    expect(parse).toThrow(sentence);
  });
});
