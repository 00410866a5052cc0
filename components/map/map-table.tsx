import { ScrollRegion } from '@/components/ui/scroll-region';
import { TableHead } from '@/components/ui/table-head';
import classes from './map-table.module.css';
import { mapColumns } from './map-columns';
import { tilesByGrouping } from './tiles-by-grouping';
import type { MapAreaFacts, MapNames } from './types';

type MapTableProps = { caption: string; names: MapNames; facts: readonly MapAreaFacts[] };

/** All that the map's modes show, as a table under the names of the groupings. */
export function MapTable({ caption, names, facts }: MapTableProps) {
  const columns = mapColumns(facts);
  return (
    <ScrollRegion label={caption}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <TableHead columns={['Process area', ...columns.map(({ label }) => label)]} />
        {tilesByGrouping(names, facts).map(({ groupingId, name, members }) => (
          <tbody key={groupingId}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className={classes.grouping}>
                {name}
              </th>
            </tr>
            {members.map((area) => (
              <tr key={area.areaId}>
                <th scope="row">{names.areas[area.areaId] ?? area.areaId}</th>
                {columns.map(({ label, cell }) => (
                  <td key={label}>{cell(area)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}
