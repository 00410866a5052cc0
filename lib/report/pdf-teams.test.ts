import { describe, expect, it } from 'vitest';
import { renderCsv } from './csv';
import { jsonDocument } from './json';
import { toExclusions } from './pdf-areas';
import { pdfContent } from './pdf-content';
import { pdfTeams } from './pdf-teams';
import { contentOf, fullRatings, parseCsv, reportOf, teamsReport } from './testing';

const everything = (value: unknown) => JSON.stringify(value);

/** The tone that the number in a cell asks for: that of the level which it reaches in full. */
const toneOf = ({ value }: { value: string }) => (/^\d/.test(value) ? Number(value[0]) : null);

describe('up to six teams in print', () => {
  const report = teamsReport(6);
  const print = pdfTeams(report);

  it('stand by name with a level each on every area, as in the JSON and the CSV', () => {
    const { teams, areas } = jsonDocument(report);
    expect(print?.marks?.names.map(({ text }) => text)).toEqual(teams.map(({ name }) => name));
    const rows = print?.marks?.areas.flatMap((part) => part.rows) ?? [];
    const [heads = [], ...csv] = parseCsv(renderCsv(report));
    const columns = teams.map(({ name }) => heads.indexOf(`Level of ${name}`));
    expect(rows.map(({ name }) => name)).toEqual(areas.map(({ name }) => name));
    for (const [index, { teamLevels }] of areas.entries()) {
      expect(teamLevels).toHaveLength(6);
      const words = teamLevels.map((level) =>
        level === 'not_applicable' ? 'n/a' : level === null ? '–' : String(level),
      );
      expect(rows[index]?.cells.map(({ value }) => value)).toEqual(words);
      expect(columns.map((column) => csv[index]?.[column])).toEqual(
        words.map((word) => (word === '–' ? '' : word)),
      );
    }
    expect(new Set(areas.flatMap(({ teamLevels }) => teamLevels)).size).toBe(8);
  });

  it('have the means of their own groupings', () => {
    const levels = jsonDocument(report).teams.map(({ groupingLevels }) => groupingLevels);
    for (const [at, { cells }] of (print?.marks?.groupings ?? []).entries()) {
      expect(cells.map(({ value }) => value)).toEqual(levels.map((own) => own[at]?.toFixed(1) ?? '–'));
      expect(cells.map(({ tone }) => tone)).toEqual(cells.map(toneOf));
    }
  });

  it('have no quartile anywhere: it would be one of them', () => {
    const { teams, sections } = pdfContent(report);
    expect(teams?.boxes).toBeNull();
    expect(everything([teams, sections, report.summary])).not.toMatch(/quartile|middle half/i);
  });

  it('keep a head low, however long a name', () => {
    const [first, ...others] = report.teams;
    const long = { ...report, teams: first ? [{ ...first, name: 'N'.repeat(120) }, ...others] : [] };
    const { marks } = pdfTeams(long) ?? {};
    expect(marks?.names[0]?.text).toHaveLength(120);
    const lines = marks?.heads[0]?.text.split('\u00ad') ?? [];
    expect(lines.join('')).toBe(`${'N'.repeat(27)}…`);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(11);
  });
});

describe('more teams in print', () => {
  const report = teamsReport(7);
  const print = pdfTeams(report);

  it('have median and quartiles, and no level of their own on an area', () => {
    expect(print?.marks).toBeNull();
    expect(report.areas.every(({ teamLevels }) => teamLevels.length === 0)).toBe(true);
    expect(print?.boxes?.areas.flatMap(({ rows }) => rows)).toHaveLength(
      report.areas.filter(({ spread }) => spread !== null).length,
    );
    expect(everything(pdfContent(report).sections)).toContain('middle half');
  });

  it('have the tone of the number in each cell', () => {
    const cells = print?.boxes?.heat.flatMap((row) => row.cells) ?? [];
    expect(cells.map(({ tone }) => tone)).toEqual(cells.map(toneOf));
  });

  it('call groupings by the framework’s short names', () => {
    const { edition } = contentOf({});
    expect(print?.boxes?.heads).toEqual(
      edition.groupings.map(({ name, shortName }) => ({ name, short: shortName })),
    );
  });
});

describe('names beside a reason', () => {
  const namesOf = (count: number) => {
    const teams = ['A', 'B', 'C', 'D', 'E', 'F'].slice(0, count);
    const [area] = reportOf({ 'crm.selling': fullRatings('')['crm.selling'] ?? {} }).areas;
    const excluded = area ? [{ ...area, exclusions: [{ reason: 'Not ours.', teams }] }] : [];
    return toExclusions({ ...reportOf({}), excluded }).map((row) => row.teams.text);
  };

  it('never hide exactly one', () => {
    expect([1, 3, 4, 5, 6].flatMap(namesOf)).toEqual([
      ...['A', 'A, B and C', 'A, B, C and D', 'A, B, C and 2 more', 'A, B, C and 3 more'],
    ]);
  });
});
