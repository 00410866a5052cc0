import type { Rectangle } from '@/lib/framework/map-layout';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Far below the smallest tile: edges that touch may differ by as much. */
const HAIR = 1e-3;
/** A step aside counts more than one ahead: the eye follows the row or the column. */
const ASIDE = 2;

/** A box as seen when looking down the direction: from near to far ahead, and from one side to the other. */
function facing({ x, y, width, height }: Rectangle, direction: Direction) {
  const across = { start: y, end: y + height };
  const along = { start: x, end: x + width };
  switch (direction) {
    case 'right':
      return { near: along.start, far: along.end, side: across };
    case 'left':
      return { near: -along.end, far: -along.start, side: across };
    case 'down':
      return { near: across.start, far: across.end, side: along };
    case 'up':
      return { near: -across.end, far: -across.start, side: along };
  }
}

/** The tile that an arrow key leads to: the nearest that lies wholly in that direction. Null at the edge of the map. */
export function neighbourTile(
  tiles: readonly { id: string; box: Rectangle }[],
  fromId: string,
  direction: Direction,
): string | null {
  const from = tiles.find(({ id }) => id === fromId);
  if (!from) return null;
  const here = facing(from.box, direction);
  const middle = (side: { start: number; end: number }) => (side.start + side.end) / 2;
  const candidates = tiles.flatMap(({ id, box }) => {
    const there = facing(box, direction);
    const ahead = there.near - here.far;
    if (id === fromId || ahead < -HAIR) return [];
    const aside = Math.max(0, there.side.start - here.side.end, here.side.start - there.side.end);
    // Tiles that only touch the row or the column of this one do not lie in it.
    const overlaps = there.side.start < here.side.end - HAIR && here.side.start < there.side.end - HAIR;
    const offset = Math.abs(middle(there.side) - middle(here.side));
    return [{ id, distance: Math.max(0, ahead) + (overlaps ? 0 : ASIDE * (aside + HAIR)), offset }];
  });
  const nearest = candidates.toSorted((a, b) =>
    Math.abs(a.distance - b.distance) > HAIR ? a.distance - b.distance : a.offset - b.offset,
  );
  return nearest[0]?.id ?? null;
}
