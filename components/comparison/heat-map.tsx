import type { CSSProperties } from 'react';
import scale from '@/components/map/map-colours.module.css';
import { Panel } from '@/components/ui/panel';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { HeatCell, HeatMap as HeatMapModel } from '@/lib/comparison/heat-map';
import type { Basis } from '@/lib/comparison/types';
import { formatLevel, formatPercent, formatScore } from '@/lib/format/number';
import type { Edition } from '@/lib/framework/edition';
import { bandWords } from './comparison-words';
import classes from './heat-map.module.css';
import { HeatRows } from './heat-rows';
import { heatSentence } from './heat-words';
import { CellKey, LevelLegend } from './level-legend';
import { ShortNames } from './short-names';
import { unconfirmedMark } from './unconfirmed-words';

/** With more teams the bands make rows twice as high; they stand beside the whole all the same, and in the file. */
const MOST_WITH_BANDS = 12;

/** A line each: the level or the dash, then what stands below it in small type. */
function cellText({ level, band, coverage }: HeatCell, isArea: boolean, showsBand: boolean, basis: Basis) {
  const isPartial = basis === 'own' && coverage !== null && coverage < 1;
  const small = level === null ? [] : [showsBand && bandWords(band), isPartial && formatPercent(coverage)];
  return [formatLevel(level, isArea), ...small.filter(Boolean)].join('\n');
}

type HeatMapProps = {
  heat: HeatMapModel;
  basis: Basis;
  levels: Edition['levels'];
  /** Where a column leads: to its areas, or back. */
  columnAddress: (columnId: string) => string | undefined;
};

function Header({ heat, columnAddress }: Pick<HeatMapProps, 'heat' | 'columnAddress'>) {
  return (
    <thead>
      <tr>
        <th scope="col">Team</th>
        <th scope="col">{heat.opened ? 'All of it' : 'All'}</th>
        {heat.columns.map(({ id, name, shortName }) => {
          const href = columnAddress(id);
          return (
            <th key={id} scope="col" title={name} data-long={shortName.length > 8 || undefined}>
              {href === undefined ? (
                <span>{shortName}</span>
              ) : (
                <a href={href} aria-label={`${name}: open its process areas`}>
                  {shortName}
                </a>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Teams by parts of the framework: a table, coloured. */
export function HeatMap({ heat, basis, levels, columnAddress }: HeatMapProps) {
  const title = heat.opened ? `Heat map: ${heat.opened.name}` : 'Heat map';
  const isShort = heat.rows.length <= MOST_WITH_BANDS;
  const isOpened = heat.opened !== null;
  const style: CSSProperties & Record<'--columns', number> = { '--columns': heat.columns.length };
  const rows = heat.rows.map(({ team, overall, cells }) => ({
    assessmentId: team.assessmentId,
    teamName: team.teamName,
    mark: unconfirmedMark(team.standing),
    cells: [
      cellText(overall, false, true, basis),
      ...cells.map((cell) => cellText(cell, isOpened, isShort, basis)),
    ],
  }));
  return (
    <Panel title={title} description={heatSentence(heat)}>
      <LevelLegend levels={levels} />
      <CellKey isOpened={isOpened} isOfAll={isShort} hasCoverage={basis === 'own'} />
      <ScrollRegion label={title} className={isShort ? classes.box : `${classes.box} ${classes.tall}`}>
        <table className={`${scale.scale} ${classes.table}`} data-scale="level" style={style}>
          <caption className={classes.caption}>{title}: levels by team</caption>
          <Header heat={heat} columnAddress={columnAddress} />
          <tbody>
            <tr className={classes.median}>
              <th scope="row">Median of the teams</th>
              <td>{formatScore(heat.median)}</td>
              {heat.columns.map(({ id, median }) => (
                <td key={id}>{formatScore(median)}</td>
              ))}
            </tr>
            <HeatRows rows={rows} />
          </tbody>
        </table>
      </ScrollRegion>
      <ShortNames parts={heat.columns} />
    </Panel>
  );
}
