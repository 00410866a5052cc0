import { Link } from '@/components/ui/link';
import colours from './map-colours.module.css';
import { TileSwatch } from './map-legend';
import classes from './map-list.module.css';
import { tilesByGrouping } from './tiles-by-grouping';
import type { MapNames, MapScale, MapTile } from './types';

type MapListProps = { names: MapNames; scale: MapScale; tiles: readonly MapTile[] };

/** The map as it is read on a phone: a list of areas under each grouping, in map order. */
export function MapList({ names, scale, tiles }: MapListProps) {
  return (
    <div className={colours.scale} data-scale={scale}>
      {tilesByGrouping(names, tiles).map(({ groupingId, name, members }) => (
        <section key={groupingId} className={classes.grouping} aria-label={name}>
          <h3>{name}</h3>
          <ul>
            {members.map(({ areaId, value, tone, pattern = 'none', title, href }) => {
              const areaName = names.areas[areaId] ?? areaId;
              return (
                <li key={areaId}>
                  <span aria-hidden>
                    <TileSwatch value={value} tone={tone} pattern={pattern} />
                  </span>
                  <span>
                    {href === undefined ? (
                      areaName
                    ) : (
                      <Link href={href} prefetch={false}>
                        {areaName}
                      </Link>
                    )}
                    <span className={classes.words}>{title.slice(areaName.length + 2)}</span>
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
