import { describe, expect, it } from 'vitest';
import { computeGapReport, computeTeamReport } from './gap-report';
import { jsonDocument } from './json';
import { pdfContent } from './pdf-content';
import { reportTrend } from './report-trend';
import { contentOf, reportOf, sourceOf, teamsReport } from './testing';
import type { GapReport } from './types';

const SELLING = 'crm.selling';

/** A team over campaigns that opened on these days. */
function overTime(days: readonly string[]): GapReport {
  const content = contentOf({ [SELLING]: { level: 1 } });
  const { edition, teams } = sourceOf(content);
  const ratings = teams[0]?.ratings ?? [];
  const campaigns = days.map((opensOn) => ({ id: opensOn, name: opensOn, opensOn, edition, ratings }));
  return computeTeamReport(computeGapReport(sourceOf(content)), reportTrend(campaigns));
}

describe('the standing of a report', () => {
  it('says of one assessment whether it is accepted', () => {
    const of = (state: 'accepted' | 'returned') => {
      const source = sourceOf(contentOf({}));
      const teams = source.teams.map((team) => ({ ...team, state }));
      return computeGapReport({ ...source, teams }).standing.state;
    };
    expect([of('accepted'), of('returned')]).toEqual(['Accepted', 'Returned, not accepted yet']);
    expect(reportOf({}).standing).toEqual({
      state: 'In progress, not accepted yet',
      unconfirmed: null,
      period: null,
    });
  });

  it('says of several how many are', () => {
    expect(teamsReport(8).standing.state).toBe('0 of 8 assessments accepted');
  });

  it('counts answers that are carried over and not confirmed, and only answers', () => {
    const { standing, areas } = reportOf({
      [SELLING]: { level: 2, confirmed: false },
      'crm.order-handling': { notApplicable: true, notApplicableReason: 'Not ours.', confirmed: false },
      'crm.problem-handling': { level: 3 },
      'erm.fraud-management': { note: 'Only noted.', confirmed: false },
    });
    expect(standing.unconfirmed).toBe('2 of 3 answers are carried over and not confirmed');
    expect(areas.find(({ areaId }) => areaId === 'erm.fraud-management')?.unconfirmed).toBe(0);
  });

  it('says over which years a team is reported', () => {
    expect(overTime(['2024-03-01', '2025-03-01', '2026-03-01']).standing.period).toBe(
      'Over time, 2024 to 2026',
    );
    expect(overTime(['2026-01-05', '2026-07-05']).standing.period).toBe('Over time, 2 campaigns of 2026');
    expect(overTime(['2026-01-05']).standing.period).toBeNull();
  });

  it('stands on the cover, among the facts and in the JSON', () => {
    const report = overTime(['2024-03-01', '2026-03-01']);
    const print = pdfContent(report);
    expect(print.standing).toEqual(report.standing);
    expect(print.facts).toContainEqual({ label: 'State', value: 'In progress, not accepted yet' });
    expect(print.facts).toContainEqual({ label: 'Period', value: 'Over time, 2024 to 2026' });
    expect(jsonDocument(report).standing).toEqual(report.standing);
  });
});
