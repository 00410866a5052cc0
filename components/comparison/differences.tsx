import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from '@mantine/core';
import { Panel } from '@/components/ui/panel';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { DIFFERENCE_WORDS } from '@/lib/comparison/difference-words';
import { furthestApart, type TeamsOnLine } from '@/lib/comparison/furthest-apart';
import type { Comparison } from '@/lib/comparison/types';
import { formatLevel } from '@/lib/format/number';
import classes from './comparison.module.css';
import { DotStrip } from './dot-strip';
import { TeamName } from './team-name';

/** What a reader takes in; the table above has all of them. */
const MOST_SHOWN = 10;

/** Whether the highest and the lowest team differ clearly. */
const clearWords = (area: TeamsOnLine) =>
  furthestApart([area])?.clear === 'none' ? DIFFERENCE_WORDS.none : 'clear';

/** The areas on which the teams lie furthest apart. */
export function Differences({ comparison: { teams, differences, groupings } }: { comparison: Comparison }) {
  const title = 'Where they differ most';
  const shown = differences.slice(0, MOST_SHOWN);
  const groupingName = new Map(groupings.map(({ id, name }) => [id, name]));
  if (shown.length === 0) {
    return (
      <Panel title={title}>
        <Text size="sm">Nowhere: the teams have the same level in every area that counts.</Text>
      </Panel>
    );
  }
  const which =
    differences.length > MOST_SHOWN
      ? `The ${MOST_SHOWN} largest of ${differences.length} differences`
      : 'All differences';
  return (
    <Panel
      title={title}
      description={`${which}, by range: the highest less the lowest level, and whether these two differ clearly.`}
    >
      <ScrollRegion label={title}>
        <Table className={classes.differences}>
          <TableThead>
            <TableTr>
              <TableTh scope="col">Process area</TableTh>
              <TableTh scope="col">Range</TableTh>
              <TableTh scope="col">Levels, 0 to 5</TableTh>
              {teams.map((team, place) => (
                <TableTh key={team.teamId} scope="col">
                  <TeamName team={team} place={place} />
                </TableTh>
              ))}
            </TableTr>
          </TableThead>
          <TableTbody>
            {shown.map(({ areaId, name, groupingId, levels, bands, range }) => (
              <TableTr key={areaId}>
                <TableTh scope="row" fw={500}>
                  {name}
                  <span className={classes.sub}>{groupingName.get(groupingId)}</span>
                </TableTh>
                <TableTd fw={600}>
                  {range}
                  <span className={classes.sub}>{clearWords({ name, levels, bands })}</span>
                </TableTd>
                <TableTd>
                  <DotStrip levels={levels} />
                </TableTd>
                {levels.map((level, place) => (
                  <TableTd key={place}>{formatLevel(level)}</TableTd>
                ))}
              </TableTr>
            ))}
          </TableTbody>
        </Table>
      </ScrollRegion>
    </Panel>
  );
}
