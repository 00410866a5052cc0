import { describe, expect, it } from 'vitest';
import type { RatingFields } from '@/lib/assessment/types';
import { AREAS, assessmentOf, currentEdition, downloadedSheets, planOf, withCell } from './testing';
import { toApplication } from './application';
import { mergeEarlier } from './earlier-values';
import type { ExchangedAssessment } from './types';

const edition = currentEdition();
const [SELLING = ''] = AREAS;

/** The assessment as it was downloaded: version 3 of the first area. */
const before = assessmentOf(edition, [{ level: 2, note: 'Old.', confirmed: false }]);
const sheets = await downloadedSheets(before);

/** The same after others changed it: each field given, in a version after the download. */
function since(fields: Partial<RatingFields>): ExchangedAssessment {
  const [first, ...others] = before.areas;
  if (!first) throw new Error('There is a first area.');
  const versions = Object.keys(fields).map((field, index) => [field, 4 + index]);
  const rating = {
    ...first.rating,
    ...fields,
    version: 3 + versions.length,
    fieldVersions: Object.fromEntries(versions) as Record<string, number>,
  };
  return { ...before, areas: [{ ...first, rating }, ...others] };
}

const history = (changes: Record<string, { from: unknown }>) => mergeEarlier([{ areaId: SELLING, changes }]);

describe('an import against what others did since', () => {
  it('leaves alone what only they changed', () => {
    const now = since({ level: 4 });
    expect(planOf(sheets, now, history({ level: { from: 2 } })).areas).toEqual([]);
  });

  it('merges other fields, on the version of now', () => {
    const edited = withCell(sheets, 'Answers', SELLING, 'Note', 'New.');
    const { areas } = planOf(edited, since({ level: 4 }), history({ level: { from: 2 } }));
    expect(areas).toMatchObject([{ version: 4, values: { note: 'New.' }, conflicts: [] }]);
  });

  it('tells both values of a field that both changed, and writes the one that is chosen', () => {
    const edited = withCell(
      withCell(sheets, 'Answers', SELLING, 'Level', 5),
      'Answers',
      SELLING,
      'Note',
      'New.',
    );
    const plan = planOf(edited, since({ level: 4 }), history({ level: { from: 2 } }));
    expect(plan.areas).toMatchObject([
      {
        values: { note: 'New.' },
        conflicts: [{ field: 'level', here: '4 Predictable', file: '5 Innovating', value: 5 }],
      },
    ]);
    expect(toApplication(plan, {}).changes).toMatchObject([{ changes: { note: 'New.' } }]);
    expect(toApplication(plan, { [`${SELLING} level`]: 'file' }).changes).toMatchObject([
      { version: 4, changes: { note: 'New.', level: 5 } },
    ]);
  });

  it('is no conflict where both came to the same', () => {
    const edited = withCell(sheets, 'Answers', SELLING, 'Level', 4);
    expect(planOf(edited, since({ level: 4 }), history({ level: { from: 2 } })).areas).toEqual([]);
  });

  it('asks where the history does not tell what was there', () => {
    expect(planOf(sheets, since({ level: 4 })).areas).toMatchObject([
      { values: {}, conflicts: [{ field: 'level' }] },
    ]);
  });

  it('asks where the file has versions that were never given out', () => {
    const older = assessmentOf(edition, [{ level: 1 }]);
    const [first] = older.areas;
    if (first) first.rating.version = 1;
    const { areas } = planOf(sheets, older);
    expect(areas[0]?.values).toEqual({});
    expect(areas[0]?.conflicts.map(({ field }) => field)).toEqual(['level', 'note', 'confirmed']);
  });

  it('takes a file of another assessment as it is, and says so', () => {
    const other = { ...since({ level: 4 }), assessmentId: '22222222-2222-4222-8222-222222222222' };
    const plan = planOf(sheets, other);
    expect(plan.notices).toEqual([expect.stringContaining('made from another assessment (Core, Spring)')]);
    expect(plan.areas).toMatchObject([{ values: { level: 2 }, conflicts: [] }]);
  });

  it('shows what follows: a derived level, and that who answers anew has confirmed', () => {
    const edited = withCell(sheets, 'Answers', SELLING, 'Depth', 'Detailed');
    const { areas } = planOf(edited, before);
    expect(areas[0]?.values).toEqual({ depth: 'detailed' });
    expect(areas[0]?.changes).toEqual([
      { field: 'depth', name: 'Depth', from: 'as the campaign', to: 'Detailed', follows: false },
      { field: 'confirmed', name: 'Confirmed', from: 'no', to: 'yes', follows: true },
      { field: 'scoredLevel', name: 'Derived level', from: '2 Managed', to: 'none', follows: true },
    ]);
  });
});
