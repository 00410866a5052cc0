import type { Edition } from './edition';
import { fillLanes, laneCount, packLanes, type Span } from './map-lanes';

/** In the map's own units; y grows downwards. */
export type Rectangle = { x: number; y: number; width: number; height: number };

/** Where everything of an edition lies on its map. Lists are in map order. */
export type MapLayout = {
  width: number;
  height: number;
  groups: { id: string; box: Rectangle; header: Rectangle }[];
  /** A vertical's column, from its header to the foot of its group. */
  verticals: { id: string; box: Rectangle; header: Rectangle }[];
  /** A horizontal grouping's band or, in a group without verticals, its column; its areas lie below its header. */
  groupings: { id: string; box: Rectangle; header: Rectangle }[];
  areas: { id: string; box: Rectangle }[];
};

/** One area across one vertical is this large; whoever draws scales it. */
const TILE_WIDTH = 10;
const TILE_HEIGHT = 2;
const GROUP_HEADER = 1.5;
const VERTICAL_HEADER = 1.9;
const GROUPING_HEADER = 1.1;
/** Over a column a name takes two lines. */
const COLUMN_HEADER = 1.8;
/** Between the two groups side by side, and above the groups below them. */
const GROUP_DISTANCE = 1;
/** Below each band. */
const BAND_DISTANCE = 0.5;
/** A group without verticals that stands alone is this many columns wide. */
const FEWEST_COLUMNS = 4;

type Placed = { group: MapLayout['groups'][number] } & Pick<MapLayout, 'verticals' | 'groupings' | 'areas'>;

