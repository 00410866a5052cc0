import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr } from '@mantine/core';
import { Panel } from '@/components/ui/panel';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { ScoredPart } from '@/lib/assessment/results';
import classes from './results.module.css';
import { SCORE_COLUMNS, scoreCells } from './score-cells';

/** The verticals that have an area in scope; one area may count in several. */
export function VerticalsTable({ verticals }: { verticals: readonly ScoredPart[] }) {
  if (verticals.length === 0) return null;
  const title = 'Verticals';
  return (
    <Panel title={title} description="Each takes every process area that lies in it; an area may lie in several.">
      <ScrollRegion label={title}>
        <Table className={classes.scores}>
          <TableThead>
            <TableTr>
              <TableTh scope="col">Vertical</TableTh>
              {SCORE_COLUMNS.map((name) => (
                <TableTh key={name} scope="col">
                  {name}
                </TableTh>
              ))}
            </TableTr>
          </TableThead>
          <TableTbody>
            {verticals.map(({ id, name, score }) => (
              <TableTr key={id}>
                <TableTh scope="row">{name}</TableTh>
                {scoreCells(score).map((cell, at) => (
                  <TableTd key={at}>{cell}</TableTd>
                ))}
              </TableTr>
            ))}
          </TableTbody>
        </Table>
      </ScrollRegion>
    </Panel>
  );
}
