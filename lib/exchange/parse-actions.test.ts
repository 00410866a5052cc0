import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseActions } from './parse-actions';
import { AREAS, currentEdition, someAction } from './testing';

const edition = currentEdition();
const [SELLING = '', ORDERS = ''] = AREAS;
const subject = { edition, areaIds: [SELLING, ORDERS] };
const good = {
  areaId: SELLING,
  text: 'Write down who decides.',
  fromLevel: 1,
  toLevel: 3,
  dueOn: '2026-09-30',
  effort: 'medium',
  status: 'in_progress',
};

describe('the actions of an export', () => {
  it('are taken as they were exported, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(SELLING, ORDERS).chain(someAction), { maxLength: 5 }),
        (actions) => {
          const through: unknown = JSON.parse(JSON.stringify(actions));
          expect(parseActions(through as unknown[], subject)).toEqual({ actions, wrong: [] });
        },
      ),
    );
  });

  it('may have fields of a newer version, which are left aside', () => {
    expect(parseActions([{ ...good, priority: 1 }], subject)).toEqual({ actions: [good], wrong: [] });
  });

  const refused: [column: string, rule: string, what: object | null | string][] = [
    ['areaId', `must be a process area of ${edition.name}`, { areaId: 'crm.nowhere' }],
    ['areaId', 'is not an area', { areaId: "'; drop table action; --" }],
    ['areaId', 'is not in the scope of this campaign', { areaId: 'erm.fraud-management' }],
    ['areaId', 'must be given', { areaId: undefined }],
    ['text', 'must have at most 2000 characters', { text: 'x'.repeat(2_001) }],
    ['text', 'must not contain control characters', { text: 'a\u0007b' }],
    ['text', 'must be well-formed Unicode', { text: 'a\ud800' }],
    ['text', 'must say what is to be done', { text: ' \n ' }],
    ['text', 'must be text', { text: 3 }],
    ['fromLevel', 'must be a whole number from 0 to 5', { fromLevel: -1 }],
    ['toLevel', 'must be a whole number from 0 to 5', { toLevel: 6 }],
    ['toLevel', 'must be a whole number from 0 to 5', { toLevel: 2.5 }],
    ['toLevel', 'must be above the level that it starts from', { toLevel: 1 }],
    ['dueOn', 'must be a day of the calendar', { dueOn: '2026-02-30' }],
    ['dueOn', 'must be a date from 2000 to 2099, as YYYY-MM-DD', { dueOn: '1999-12-31' }],
    ['dueOn', 'must be a date', { dueOn: undefined }],
    ['effort', 'must be small, medium or large', { effort: 'huge' }],
    ['status', 'must be open, in progress, done or dropped', { status: 'forgotten' }],
    ['action', 'must be an action', null],
    ['action', 'must be an action', 'x'],
  ];
  it.each(refused)('are refused where %s %s', (column, rule, what) => {
    const bad = typeof what === 'object' && what !== null ? { ...good, ...what } : what;
    const { actions, wrong } = parseActions([good, bad, good], subject);
    expect(actions).toEqual([good, good]);
    expect(wrong).toEqual([{ sheet: 'actions', row: 2, column, areaId: null, rule }]);
  });

  it('tell every field that is wrong, each once', () => {
    const { wrong } = parseActions([{ ...good, text: '', fromLevel: 'x', effort: null }], subject);
    expect(wrong.map(({ column }) => column)).toEqual(['text', 'fromLevel', 'effort']);
  });

  it('are at most fifty of an area', () => {
    const many = [...Array.from({ length: 52 }, () => good), { ...good, areaId: ORDERS }];
    const { actions, wrong } = parseActions(many, subject);
    expect(actions).toHaveLength(51);
    expect(wrong.map(({ row, column, rule }) => [row, column, rule])).toEqual(
      [51, 52].map((row) => [row, 'areaId', expect.stringContaining('more than 50 actions')]),
    );
  });
});
