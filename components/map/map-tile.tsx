import type { Rectangle } from '@/lib/framework/map-layout';
import { drawTile } from './tile-drawing';
import type { MapTile } from './types';

type MapTileDrawingProps = {
  /** In the layout's units. */
  box: Rectangle;
  name: string;
  tile: MapTile;
  /** The id of the pattern for what does not apply. */
  hatch: string;
};

/** One area. Its title is its name for screen readers, and its tooltip. */
export function MapTileDrawing({ box, name, tile, hatch }: MapTileDrawingProps) {
  const drawing = drawTile(box, name, tile.value);
  const look = {
    'data-tile': tile.areaId,
    'data-tone': tile.tone ?? undefined,
    'data-pattern': tile.pattern === 'none' ? undefined : tile.pattern,
  };
  const inside = (
    <>
      <title>{tile.title}</title>
      <rect {...drawing.box} rx={3} fill={tile.pattern === 'not-applicable' ? `url(#${hatch})` : undefined} />
      <text fontSize={drawing.nameSize}>
        {drawing.name.map(({ x, y, text }) => (
          <tspan key={y} x={x} y={y}>
            {text}
          </tspan>
        ))}
      </text>
      {tile.value !== '' && (
        <text x={drawing.value.x} y={drawing.value.y} fontSize={drawing.value.size}>
          {tile.value}
        </text>
      )}
    </>
  );
  if (tile.href === undefined) {
    return (
      <g role="img" aria-label={tile.title} {...look}>
        {inside}
      </g>
    );
  }
  return (
    <a href={tile.href} aria-label={tile.title} {...look}>
      {inside}
    </a>
  );
}
