import type { MapLayout, Rectangle } from '@/lib/framework/map-layout';
import classes from './map-drawing.module.css';
import colours from './map-colours.module.css';
import { MapTileDrawing } from './map-tile';
import { drawn, headerLines, middleOf } from './tile-drawing';
import type { MapNames, MapScale, MapTile } from './types';

const GROUP_SIZE = 13;
const HEADER_SIZE = 11.5;
const HEADER_LINE = 12.5;

type HeaderProps = { box: Rectangle; words: string; size: number; isCentred?: boolean; most?: number };

function HeaderWords({ box, words, size, isCentred = false, most = 1 }: HeaderProps) {
  const { x, y, width, height } = drawn(box);
  const lines = headerLines(box, words, size, most);
  const first = middleOf({ x, y, width, height }, size) - ((lines.length - 1) * HEADER_LINE) / 2;
  return lines.map((line, at) => (
    <text key={at} x={isCentred ? x + width / 2 : x + 5} y={first + at * HEADER_LINE} fontSize={size}>
      {line}
    </text>
  ));
}

export type EtomMapProps = {
  /** Unique on its page. */
  id: string;
  /** What the map shows, for who does not see it. */
  label: string;
  layout: MapLayout;
  names: MapNames;
  scale: MapScale;
  tiles: readonly MapTile[];
};

/** The drawing alone: groups with their verticals, groupings as rows or columns, and a tile an area. */
export function MapDrawing({ id, label, layout, names, scale, tiles }: EtomMapProps) {
  const tileOf = new Map(tiles.map((tile) => [tile.areaId, tile]));
  const { width, height } = drawn({ x: 0, y: 0, width: layout.width, height: layout.height }, 0);
  return (
    <svg
      role="group"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className={`${classes.map} ${colours.scale}`}
      data-scale={scale}
    >
      <defs>
        <pattern
          id={`${id}-hatch`}
          width={7}
          height={7}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V7" className={classes.hatch} />
        </pattern>
      </defs>
      {layout.groups.map(({ id: groupId, header }) => (
        <g key={groupId} className={classes.group}>
          <rect {...drawn(header)} rx={3} />
          <HeaderWords box={header} words={names.groups[groupId] ?? ''} size={GROUP_SIZE} />
        </g>
      ))}
      {layout.verticals.map(({ id: verticalId, header }) => (
        <g key={verticalId} className={classes.vertical}>
          <rect {...drawn(header)} rx={3} />
          <HeaderWords
            box={header}
            words={names.verticals[verticalId] ?? ''}
            size={HEADER_SIZE}
            most={2}
            isCentred
          />
        </g>
      ))}
      {layout.groupings.map(({ id: groupingId, box, header }) => (
        <g
          key={groupingId}
          role="group"
          aria-label={names.groupings[groupingId]}
          className={classes.grouping}
        >
          <rect {...drawn(box, 0.5)} rx={3} />
          <g aria-hidden="true">
            <HeaderWords box={header} words={names.groupings[groupingId] ?? ''} size={HEADER_SIZE} most={2} />
          </g>
          {layout.areas
            .filter((area) => names.groupingOfArea[area.id] === groupingId)
            .map((area) => {
              const tile = tileOf.get(area.id);
              const name = names.areas[area.id] ?? area.id;
              return (
                tile && (
                  <MapTileDrawing
                    key={area.id}
                    box={area.box}
                    name={name}
                    tile={tile}
                    hatch={`${id}-hatch`}
                  />
                )
              );
            })}
        </g>
      ))}
    </svg>
  );
}
