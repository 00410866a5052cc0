import type { Edition } from '@/lib/framework/edition';
import type { PartKind } from './comparison-query';

/** The areas in a group, grouping or vertical, by id, in map order; none for an unknown part. */
export function areaIdsOfPart(edition: Edition, by: PartKind, partId: string): string[] {
  if (by === 'grouping') return edition.areasOfGrouping(partId).map(({ id }) => id);
  if (by === 'vertical') return edition.areasOfVertical(partId).map(({ id }) => id);
  return edition.areas.filter((area) => edition.groupOf(area) === partId).map(({ id }) => id);
}
