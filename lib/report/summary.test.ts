import { describe, expect, it } from 'vitest';
import { reportOf } from './testing';
import type { ReportAction } from './types';

const CRM = ['crm.selling', 'crm.order-handling', 'crm.problem-handling'];

describe('summary', () => {
  it('says that nothing is rated, and no number', () => {
    expect(reportOf({}).summary).toEqual([
      'None of the 72 applicable process areas is rated yet, so there is no score.',
    ]);
    expect(reportOf({}, { areaIds: ['crm.selling'] }).summary).toEqual([
      'The only applicable process area is not rated yet, so there is no score.',
    ]);
  });

  it('says that nothing is applicable', () => {
    const excluded = { notApplicable: true, notApplicableReason: 'Not ours.' };
    expect(reportOf({ 'crm.selling': excluded }, { areaIds: ['crm.selling'] }).summary).toEqual([
      'No process area is applicable, so there is no score.',
      '1 process area is not applicable here; it is listed with its reason.',
    ]);
  });

  it('speaks of one in the singular', () => {
    const { summary } = reportOf(
      { 'crm.selling': { level: 2, confidence: 'low' } },
      { areaIds: CRM.slice(0, 2) },
    );
    expect(summary).toEqual([
      '1 of 2 applicable process areas is rated (50 %); the one left has no score, which is not a score of 0.',
      'The mean level is 2.0 against a mean target of 3.0; every rated area is at level 2. By coverage, confidence and evidence, the true mean may lie anywhere from 1.0 to 3.0.',
      '1 rated area is below target and none has reached it.',
      'The team has low confidence in 1 rating.',
    ]);
  });

  it('names the most urgent in order, with importance where it is raised', () => {
    const ratings = {
      'crm.selling': { level: 1, importance: 2 },
      'crm.order-handling': { level: 0 },
      'crm.problem-handling': { level: 4 },
    };
    const { summary } = reportOf(ratings, { areaIds: CRM });
    expect(summary).toEqual([
      'All 3 applicable process areas are rated.',
      'The mean level is 1.7 against a mean target of 3.0; levels range from 0 to 4. By coverage, confidence and evidence, the true mean may lie anywhere from 1.3 to 2.1.',
      '2 rated areas are below target and 1 has reached it; the mean gap is 1.7 levels.',
      'Most urgent by priority: Selling (level 1, target 3, importance high) and Order Handling (level 0, target 3).',
    ]);
  });

  it('tells what is begun from what is open, and what of it is late', () => {
    const of = (...states: readonly (readonly [ReportAction['status'], boolean?])[]) => {
      const actions = states.map(([status, isOverdue = false], index) => ({
        id: String(index),
        areaId: 'crm.selling',
        areaName: 'Selling',
        team: 'T',
        text: 'Begin.',
        fromLevel: 1,
        toLevel: 2,
        owner: null,
        dueOn: null,
        effort: 'small' as const,
        status,
        isOverdue,
      }));
      return reportOf({}, { areaIds: CRM, actions }).summary.filter((words) => words.includes('action'));
    };
    expect(of(['open'], ['open', true], ['done'])).toEqual(['2 actions are open; 1 of them is overdue.']);
    expect(of(['open'], ['in_progress'], ['in_progress'])).toEqual([
      '1 action is open and 2 are in progress.',
    ]);
    expect(of(['in_progress', true])).toEqual(['1 action is in progress; it is overdue.']);
    expect(of(['done'], ['dropped'])).toEqual([]);
  });

  it('says when every target is reached', () => {
    expect(reportOf({ 'crm.selling': { level: 3 } }, { areaIds: ['crm.selling'] }).summary.at(-1)).toBe(
      'It has reached its target.',
    );
    const ratings = Object.fromEntries(CRM.map((id) => [id, { level: 5 }]));
    expect(reportOf(ratings, { areaIds: CRM }).summary.at(-1)).toBe(
      'Every rated area has reached its target.',
    );
  });

  it('names the groupings with the widest gaps', () => {
    const { summary } = reportOf(
      { 'crm.selling': { level: 1 }, 'hrm.workforce-strategy': { level: 0 } },
      { areaIds: ['crm.selling', 'hrm.workforce-strategy'] },
    );
    expect(summary).toContain(
      'On average, gaps are widest in Human Resources Management (3.0) and Customer Relationship Management (2.0).',
    );
  });
});