/** The columns of its group that an area lies in: all of them where it names none. */
function spanOf(area: { id: string; verticalIds: readonly string[] }, columnIds: readonly string[]): Span {
  const columns = area.verticalIds.map((id) => columnIds.indexOf(id)).filter((column) => column >= 0);
  if (columns.length === 0) return { id: area.id, first: 0, last: columnIds.length - 1 };
  return { id: area.id, first: Math.min(...columns), last: Math.max(...columns) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The areas of each grouping as lanes across the group's verticals. */
function bandsOf(edition: Edition, groupId: string) {
  const columnIds = edition.verticalsOfGroup(groupId).map(({ id }) => id);
  return edition.groupingsOfGroup(groupId).map(({ id }) => {
    const spans = edition.areasOfGrouping(id).map((area) => spanOf(area, columnIds));
    return { groupingId: id, tiles: packLanes(spans, columnIds.length) };
  });
}

/** A group crossed by verticals: a band a grouping, of the lane counts given, so that neighbours' bands align. */
function placeCrossedGroup(edition: Edition, groupId: string, x: number, lanes: readonly number[]): Placed {
  const columns = edition.verticalsOfGroup(groupId);
  const width = columns.length * TILE_WIDTH;
  const bands = bandsOf(edition, groupId);
  const bandHeight = (count: number) => GROUPING_HEADER + count * TILE_HEIGHT;
  const top = GROUP_HEADER + VERTICAL_HEADER;
  const height = top + sum(lanes.map((count) => bandHeight(count) + BAND_DISTANCE)) - BAND_DISTANCE;
  let y = top;
  const groupings: MapLayout['groupings'] = [];
  const areas: MapLayout['areas'] = [];
  for (const [index, { groupingId, tiles }] of bands.entries()) {
    const count = lanes[index] ?? 0;
    const floor = y + GROUPING_HEADER;
    groupings.push({
      id: groupingId,
      box: { x, y, width, height: bandHeight(count) },
      header: { x, y, width, height: GROUPING_HEADER },
    });
    for (const tile of fillLanes(tiles, count)) {
      const box = {
        x: x + tile.first * TILE_WIDTH,
        y: floor + tile.top * TILE_HEIGHT,
        width: (tile.last - tile.first + 1) * TILE_WIDTH,
        height: (tile.bottom - tile.top) * TILE_HEIGHT,
      };
      areas.push({ id: tile.id, box });
    }
    y += bandHeight(count) + BAND_DISTANCE;
  }
  return {
    group: { id: groupId, box: { x, y: 0, width, height }, header: { x, y: 0, width, height: GROUP_HEADER } },
    verticals: columns.map(({ id }, index) => ({
      id,
      box: { x: x + index * TILE_WIDTH, y: GROUP_HEADER, width: TILE_WIDTH, height: height - GROUP_HEADER },
      header: { x: x + index * TILE_WIDTH, y: GROUP_HEADER, width: TILE_WIDTH, height: VERTICAL_HEADER },
    })),
    groupings,
    areas,
  };
}

/** A group without verticals: a column a grouping, in as many rows of columns as the width asks for. */
function placePlainGroup(edition: Edition, groupId: string, y: number, width: number): Placed {
  const owned = edition.groupingsOfGroup(groupId);
  const perRow = Math.max(1, Math.min(owned.length, Math.round(width / TILE_WIDTH)));
  const columnWidth = width / perRow;
  const groupings: MapLayout['groupings'] = [];
  const areas: MapLayout['areas'] = [];
  let top = y + GROUP_HEADER;
  for (let start = 0; start < owned.length; start += perRow) {
    const row = owned.slice(start, start + perRow);
    const tallest = Math.max(...row.map(({ id }) => edition.areasOfGrouping(id).length));
    const height = COLUMN_HEADER + tallest * TILE_HEIGHT;
    for (const [column, { id }] of row.entries()) {
      const x = column * columnWidth;
      groupings.push({
        id,
        box: { x, y: top, width: columnWidth, height },
        header: { x, y: top, width: columnWidth, height: COLUMN_HEADER },
      });
      for (const [lane, area] of edition.areasOfGrouping(id).entries()) {
        const box = {
          x,
          y: top + COLUMN_HEADER + lane * TILE_HEIGHT,
          width: columnWidth,
          height: TILE_HEIGHT,
        };
        areas.push({ id: area.id, box });
      }
    }
    top += height + BAND_DISTANCE;
  }
  const height = Math.max(GROUP_HEADER, top - y - BAND_DISTANCE);
  return {
    group: { id: groupId, box: { x: 0, y, width, height }, header: { x: 0, y, width, height: GROUP_HEADER } },
    verticals: [],
    groupings,
    areas,
  };
}

/**
 * Lays an edition out as its owner draws it: groups with verticals side by side, with their groupings as bands across
 * the verticals; groups without verticals below, with their groupings side by side. An area in several neighbouring
 * verticals is one wide tile; areas that share a cell share its height. No tile covers another.
 */
export function layoutMap(edition: Edition): MapLayout {
  const crossed = edition.groups.filter(({ id }) => edition.verticalsOfGroup(id).length > 0);
  const plain = edition.groups.filter(({ id }) => edition.verticalsOfGroup(id).length === 0);
  const laneCounts = crossed.map(({ id }) => bandsOf(edition, id).map(({ tiles }) => laneCount(tiles)));
  const lanesOfRow = (row: number) => Math.max(...laneCounts.map((counts) => counts[row] ?? 0));
  const placed: Placed[] = [];
  let right = 0;
  for (const [index, { id }] of crossed.entries()) {
    const lanes = (laneCounts[index] ?? []).map((_, row) => lanesOfRow(row));
    const part = placeCrossedGroup(edition, id, right, lanes);
    placed.push(part);
    right += part.group.box.width + GROUP_DISTANCE;
  }
  const width = crossed.length > 0 ? right - GROUP_DISTANCE : FEWEST_COLUMNS * TILE_WIDTH;
  let bottom = Math.max(0, ...placed.map(({ group }) => group.box.height + GROUP_DISTANCE));
  for (const { id } of plain) {
    const part = placePlainGroup(edition, id, bottom, width);
    placed.push(part);
    bottom += part.group.box.height + GROUP_DISTANCE;
  }
  return {
    width,
    height: Math.max(0, bottom - GROUP_DISTANCE),
    groups: placed.map(({ group }) => group),
    verticals: placed.flatMap(({ verticals }) => verticals),
    groupings: placed.flatMap(({ groupings }) => groupings),
    areas: placed.flatMap(({ areas }) => areas),
  };
}
