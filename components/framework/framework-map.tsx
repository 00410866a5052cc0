import type { CSSProperties } from 'react';
import { Link } from '@/components/ui/link';
import type { Edition } from '@/lib/framework/edition';
import type { MapLayout, Rectangle } from '@/lib/framework/map-layout';
import { areaAddress, groupingAddress } from './framework-address';
import classes from './framework-map.module.css';

/** The eTOM map, each grouping and area a link. Only where there is width for it: the list below has all of it too. */
export function FrameworkMap({ edition, layout }: { edition: Edition; layout: MapLayout }) {
  const { width, height } = layout;
  const place = (box: Rectangle, name: string | undefined) => {
    const style: CSSProperties = {
      left: `${(100 * box.x) / width}%`,
      top: `${(100 * box.y) / height}%`,
      width: `${(100 * box.width) / width}%`,
      height: `${(100 * box.height) / height}%`,
    };
    return { className: `${classes.placed} ${name}`, style };
  };
  return (
    <nav aria-label={`Map of ${edition.name}`} className={classes.frame}>
      <div className={classes.map} style={{ aspectRatio: `${width} / ${height}` }}>
        {layout.groups.map(({ id, box, header }) => (
          <div key={id}>
            <div {...place(box, classes.group)} />
            <div {...place(header, classes.groupName)}>{edition.group(id)?.name}</div>
          </div>
        ))}
        {layout.verticals.map(({ id, box, header }) => (
          <div key={id}>
            <div {...place(box, classes.vertical)} />
            <div {...place(header, classes.verticalName)}>{edition.vertical(id)?.name}</div>
          </div>
        ))}
        {layout.groupings.map(({ id, box, header }) => (
          <div key={id}>
            <div {...place(box, classes.grouping)} />
            <Link href={groupingAddress(id)} {...place(header, classes.groupingName)} prefetch={false}>
              {edition.grouping(id)?.name}
            </Link>
          </div>
        ))}
        {layout.areas.map(({ id, box }) => {
          const area = edition.area(id);
          return (
            area && (
              <div key={id} {...place(box, classes.cell)}>
                <Link href={areaAddress(area)} className={classes.area} prefetch={false}>
                  {area.name}
                </Link>
              </div>
            )
          );
        })}
      </div>
    </nav>
  );
}
