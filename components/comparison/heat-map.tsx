import scale from '@/components/map/map-colours.module.css';
import { levelTone } from '@/components/map/map-colours';
import { Panel } from '@/components/ui/panel';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { HeatCell, HeatMap as HeatMapModel } from '@/lib/comparison/heat-map';
import type { Basis } from '@/lib/comparison/types';
import { formatPercent, formatScore, NO_SCORE, roundScore } from '@/lib/format/number';
import type { Edition } from '@/lib/framework/edition';
import { bandWords } from './comparison-words';
import classes from './heat-map.module.css';
import { heatSentence } from './heat-words';
import { CellKey, LevelLegend } from './level-legend';

/** With more teams the bands make rows twice as high; they stand beside the whole all the same, and in the file. */
const MOST_WITH_BANDS = 12;

type CellProps = { cell: HeatCell; showsBand: boolean; basis: Basis };

function Cell({ cell: { level, band, coverage }, showsBand, basis }: CellProps) {
  if (level === null) return <td>{NO_SCORE}</td>;
  const isPartial = basis === 'own' && coverage !== null && coverage < 1;
  const small = [showsBand ? bandWords(band) : '', isPartial ? formatPercent(coverage) : ''].filter(Boolean);
  return (
    <td data-tone={levelTone(roundScore(level))}>
      {formatScore(level)}
      {small.map((text) => (
        <small key={text}>{text}</small>
      ))}
    </td>
  );
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

/** Teams by parts of the framework: a table, coloured. Plain elements, for two hundred rows are a few thousand cells. */
export function HeatMap({ heat, basis, levels, columnAddress }: HeatMapProps) {
  const title = heat.opened ? `Heat map: ${heat.opened.name}` : 'Heat map';
  const isShort = heat.rows.length <= MOST_WITH_BANDS;
  return (
    <Panel title={title} description={heatSentence(heat)}>
      <LevelLegend levels={levels} />
      <CellKey isOfAll={isShort} hasCoverage={basis === 'own'} />
      <ScrollRegion label={title} className={isShort ? classes.box : `${classes.box} ${classes.tall}`}>
        <table className={`${scale.scale} ${classes.table}`} data-scale="level">
          <caption className={classes.caption}>{title}: mean levels by team</caption>
          <Header heat={heat} columnAddress={columnAddress} />
          <tbody>
            <tr className={classes.median}>
              <th scope="row">Median of the teams</th>
              <td>{formatScore(heat.median)}</td>
              {heat.columns.map(({ id, median }) => (
                <td key={id}>{formatScore(median)}</td>
              ))}
            </tr>
            {heat.rows.map(({ team, overall, cells }) => (
              <tr key={team.teamId}>
                <th scope="row">
                  <a href={`/assessments/${team.assessmentId}/results`}>{team.teamName}</a>
                </th>
                <Cell cell={overall} basis={basis} showsBand />
                {cells.map((cell, at) => (
                  <Cell key={at} cell={cell} basis={basis} showsBand={isShort} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}
