import { describe, expect, it } from 'vitest';
import { LONGEST_NOTE, LONGEST_REASON } from '@/lib/assessment/constants';
import { ratingChangesSchema } from '@/lib/assessment/schema';
import { toEdition } from '@/lib/framework/edition';
import { readShippedEditions } from '@/lib/framework/files';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { SAMPLE_CAMPAIGNS } from './campaigns';
import { levelOf } from './levels';
import { NOT_APPLICABLE } from './not-applicable';
import { notesOn, SAMPLE_NOTES } from './notes';
import { rateCampaign } from './ratings';
import { SAMPLE_TEAMS } from './teams';

const shipped = readShippedEditions(process.cwd()).find(({ id }) => id === CURRENT_EDITION_ID);
if (!shipped) throw new Error('The current edition does not ship.');
const edition = toEdition(shipped);
const allRatings = SAMPLE_CAMPAIGNS.map((campaign) => rateCampaign(campaign, SAMPLE_TEAMS, edition.areas));

describe('the sample’s words', () => {
  it('are about areas and groupings that exist', () => {
    const unknown = (ids: string[]) => ids.filter((id) => !edition.area(id));
    expect(unknown(SAMPLE_NOTES.flatMap((notes) => Object.keys(notes)))).toEqual([]);
    expect(
      unknown(Object.values(NOT_APPLICABLE).flatMap((list) => list.flatMap(({ areaIds }) => areaIds))),
    ).toEqual([]);
    const groupings = SAMPLE_CAMPAIGNS.flatMap(({ leftOut, groupingTargets }) => [
      ...leftOut,
      ...Object.keys(groupingTargets),
    ]);
    const strengths = SAMPLE_TEAMS.flatMap((team) => Object.keys(team.strengths));
    expect([...groupings, ...strengths].filter((id) => !edition.grouping(id))).toEqual([]);
  });

  it('are written for every area, each text once, and pass the app’s own checks', () => {
    expect(
      edition.areas.filter(({ id }) => !SAMPLE_NOTES.some((notes) => notes[id])).map(({ id }) => id),
    ).toEqual([]);
    const notes = SAMPLE_NOTES.flatMap((onAreas) =>
      Object.values(onAreas).flatMap((bands) => Object.values(bands)),
    );
    expect(new Set(notes).size).toBe(notes.length);
    for (const note of notes) {
      expect(ratingChangesSchema.parse({ note }).note).toBe(note);
      expect(note.length).toBeLessThanOrEqual(LONGEST_NOTE);
    }
    for (const { reason } of Object.values(NOT_APPLICABLE).flat()) {
      expect(reason.length > 0 && reason.length <= LONGEST_REASON).toBe(true);
    }
  });
});

describe('notes', () => {
  it('never contradict the level beside them, and no two teams write the same in one campaign', () => {
    for (const ratings of allRatings) {
      const noted = ratings.filter(({ note }) => note !== '');
      expect(new Set(noted.map(({ note }) => note)).size).toBe(noted.length);
      for (const { areaId, level, note } of noted) {
        expect(level === null ? [] : notesOn(areaId, level)).toContain(note);
      }
    }
  });
});

describe('scores', () => {
  it('are the same each time, and differ between teams and years', () => {
    expect(SAMPLE_CAMPAIGNS.map((campaign) => rateCampaign(campaign, SAMPLE_TEAMS, edition.areas))).toEqual(
      allRatings,
    );
    const profile = (team: (typeof SAMPLE_TEAMS)[number], yearsAgo: number) =>
      edition.areas.map((area) => levelOf(team, area, yearsAgo)).join('');
    const profiles = SAMPLE_TEAMS.flatMap((team) => [0, 1, 2].map((yearsAgo) => profile(team, yearsAgo)));
    expect(new Set(profiles).size).toBe(profiles.length);
  });

  it('bear out why the returned assessment was returned', () => {
    const [, lastYear = [], now = []] = allRatings;
    const business = (ratings: typeof now, areaId: string) =>
      ratings.find((rating) => rating.team === 'business' && rating.areaId === areaId);
    for (const areaId of ['smo.service-problem-management', 'erm.audit-management']) {
      expect(business(now, areaId)?.level ?? 0).toBeGreaterThan(business(lastYear, areaId)?.level ?? 0);
      expect(business(now, areaId)?.note).toBe('');
    }
    expect(business(now, 'crm.order-handling')).toBeUndefined();
  });
});
