import { describe, expect, it } from 'vitest';
import { toExclusions } from './pdf-areas';
import { pdfContent } from './pdf-content';
import { computeGapReport, computeTeamReport } from './gap-report';
import { namesApart } from './pdf-names';
import { contentOf, fullRatings, reportOf, sourceOf, teamsReport } from './testing';
import { teamWords } from './team-words';
import type { ReportAction } from './types';

const ARABIC = 'فريق الشبكة';
const HEBREW = 'צוות עסקים';
const LATIN = 'Consumer Mobile';
const NAMES = [ARABIC, HEBREW, LATIN];

function reportOfNames() {
  const source = sourceOf(contentOf(fullRatings('')));
  const teams = NAMES.flatMap((name) => source.teams.map((team) => ({ ...team, id: name, name })));
  const team = teamWords('comparison', NAMES);
  return computeGapReport({ ...source, subject: 'comparison', team, teams, answers: new Map() });
}

describe('namesApart', () => {
  it('parts names that have a direction or fonts of their own from our words, numbers and separators', () => {
    const text = `Levels: ${ARABIC} 2.5, ${HEBREW} 2.6 and ${LATIN} 3.0.`;
    expect(namesApart(text, NAMES)).toEqual({
      text,
      pieces: ['Levels: ', { text: ARABIC }, ' 2.5, ', { text: HEBREW }, ` 2.6 and ${LATIN} 3.0.`],
    });
  });

  it('leaves names in Latin script among our words, of which they may be one', () => {
    const text = 'The teams’ own mean levels: The 2.5 and 1 3.0.';
    expect(namesApart(text, ['The', '1', ''])).toEqual({ text });
  });

  it('takes the longest name, and marks in a name as they are', () => {
    const names = ['فريق', 'فريق (1) [a-b] $^.*+?|\\/', '٢'];
    const text = `${names[1]}, ${names[0]} and ${names[2]} 3.0`;
    expect(namesApart(text, names).pieces).toEqual([
      ...[{ text: names[1] }, ', ', { text: names[0] }, ' and ', { text: names[2] }, ' 3.0'],
    ]);
  });

  it('leaves a name that stands alone whole: it gives its paragraph its direction', () => {
    expect(namesApart(ARABIC, [ARABIC])).toEqual({ text: ARABIC });
  });
});

describe('names in print', () => {
  it('stand apart in the list of teams, and in the summary, but not in the report itself', () => {
    const report = reportOfNames();
    const { team, facts, summary } = pdfContent(report);
    const pieces = [{ text: ARABIC }, ' · ', { text: HEBREW }, ` · ${LATIN}`];
    expect(team).toEqual({ text: NAMES.join(' · '), pieces });
    expect(facts).toContainEqual({ label: 'Teams', value: team });
    const levels = summary.find(({ text }) => text.includes('own mean levels'));
    expect(levels?.pieces?.filter((piece) => typeof piece !== 'string')).toEqual(
      pieces.slice(0, 3).filter((piece) => typeof piece !== 'string'),
    );
    expect(report.summary).toEqual(summary.map(({ text }) => text));
  });

  it('stand apart where a campaign before is named', () => {
    const trend = {
      campaigns: [
        { id: 'a', name: ARABIC, opensOn: '2025-01-01' },
        { id: 'b', name: 'B', opensOn: '2026-01-01' },
      ],
    };
    const report = reportOf(fullRatings(''));
    const campaigns = trend.campaigns.map((campaign) => ({
      ...campaign,
      score: report.overall.score,
      band: null,
    }));
    const change = { difference: 0.5, shared: 3, clearly: null };
    const rows = [{ id: 'all', name: 'All', kind: 'overall' as const, levels: [1, 1.5], change }];
    const { summary } = pdfContent(computeTeamReport(report, { campaigns, rows, areaLevels: [], areas: [] }));
    const since = summary.find(({ text }) => text.startsWith('Since'));
    expect(since?.pieces?.slice(0, 2)).toEqual(['Since ', { text: ARABIC }]);
  });

  it('stand apart beside a reason', () => {
    const report = teamsReport(2);
    const [area] = report.areas;
    const excluded = area ? [{ ...area, exclusions: [{ reason: 'Not ours.', teams: NAMES }] }] : [];
    const [row] = toExclusions({ ...report, excluded });
    expect(row?.teams.pieces).toEqual([{ text: ARABIC }, ', ', { text: HEBREW }, ` and ${LATIN}`]);
  });
});

describe('an action in print', () => {
  it('tells its effort', () => {
    const action: ReportAction = {
      id: '1',
      areaId: 'crm.selling',
      areaName: 'Selling',
      team: LATIN,
      fromLevel: 1,
      toLevel: 2,
      text: 'Do it.',
      owner: null,
      dueOn: null,
      effort: 'large',
      status: 'open',
      isOverdue: false,
    };
    const { actions } = pdfContent(reportOf(fullRatings(''), { actions: [action] }));
    expect(actions.map(({ due, effort }) => [due, effort])).toEqual([['No date', 'Large effort']]);
  });
});
