import type { Edition } from '@/lib/framework/edition';
import { layoutMap } from '@/lib/framework/map-layout';
import type { ReportArea, ReportMap } from './types';

const named = <T extends { id: string }>(list: readonly T[], nameOf: (id: string) => string | undefined) =>
  list.map((entry) => ({ ...entry, name: nameOf(entry.id) ?? '' }));

/** The edition's map with the gaps of the report's areas. Areas outside the report are on it too: they give bearings. */
export function reportMap(edition: Edition, areas: readonly ReportArea[]): ReportMap {
  const layout = layoutMap(edition);
  const reported = new Map(areas.map((area) => [area.areaId, area]));
  return {
    width: layout.width,
    height: layout.height,
    groups: named(layout.groups, (id) => edition.group(id)?.name),
    verticals: named(layout.verticals, (id) => edition.vertical(id)?.name),
    groupings: named(layout.groupings, (id) => edition.grouping(id)?.name),
    tiles: named(layout.areas, (id) => edition.area(id)?.name).map((tile) => {
      const area = reported.get(tile.id);
      return { ...tile, status: area?.status ?? 'out_of_scope', gap: area?.gap ?? null };
    }),
  };
}
