/** An area's place across a band of the map: the first and last column that it covers. */
export type Span = { id: string; first: number; last: number };

/** A span at its height in the band, in lanes from the band's top; `bottom` is exclusive. */
export type LaneTile = Span & { top: number; bottom: number };

const columnsOf = ({ first, last }: Span) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Puts each span into the first lane that is free below everything placed before it in its columns. */
export function packLanes(spans: readonly Span[], columnCount: number): LaneTile[] {
  const filled = new Array<number>(columnCount).fill(0);
  return spans.map((span) => {
    const columns = columnsOf(span);
    const top = Math.max(0, ...columns.map((column) => filled[column] ?? 0));
    for (const column of columns) filled[column] = top + 1;
    return { ...span, top, bottom: top + 1 };
  });
}

/** How many lanes a band needs. */
export function laneCount(tiles: readonly LaneTile[]): number {
  return Math.max(0, ...tiles.map(({ bottom }) => bottom));
}

/** The free lanes of a tile's column around it: between tiles wider than the column, or the band's edges. */
function roomOf(tile: LaneTile, wide: readonly LaneTile[], lanes: number) {
  const inColumn = wide.filter(({ first, last }) => first <= tile.first && tile.first <= last);
  const above = inColumn.filter(({ top }) => top < tile.top).map(({ bottom }) => bottom);
  const below = inColumn.filter(({ top }) => top > tile.top).map(({ top }) => top);
  return { column: tile.first, top: Math.max(0, ...above), bottom: Math.min(lanes, ...below) };
}

/** Stretches packed tiles to a band of this many lanes; the tiles of one column share the room that they have, evenly. */
export function fillLanes(tiles: readonly LaneTile[], lanes: number): LaneTile[] {
  const packed = laneCount(tiles);
  const isWide = ({ first, last }: LaneTile) => last > first;
  const wide = tiles.filter(isWide);
  const rooms = tiles.map((tile) => (isWide(tile) ? null : roomOf(tile, wide, packed)));
  const filled = tiles.map((tile, index) => {
    const room = rooms[index];
    if (!room) return tile;
    const sharers = rooms.flatMap((other, at) =>
      other?.column === room.column && other.top === room.top ? [at] : [],
    );
    const share = (room.bottom - room.top) / sharers.length;
    const top = room.top + sharers.indexOf(index) * share;
    return { ...tile, top, bottom: top + share };
  });
  const scale = lanes / packed;
  return filled.map((tile) => ({ ...tile, top: tile.top * scale, bottom: tile.bottom * scale }));
}
