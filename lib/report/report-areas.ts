import { CONFIDENCE_NAMES, IMPORTANCE_NAMES } from '@/lib/assessment/constants';
import { MOST_COMPARED } from '@/lib/campaign/constants';
import { chainFixes, chainFixOf, type ChainFix } from '@/lib/comparison/gap-ranking';
import { areaMedian } from '@/lib/comparison/map-facts';
import type { Edition } from '@/lib/framework/edition';
import type { Area } from '@/lib/framework/types';
import { gapOf, priorityOf } from '@/lib/scoring/gap';
import { rollUp } from '@/lib/scoring/roll-up';
import { spreadOf } from '@/lib/scoring/spread';
import type { Score } from '@/lib/scoring/types';
import { scoreBand } from '@/lib/scoring/uncertainty';
import { reportDetail } from './report-detail';
import { NO_EVIDENCE, type AreaFacts, type ReportSource, type SourceRating } from './report-source';
import type { Steps } from './steps';
import type { AreaStatus, ReportArea, TeamLevel, TeamSpread } from './types';

const NO_FACTS: AreaFacts = { evidence: NO_EVIDENCE, unconfirmed: 0, exclusions: [] };

function statusOf({ applicable, gap, level }: Score): AreaStatus {
  if (applicable === 0) return 'not_applicable';
  if (level === null || gap === null) return 'unrated';
  return gap > 0 ? 'gap' : 'on_target';
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How the applicable ratings of an area lie between teams. */
function spreadBetween(ratings: readonly SourceRating[]): TeamSpread | null {
  const levels = ratings.flatMap(({ level, notApplicable }) =>
    level === null || notApplicable ? [] : [level],
  );
  const spread = spreadOf(levels);
  return spread && { ...spread, teams: levels.length };
}

/** The step from the level that is reached in full; the mean of several teams' levels is rarely whole. */
function nextStepOf(area: Area, level: number | null): string | null {
  return level === null ? null : (area.content?.nextSteps[Math.floor(level)] ?? null);
}

function placeOf(edition: Edition, area: Area) {
  const grouping = edition.grouping(area.groupingId);
  return {
    areaId: area.id,
    number: area.number,
    name: area.name,
    groupingId: area.groupingId,
    groupingName: grouping?.name ?? '',
    groupName: edition.group(grouping?.groupId ?? '')?.name ?? '',
    verticalIds: area.verticalIds,
    verticalNames: edition.verticals
      .filter(({ id }) => area.verticalIds.includes(id))
      .map(({ name }) => name),
  };
}

/** What only one team's answer says; empty for several. */
function answerOf({ edition, answers }: ReportSource, area: Area) {
  const answer = answers.get(area.id);
  if (!answer)
    return {
      importance: null,
      importanceName: null,
      confidence: null,
      confidenceName: null,
      depth: null,
      detail: null,
      note: '',
    };
  const { rating, depth, confidence } = answer;
  return {
    importance: rating.importance,
    importanceName: IMPORTANCE_NAMES[rating.importance] ?? '',
    confidence,
    confidenceName: confidence && CONFIDENCE_NAMES[confidence],
    depth,
    detail: reportDetail(edition, area.id, answer),
    note: rating.note,
  };
}

type Answers = readonly ReadonlyMap<string, SourceRating>[];

/** Each team's ratings by area id, where the teams are few enough to stand side by side. */
function namedAnswers({ teams }: ReportSource): Answers {
  if (teams.length < 2 || teams.length > MOST_COMPARED) return [];
  return teams.map(({ ratings }) => new Map(ratings.map((rating) => [rating.areaId, rating])));
}

function teamLevel(rating: SourceRating | undefined): TeamLevel {
  return rating?.notApplicable ? 'not_applicable' : (rating?.level ?? null);
}

type Rated = {
  area: Area;
  campaignTarget: number;
  ratings: readonly SourceRating[];
  answers: Answers;
  /** Null about several teams. */
  fixes: ReadonlyMap<string, ChainFix> | null;
};

function toReportArea(source: ReportSource, rated: Rated): ReportArea {
  const { area, campaignTarget, ratings, answers, fixes } = rated;
  const { edition, teams } = source;
  const score = rollUp(ratings);
  const [first] = ratings;
  const isOne = teams.length === 1;
  const level = isOne && first ? first.level : score.level;
  const status = statusOf(score);
  const facts = source.facts.get(area.id) ?? NO_FACTS;
  return {
    status,
    ...placeOf(edition, area),
    level,
    levelName: isOne ? (edition.levels.find((one) => one.level === level)?.name ?? null) : null,
    target: isOne && first ? first.target : score.target,
    gap: score.gap,
    priority: mean(ratings.flatMap((rating) => priorityOf(rating) ?? [])),
    weight: first?.weight ?? 1,
    ...answerOf(source, area),
    band: scoreBand(ratings),
    evidence: facts.evidence,
    unconfirmed: facts.unconfirmed,
    notApplicable: score.applicable === 0,
    exclusions: facts.exclusions,
    spread: isOne ? null : spreadBetween(ratings),
    median: areaMedian(ratings, campaignTarget),
    teamLevels: answers.map((own) => teamLevel(own.get(area.id))),
    teamsBelow: ratings.filter((rating) => (gapOf(rating) ?? 0) > 0).length,
    chains: fixes && status !== 'unrated' && status !== 'not_applicable' ? chainFixOf(fixes, area.id) : null,
    nextStep: status === 'gap' ? nextStepOf(area, level) : null,
  };
}

/** The source's areas, within its grouping if it names one, in map order; each with the ratings of all teams. */
export function* reportAreas(source: ReportSource): Steps<{ area: ReportArea; ratings: SourceRating[] }[]> {
  const { edition, groupingId } = source;
  const answers = namedAnswers(source);
  const [team, ...others] = source.teams;
  const fixes = team && others.length === 0 ? chainFixes(edition, team.ratings) : null;
  const byArea = new Map<string, SourceRating[]>(source.areas.map(({ areaId }) => [areaId, []]));
  for (const team of source.teams) for (const rating of team.ratings) byArea.get(rating.areaId)?.push(rating);
  const reported: { area: ReportArea; ratings: SourceRating[] }[] = [];
  for (const { areaId, target: campaignTarget } of source.areas) {
    const area = edition.area(areaId);
    if (!area || (groupingId !== null && area.groupingId !== groupingId)) continue;
    const ratings = byArea.get(areaId) ?? [];
    reported.push({ area: toReportArea(source, { area, campaignTarget, ratings, answers, fixes }), ratings });
    yield;
  }
  return reported;
}

/** The areas below their target: by priority, then the lower level, then in the order given. */
export function rankedGaps(areas: readonly ReportArea[]): ReportArea[] {
  return areas
    .filter(({ status }) => status === 'gap')
    .toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || (a.level ?? 0) - (b.level ?? 0));
}
