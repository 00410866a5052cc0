import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { validate } from '@/lib/action/validation';
import { changeActionSchema, planActionSchema, statusSchema } from './schema';

const plan = {
  assessmentId: randomUUID(),
  areaId: 'crm.selling',
  text: '  Write it down.\r\n',
  fromLevel: 1,
  toLevel: 2,
  ownerId: null,
  dueOn: '2026-02-28',
  effort: 'small',
};

test('takes a plan, and tidies its text', () => {
  expect(validate(planActionSchema, plan)).toEqual({ ...plan, text: 'Write it down.' });
});

test.each([
  [{ text: ' \n' }, 'text', 'must say what is to be done'],
  [{ text: 'x'.repeat(2_001) }, 'text', 'must have at most 2000 characters'],
  [{ text: 'a\u0000b' }, 'text', 'must not contain control characters'],
  [{ toLevel: 1 }, 'toLevel', 'must be above the level that it starts from'],
  [{ fromLevel: 4, toLevel: 2 }, 'toLevel', 'must be above the level that it starts from'],
  [{ toLevel: 6 }, 'toLevel', 'must be a whole number from 0 to 5'],
  [{ fromLevel: -1 }, 'fromLevel', 'must be a whole number from 0 to 5'],
  [{ dueOn: '2026-02-30' }, 'dueOn', 'must be a day of the calendar'],
  [{ dueOn: '1999-12-31' }, 'dueOn', 'must be a date from 2000 to 2099, as YYYY-MM-DD'],
  [{ dueOn: '28.02.2026' }, 'dueOn', 'must be a date from 2000 to 2099, as YYYY-MM-DD'],
  [{ ownerId: 'me' }, 'ownerId', 'must be a person'],
  [{ effort: 'huge' }, 'effort', 'must be small, medium or large'],
  [{ status: 'done' }, 'status', 'is not a known field'],
])('refuses %o', (change, field, message) => {
  expect(() => validate(planActionSchema, { ...plan, ...change })).toThrow(
    expect.objectContaining({ code: 'invalid', fields: expect.objectContaining({ [field]: message }) }),
  );
});

test('a change names the version that it starts from; a status is one of four', () => {
  const { assessmentId: _assessment, areaId: _area, ...fields } = plan;
  const change = { actionId: randomUUID(), ...fields };
  expect(changeActionSchema.safeParse(change).success).toBe(false);
  expect(changeActionSchema.safeParse({ ...change, version: 1 }).success).toBe(true);
  const to = (status: string) => statusSchema.safeParse({ actionId: change.actionId, version: 1, status });
  expect([to('done').success, to('finished').success]).toEqual([true, false]);
});
