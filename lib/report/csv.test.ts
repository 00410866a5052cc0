import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from './csv';
import { computeTeamReport } from './gap-report';
import { reportTrend, type TrendCampaign } from './report-trend';
import { sourceRatings } from './report-source';
import { contentOf, fullRatings, parseCsv, reportOf, teamsReport } from './testing';

const noteOf = (note: string) => {
  const [, row] = parseCsv(renderCsv(reportOf({ 'crm.selling': { note } }, { areaIds: ['crm.selling'] })));
  return row?.[13];
};

function campaignOf(year: number, ratings: Parameters<typeof contentOf>[0]): TrendCampaign {
  const content = contentOf(ratings, Object.keys(ratings));
  return {
    id: String(year),
    name: `Spring ${year}`,
    opensOn: `${year}-01-01`,
    edition: content.edition,
    ratings: sourceRatings(content, new Map()),
  };
}

/** A team with two campaigns: an area that rose, one that stayed, one that is new. */
function trendReport() {
  const [selling, orders] = ['crm.selling', 'crm.order-handling'];
  const trend = reportTrend([
    campaignOf(2025, { [selling]: { level: 1 }, [orders]: { level: 2 } }),
    campaignOf(2026, {
      [selling]: { level: 2 },
      [orders]: { level: 2 },
      'crm.problem-handling': { level: 3 },
    }),
  ]);
  return computeTeamReport(reportOf(fullRatings()), trend);
}

describe('renderCsv', () => {
  it('has a byte order mark, a header and a row an area, each ended by CRLF', () => {
    const csv = renderCsv(reportOf({}));
    expect(csv.startsWith('\ufeffNumber,Process area,Group,Grouping,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(1 + 72 + 1);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x")'])(
    'makes text of %j',
    (text) => {
      expect(noteOf(text)).toBe(`'${text}`);
    },
  );

  it('keeps every other text as it is, and never starts a cell like a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = noteOf(text);
        expect(cell === text || cell === `'${text}`).toBe(true);
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('leaves a number that is not there empty', () => {
    const [, row] = parseCsv(renderCsv(reportOf({}, { areaIds: ['crm.selling'] })));
    expect(row?.slice(5, 10)).toEqual(['Not rated', '', '3', '', '']);
  });

  it('has a team’s level in each campaign and what became of it, in a report over time', () => {
    const table = parseCsv(renderCsv(trendReport()));
    const [heads = [], ...rows] = table;
    const plain = parseCsv(renderCsv(reportOf(fullRatings())));
    expect(heads.slice(plain[0]?.length)).toEqual([
      ...['Level in Spring 2025 (2025-01-01)', 'Level in Spring 2026 (2026-01-01)'],
      'Since the campaign before',
    ]);
    const ofArea = (name: string) => rows.find((row) => row[1] === name)?.slice(-3);
    expect([ofArea('Selling'), ofArea('Order Handling'), ofArea('Problem Handling')]).toEqual([
      ...[
        ['1', '2', 'Risen'],
        ['2', '2', ''],
        ['', '3', 'New'],
      ],
    ]);
  });

  it('counts the chains that a fix of an area lifts, and names them', () => {
    const ratings = Object.fromEntries(contentOf({}).areas.map(({ areaId }) => [areaId, { level: 3 }]));
    const [heads = [], ...rows] = parseCsv(renderCsv(reportOf({ ...ratings, 'crm.selling': { level: 1 } })));
    const of = (name: string) => {
      const row = rows.find((cells) => cells[1] === name) ?? [];
      return ['Chains lifted', 'Which chains'].map((head) => row[heads.indexOf(head)]);
    };
    expect(of('Selling')).toEqual(['3', 'Order to payment; Change request to new service; Campaign to sale']);
    expect(of('Order Handling')).toEqual(['0', '']);
    expect(parseCsv(renderCsv(teamsReport(2)))[1]?.[heads.indexOf('Chains lifted')]).toBe('');
  });
});
