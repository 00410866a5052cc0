import type { Edition } from '@/lib/framework/edition';
import { layoutMap } from '@/lib/framework/map-layout';
import type { AreaStatus, ReportArea, ReportMap } from './types';

const named = <T extends { id: string }>(list: readonly T[], nameOf: (id: string) => string | undefined) =>
  list.map((entry) => ({ name: nameOf(entry.id) ?? '', ...entry }));

const NOTHING = { level: null, target: null, gap: null };

/** Of several teams the mean may be below the target where the median is not. */
function statusOf({ status, median: { gap } }: ReportArea): AreaStatus {
  if (gap === null) return status;
  return gap > 0 ? 'gap' : 'on_target';
}

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
      const { level, target, gap } = area?.median ?? NOTHING;
      return { status: area ? statusOf(area) : 'out_of_scope', level, target, gap, ...tile };
    }),
  };
}
