import { neighbourTile, type Direction } from './neighbour-tile';

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const tilesIn = (region: Element) => [...region.querySelectorAll<SVGElement>('[data-tile]')];

export const tileOf = (target: EventTarget | null): SVGElement | null =>
  target instanceof Element ? target.closest<SVGElement>('[data-tile]') : null;

/** From the drawing's own numbers: nothing is measured. */
function boxOf(tile: SVGElement) {
  const rect = tile.querySelector('rect');
  const read = (name: string) => Number(rect?.getAttribute(name) ?? 0);
  return { x: read('x'), y: read('y'), width: read('width'), height: read('height') };
}

/** Leaves one tile in the tab order: this one, or the one that was, or the first. */
export function keepOneTabStop(region: Element, current?: SVGElement): void {
  const tiles = tilesIn(region);
  const stop = current ?? tiles.find((tile) => tile.getAttribute('tabindex') === '0') ?? tiles[0];
  for (const tile of tiles) tile.setAttribute('tabindex', tile === stop ? '0' : '-1');
}

/** The tile that a key leads to from another; null where it leads nowhere. */
export function tileForKey(region: Element, from: SVGElement, key: string): SVGElement | null {
  const tiles = tilesIn(region);
  if (key === 'Home') return tiles[0] ?? null;
  if (key === 'End') return tiles.at(-1) ?? null;
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const places = tiles.map((tile, at) => ({ id: String(at), box: boxOf(tile) }));
  const id = neighbourTile(places, String(tiles.indexOf(from)), direction);
  return id === null ? null : (tiles[Number(id)] ?? null);
}
