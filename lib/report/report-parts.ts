import type { Edition } from '@/lib/framework/edition';
import { gapOf } from '@/lib/scoring/gap';
import { rollUp } from '@/lib/scoring/roll-up';
import { spreadOf } from '@/lib/scoring/spread';
import { scoreBand } from '@/lib/scoring/uncertainty';
import type { SourceRating, SourceTeam } from './report-source';
import type { Steps } from './steps';
import type { EvidenceCount, ReportArea, ReportPart, ReportTeam, TeamSpread } from './types';

/** An area of the report with each team's rating of it. */
export type RatedArea = { area: ReportArea; ratings: readonly SourceRating[] };

type Named = { id: string; name: string; shortName: string; groupName: string };

function evidenceOf(areas: readonly RatedArea[]): EvidenceCount {
  return areas.reduce(
    (sum, { area }) => ({
      pieces: sum.pieces + area.evidence.pieces,
      stale: sum.stale + area.evidence.stale,
    }),
    { pieces: 0, stale: 0 },
  );
}

/** Each team's ratings by area id: looked up once for every part, of which there are many. */
type Answers = readonly ReadonlyMap<string, SourceRating>[];

function answersOf(teams: readonly SourceTeam[]): Answers {
  return teams.map(({ ratings }) => new Map(ratings.map((rating) => [rating.areaId, rating])));
}

const within = (own: Answers[number], areas: readonly RatedArea[]) =>
  areas.flatMap(({ area }) => own.get(area.areaId) ?? []);

/** How the teams' own scores over these areas lie; null for one team. */
function spreadOfTeams(answers: Answers, areas: readonly RatedArea[]): TeamSpread | null {
  if (answers.length === 1) return null;
  const levels = answers.flatMap((own) => rollUp(within(own, areas)).level ?? []);
  const spread = spreadOf(levels);
  return spread && { ...spread, teams: levels.length };
}

function toPart(named: Named, answers: Answers, areas: readonly RatedArea[]): ReportPart {
  const ratings = areas.flatMap((entry) => entry.ratings);
  return {
    score: rollUp(ratings),
    band: scoreBand(ratings),
    evidence: evidenceOf(areas),
    spread: spreadOfTeams(answers, areas),
    ...named,
  };
}

/** Groups and verticals have no short name of their own. */
type Owner = { id: string; name: string; shortName?: string };

/** All areas, and each group, grouping and vertical that has one, in map order. Every team's rating counts the same. */
export function* reportParts(edition: Edition, teams: readonly SourceTeam[], areas: readonly RatedArea[]) {
  const answers = answersOf(teams);
  const part = function* (
    owner: Owner,
    groupId: string,
    isInside: (area: ReportArea) => boolean,
  ): Steps<ReportPart[]> {
    const inside = areas.filter(({ area }) => isInside(area));
    if (inside.length === 0) return [];
    const groupName = edition.group(groupId)?.name ?? '';
    const { id, name, shortName = name } = owner;
    const made = toPart({ id, name, shortName, groupName }, answers, inside);
    yield;
    return [made];
  };
  const groups: ReportPart[] = [];
  for (const group of edition.groups)
    groups.push(
      ...(yield* part(group, group.id, (area) => edition.grouping(area.groupingId)?.groupId === group.id)),
    );
  const groupings: ReportPart[] = [];
  for (const grouping of edition.groupings)
    groupings.push(
      ...(yield* part(grouping, grouping.groupId, ({ groupingId }) => groupingId === grouping.id)),
    );
  const verticals: ReportPart[] = [];
  for (const vertical of edition.verticals)
    verticals.push(
      ...(yield* part(vertical, vertical.groupId, ({ verticalIds }) => verticalIds.includes(vertical.id))),
    );
  const everything = { id: 'all', name: 'All areas in this report', shortName: 'All', groupName: '' };
  return { overall: toPart(everything, answers, areas), groups, groupings, verticals };
}

/** Each of several teams with its scores over the report's areas; none in a report about one. */
export function* reportTeams(
  teams: readonly SourceTeam[],
  areas: readonly RatedArea[],
  groupings: readonly ReportPart[],
): Steps<ReportTeam[]> {
  if (teams.length === 1) return [];
  const inside = groupings.map(({ id }) => areas.filter(({ area }) => area.groupingId === id));
  const reported: ReportTeam[] = [];
  for (const { id, name, state, ratings: all } of teams) {
    const own = new Map(all.map((rating) => [rating.areaId, rating]));
    const ratings = within(own, areas);
    reported.push({
      id,
      name,
      state,
      score: rollUp(ratings),
      band: scoreBand(ratings),
      below: ratings.filter((rating) => (gapOf(rating) ?? 0) > 0).length,
      groupings: inside.map((members) => rollUp(within(own, members)).level),
    });
    yield;
  }
  return reported;
}
