import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEVELS } from './constants';
import {
  CASE_WORDS,
  FEWEST_CASE_AREAS_PER_GROUPING,
  FEWEST_CASES,
  FEWEST_CASES_PER_LEVEL,
  isWithin,
  wordCount,
} from './content-rules';
import { toEdition } from './edition';
import { readEditionFiles } from './files';
import { ratedCasesSchema } from './schema';

const EDITIONS = path.join('lib', 'framework', 'editions');

/** Read inside the tests, so that a missing file fails them with its name. */
function read(editionId: string) {
  const file = path.join(EDITIONS, editionId, 'rated-cases.json');
  expect(existsSync(file), file).toBe(true);
  const { cases } = ratedCasesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { cases, edition: toEdition(readEditionFiles(path.join(EDITIONS, editionId))) };
}

describe.each(readdirSync(EDITIONS))('the rated cases of %s', (editionId) => {
  it('are many enough, about areas that exist', () => {
    const { cases, edition } = read(editionId);
    expect(cases.length).toBeGreaterThanOrEqual(FEWEST_CASES);
    expect(cases.filter(({ areaId }) => edition.area(areaId) === undefined)).toEqual([]);
  });

  it('cover every grouping', () => {
    const { cases, edition } = read(editionId);
    const rated = new Set(cases.map(({ areaId }) => areaId));
    for (const { id } of edition.groupings) {
      const areas = edition.areasOfGrouping(id).filter((area) => rated.has(area.id));
      expect.soft(areas.length, id).toBeGreaterThanOrEqual(FEWEST_CASE_AREAS_PER_GROUPING);
    }
  });

  it.each(LEVELS)('stand for level %i', (level) => {
    const { cases } = read(editionId);
    const count = cases.filter(({ expectedLevel }) => expectedLevel === level).length;
    expect(count).toBeGreaterThanOrEqual(FEWEST_CASES_PER_LEVEL);
  });

  it('give facts of a readable length, none twice', () => {
    const { cases } = read(editionId);
    expect(
      cases.filter(({ facts }) => !isWithin(wordCount(facts), CASE_WORDS)).map(({ areaId }) => areaId),
    ).toEqual([]);
    expect(new Set(cases.map(({ facts }) => facts)).size).toBe(cases.length);
  });
});
