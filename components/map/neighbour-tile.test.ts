import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEdition } from '@/lib/framework/edition';
import { readShippedEditions } from '@/lib/framework/files';
import { layoutMap } from '@/lib/framework/map-layout';
import { neighbourTile, type Direction } from './neighbour-tile';
import { drawn } from './tile-drawing';

const DIRECTIONS: Direction[] = ['left', 'right', 'up', 'down'];

function shippedTiles() {
  const [document] = readShippedEditions(process.cwd());
  if (!document) throw new Error('No edition ships.');
  return layoutMap(toEdition(document)).areas.map(({ id, box }) => ({ id, box: drawn(box) }));
}

const box = (x: number, y: number, width = 10, height = 2) => ({ x, y, width, height });

describe('neighbourTile', () => {
  const tiles = shippedTiles();

  it('follows rows and columns across the map', () => {
    const from = (id: string) => (direction: Direction) => neighbourTile(tiles, id, direction);
    expect(from('crm.selling')('down')).toBe('crm.order-handling');
    expect(from('crm.selling')('left')).toBe('crm.support-and-readiness');
    expect(from('rdm.resource-strategy-and-planning')('right')).toBe('rdm.resource-capability-delivery');
    expect(from('rdm.resource-development-and-retirement')('right')).toBe('rmo.support-and-readiness');
    expect(from('scdm.supply-chain-strategy-and-planning')('down')).toBe('sep.strategic-business-planning');
    expect(from('crm.retention-and-loyalty')('up')).toBe('crm.customer-qos-sla-management');
    expect(from('fam.procurement-management')('right')).toBe('serm.shareholder-relations-management');
  });

  it('takes the next column rather than one in the same row further on', () => {
    const columns = [
      { id: 'low', box: box(0, 10) },
      { id: 'short', box: box(10, 6) },
      { id: 'far', box: box(40, 10) },
    ];
    expect(neighbourTile(columns, 'low', 'right')).toBe('short');
  });

  it('ends at the edges, and knows no tile that is not there', () => {
    expect(neighbourTile(tiles, 'mom.market-strategy-and-policy', 'left')).toBeNull();
    expect(neighbourTile(tiles, 'mom.market-strategy-and-policy', 'up')).toBeNull();
    expect(neighbourTile(tiles, 'nowhere', 'right')).toBeNull();
  });

  it('reaches every tile of the map', () => {
    const reached = new Set(['mom.market-strategy-and-policy']);
    for (const id of reached) {
      for (const direction of DIRECTIONS) {
        const next = neighbourTile(tiles, id, direction);
        if (next !== null) reached.add(next);
      }
    }
    expect(reached.size).toBe(tiles.length);
  });

  it('always leads to where the arrow points', () => {
    const anyTiles = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, selector: String });
    fc.assert(
      fc.property(anyTiles, fc.constantFrom(...DIRECTIONS), (cells, direction) => {
        const grid = cells.map(([x, y], at) => ({ id: String(at), box: box(x * 10, y * 2) }));
        const next = grid.find(({ id }) => id === neighbourTile(grid, '0', direction));
        const from = grid[0]?.box ?? box(0, 0);
        const isBeyond = ({ x, y }: { x: number; y: number }) =>
          ({ left: x < from.x, right: x > from.x, up: y < from.y, down: y > from.y })[direction];
        expect(next ? isBeyond(next.box) : !grid.some((tile) => isBeyond(tile.box))).toBe(true);
      }),
    );
  });
});
