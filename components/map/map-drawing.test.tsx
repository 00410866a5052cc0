import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { toEdition } from '@/lib/framework/edition';
import { readShippedEditions } from '@/lib/framework/files';
import { layoutMap } from '@/lib/framework/map-layout';
import { MapDrawing } from './map-drawing';
import { mapTiles, modeScale } from './map-modes';
import { mapNames } from './map-names';
import { drawTile } from './tile-drawing';
import type { MapAreaFacts, MapMode } from './types';
import { textWidth } from './wrap-name';

/** The tests run React's server build, which has no renderer to HTML: here the renderer gets the build that it needs. */
function htmlRenderer(): { renderToStaticMarkup: (node: ReactNode) => string } {
  const require = createRequire(import.meta.url);
  const entryOf = (name: string, file: string) =>
    path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
  for (const name of ['react', 'react-dom']) {
    const entry = entryOf(name, 'index.js');
    require(entry);
    require.cache[require.resolve(name)] = require.cache[entry];
  }
  return require(entryOf('react-dom', 'server.node.js'));
}

const { renderToStaticMarkup } = htmlRenderer();
const [document] = readShippedEditions(process.cwd());
if (!document) throw new Error('No edition ships.');
const edition = toEdition(document);
const layout = layoutMap(edition);
const names = mapNames(edition);

/** Every kind of tile, and most of them links. */
const facts = edition.areas.map(({ id }, at): MapAreaFacts => ({
  areaId: id,
  inScope: at % 11 !== 7,
  notApplicable: at % 11 === 8,
  level: at % 11 === 9 ? null : at % 6,
  target: 4,
  gap: at % 11 === 9 ? null : Math.max(0, 4 - (at % 6)),
  confidence: null,
  ...(at % 10 === 3 ? {} : { href: `/assessments/0199f2c4-7c1e-7aa0-9d3b-5e8a1c2b3d4f/questions/${id}` }),
}));

function markupOf(mode: MapMode): string {
  const tiles = mapTiles(facts, names.areas, mode);
  return renderToStaticMarkup(
    <MapDrawing id="m" label="Map" layout={layout} names={names} scale={modeScale(mode)} tiles={tiles} />,
  );
}

const escaped = (text: string) => text.replaceAll('&', '&amp;');

describe('MapDrawing', () => {
  const markup = markupOf('level');

  it('has each of the 72 areas once, with its title as its name and its tooltip', () => {
    const tiles = mapTiles(facts, names.areas, 'level');
    expect(tiles).toHaveLength(72);
    for (const { areaId, title, href } of tiles) {
      expect(markup.split(`data-tile="${areaId}"`)).toHaveLength(2);
      expect(markup.split(`<title>${escaped(title)}</title>`)).toHaveLength(2);
      expect(markup.split(`aria-label="${escaped(title)}"`)).toHaveLength(2);
      if (href !== undefined) expect(markup).toContain(`<a href="${href}"`);
    }
    expect(markup.match(/<a /g)).toHaveLength(tiles.filter(({ href }) => href !== undefined).length);
  });

  it('names every group, vertical and grouping', () => {
    const words = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    for (const { name } of [...edition.groups, ...edition.verticals]) {
      expect(words(markup)).toContain(escaped(name));
    }
    for (const { name } of edition.groupings) {
      expect(markup).toContain(`role="group" aria-label="${escaped(name)}"`);
    }
  });

  it('stays small', () => {
    const bytes = { plain: Buffer.byteLength(markup), zipped: gzipSync(markup).length };
    expect(bytes.plain / 1024).toBeLessThan(46);
    expect(bytes.zipped / 1024).toBeLessThan(7);
  });

  it('leaves out areas without a tile', () => {
    const tiles = mapTiles(facts.slice(0, 5), names.areas, 'gap');
    const few = renderToStaticMarkup(
      <MapDrawing id="m" label="Map" layout={layout} names={names} scale="gap" tiles={tiles} />,
    );
    expect(few.match(/data-tile=/g)).toHaveLength(5);
  });
});

describe('drawTile', () => {
  it.each(['3', '2.5', 'n/a', '100 %', 'High', 'New', '−2.5', '0.5–4.5'])(
    'keeps name and value apart inside the tile: %s',
    (value) => {
      for (const { id, box } of layout.areas) {
        const drawing = drawTile(box, names.areas[id] ?? '', value);
        const start = drawing.value.x - textWidth(value) * drawing.value.size;
        expect(drawing.name.length).toBeLessThanOrEqual(3);
        for (const { x, y, text } of drawing.name) {
          expect(x + textWidth(text) * drawing.nameSize).toBeLessThan(start);
          expect(y - drawing.nameSize * 0.8).toBeGreaterThan(drawing.box.y);
          expect(y + drawing.nameSize * 0.2).toBeLessThan(drawing.box.y + drawing.box.height);
        }
      }
    },
  );

  it('cuts no name beside a whole level', () => {
    const lines = layout.areas.flatMap(({ id, box }) => drawTile(box, names.areas[id] ?? '', '3').name);
    expect(lines.filter(({ text }) => text.endsWith('…'))).toEqual([]);
  });
});
