import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '@/lib/format/csv';
import { compareTeams } from './compare';
import { readComparisonQuery, VIEWS } from './comparison-query';
import { settleQuery } from './settle-query';
import { edition, ratingOf, teamOf } from './testing';
import { viewTable } from './view-table';

const SELLING = 'crm.selling';
const ORDERS = 'crm.order-handling';
const CRM = 'Customer Relationship Management';
const content = {
  edition,
  areas: [SELLING, ORDERS].map((areaId) => ({ areaId, target: 3, weight: 1 })),
  teams: [
    teamOf('North', { [SELLING]: 4, [ORDERS]: 2 }),
    { ...teamOf('South', {}), ratings: [ratingOf(SELLING, 1), ratingOf(ORDERS, 2, { confirmed: false })] },
  ],
};

function tableOf(values: Record<string, string>): Table {
  const seen = { choices: content.teams, readsAllResults: true };
  const query = settleQuery(readComparisonQuery(values), seen);
  return viewTable({
    campaignId: 'campaign',
    campaignName: 'Campaign',
    ...seen,
    query,
    compared: {
      content,
      comparison: compareTeams(content, query.basis),
      groups: [],
      lastLevels: new Map(),
    },
    against: null,
    problem: null,
  });
}

/** A row by its first cells, as an object of the columns that have something. */
function rowOf({ columns, rows }: Table, ...start: Cell[]) {
  const row = rows.find((cells) => start.every((cell, at) => cells[at] === cell));
  return Object.fromEntries(columns.map((column, at) => [column, row?.[at]]));
}

describe('viewTable', () => {
  it.each(VIEWS)('has a cell for each column in every row of %s', (view) => {
    const { columns, rows } = tableOf({ view });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('ends the heat map with the medians of the teams', () => {
    const median = rowOf(tableOf({ view: 'heat' }), 'Median of the teams');
    expect([median['All'], median[CRM], median[`${CRM}: low`]]).toEqual([2.3, 2.3, null]);
  });

  it('has of the radar what stands below it: groups, groupings, verticals and areas, with bands, median and range', () => {
    const table = tableOf({ view: 'radar' });
    expect(new Set(table.rows.map(([kind]) => kind))).toEqual(
      new Set(['All', 'Group', 'Grouping', 'Vertical', 'Process area', 'Answers']),
    );
    expect(rowOf(table, 'Grouping', CRM)).toMatchObject({
      Areas: 2,
      North: 3,
      South: 1.5,
      Median: 2.3,
      Range: 1.5,
    });
    expect(rowOf(table, 'Process area', 'Selling')).toMatchObject({
      North: 4,
      'North: low': expect.any(Number) as number,
      Range: 3,
    });
    expect(rowOf(table, 'Answers')).toMatchObject({ North: 0, South: 1 });
  });

  it('has of chains each team’s band, coverage and weakest step', () => {
    const row = rowOf(tableOf({ view: 'lens' }), 'chain', 'Order to payment');
    expect(row).toMatchObject({ North: expect.any(Number) as number, 'South: weakest step': 'Selling' });
    expect(row['North: low']).toBeLessThan(row['North: high'] as number);
    expect(row['North: coverage %']).toBeGreaterThan(0);
  });
});
