import type { Edition } from '@/lib/framework/edition';
import type { Area } from '@/lib/framework/types';
import { clearDifference } from '@/lib/scoring/clear-difference';
import { rollUp } from '@/lib/scoring/roll-up';
import { scoreBand } from '@/lib/scoring/uncertainty';
import type { SourceRating } from './report-source';
import type { ReportTrend, TrendArea, TrendChange, TrendRow } from './types';

/** One campaign of a team: what was in scope, and how it was rated. */
export type TrendCampaign = {
  id: string;
  name: string;
  /** `YYYY-MM-DD` */
  opensOn: string;
  edition: Edition;
  ratings: readonly SourceRating[];
};

type IsInside = (area: Area) => boolean;

const isRated = ({ level, notApplicable }: SourceRating) => level !== null && !notApplicable;

/** The ratings of the areas that lie inside, as this campaign's edition has them. */
function within({ edition, ratings }: TrendCampaign, isInside: IsInside): SourceRating[] {
  return ratings.filter(({ areaId }) => {
    const area = edition.area(areaId);
    return area !== undefined && isInside(area);
  });
}

/** Over the areas that lie inside in both campaigns and are rated in both. */
function changeBetween(before: TrendCampaign, now: TrendCampaign, isInside: IsInside): TrendChange | null {
  const earlier = new Map(
    within(before, isInside)
      .filter(isRated)
      .map((rating) => [rating.areaId, rating]),
  );
  const later = within(now, isInside).filter((rating) => isRated(rating) && earlier.has(rating.areaId));
  // Weights are today's on both sides, so that only levels make a difference.
  const same = later.flatMap((rating) => {
    const was = earlier.get(rating.areaId);
    return was ? [{ ...was, weight: rating.weight }] : [];
  });
  const [from, to] = [rollUp(same).level, rollUp(later).level];
  if (from === null || to === null) return null;
  return {
    difference: to - from,
    shared: later.length,
    clearly: clearDifference(scoreBand(later), scoreBand(same)),
  };
}

/** Null where it is not in scope, does not apply or is not rated. */
function levelIn({ ratings }: TrendCampaign, areaId: string): number | null {
  const rating = ratings.find((one) => one.areaId === areaId);
  return rating && isRated(rating) ? rating.level : null;
}

const isSamePlace = (a: Area, b: Area) =>
  a.groupingId === b.groupingId && [...a.verticalIds].sort().join() === [...b.verticalIds].sort().join();

/** What became of one area; null where there is nothing to tell. */
function areaChange(before: TrendCampaign, now: TrendCampaign, areaId: string): TrendArea | null {
  const was = before.ratings.find((rating) => rating.areaId === areaId);
  const is = now.ratings.find((rating) => rating.areaId === areaId);
  const [old, area] = [before.edition.area(areaId), now.edition.area(areaId)];
  const place = (is && area) ?? old ?? area;
  if (!place) return null;
  const edition = is ? now.edition : before.edition;
  const change = (kind: TrendArea['kind'], note: string): TrendArea => ({
    areaId,
    name: place.name,
    groupingName: edition.grouping(place.groupingId)?.name ?? '',
    kind,
    note,
    before: was && isRated(was) ? was.level : null,
    now: is && isRated(is) ? is.level : null,
  });
  if (!was) return is ? change('new', 'Not in scope before') : null;
  if (!is) return change('gone', 'No longer in scope');
  if (was.notApplicable !== is.notApplicable)
    return change('rescoped', is.notApplicable ? 'Not applicable any more' : 'Applicable now');
  if (old && area && !isSamePlace(old, area)) return change('rescoped', 'Lies elsewhere in this edition');
  if (!isRated(was) || !isRated(is) || was.level === is.level) return null;
  return change((is.level ?? 0) > (was.level ?? 0) ? 'risen' : 'fallen', '');
}

/**
 * One team over its campaigns, given the oldest first; null with fewer than two. Rows are those of the latest campaign's
 * edition. Changes are against the campaign before, over what is rated in both; an area that is new, gone or re-scoped
 * is told as such and is no change of its level.
 */
export function reportTrend(
  campaigns: readonly TrendCampaign[],
  groupingId: string | null = null,
): ReportTrend | null {
  const [before, now] = campaigns.slice(-2);
  if (!before || !now) return null;
  const { edition } = now;
  const isReported: IsInside = (area) => groupingId === null || area.groupingId === groupingId;
  const row = (named: Pick<TrendRow, 'id' | 'name' | 'kind'>, isInside: IsInside): TrendRow[] => {
    const isBoth: IsInside = (area) => isReported(area) && isInside(area);
    const levels = campaigns.map((campaign) => rollUp(within(campaign, isBoth)).level);
    if (levels.every((level) => level === null)) return [];
    return [{ ...named, levels, change: changeBetween(before, now, isBoth) }];
  };
  const isMet = (areaId: string) => {
    const area = now.edition.area(areaId) ?? before.edition.area(areaId);
    return area !== undefined && isReported(area);
  };
  const areaIds = new Set([...now.ratings, ...before.ratings].map(({ areaId }) => areaId).filter(isMet));
  return {
    campaigns: campaigns.map((campaign) => {
      const ratings = within(campaign, isReported);
      const { id, name, opensOn } = campaign;
      return { id, name, opensOn, score: rollUp(ratings), band: scoreBand(ratings) };
    }),
    rows: [
      ...row({ id: 'all', name: 'All areas in this report', kind: 'overall' }, () => true),
      ...edition.groups.flatMap((group) => [
        ...row(
          { id: group.id, name: group.name, kind: 'group' },
          (area) => edition.grouping(area.groupingId)?.groupId === group.id,
        ),
        ...edition
          .groupingsOfGroup(group.id)
          .flatMap(({ id, name }) => row({ id, name, kind: 'grouping' }, (area) => area.groupingId === id)),
      ]),
    ],
    areaLevels: [...areaIds].map((areaId) => ({
      areaId,
      levels: campaigns.map((one) => levelIn(one, areaId)),
    })),
    areas: [...areaIds].flatMap((areaId) => areaChange(before, now, areaId) ?? []),
  };
}
