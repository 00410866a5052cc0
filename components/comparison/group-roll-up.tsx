import scale from '@/components/map/map-colours.module.css';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { GroupRollUp as GroupRollUpModel } from '@/lib/comparison/roll-up-groups';
import { formatScore } from '@/lib/format/number';
import type { Edition } from '@/lib/framework/edition';
import { bandWords } from './comparison-words';
import { LevelLegend } from './level-legend';
import { PlainTable } from './plain-table';
import classes from './plain-table.module.css';
import { ToneCell } from './tone-cell';

const MOST_INDENTED = 3;

function sentence({ rows }: GroupRollUpModel): string {
  const groups = rows.filter(({ isTeam, id, overall }) => !isTeam && id !== 'all' && overall.level !== null);
  const sorted = groups.toSorted((a, b) => (b.overall.level ?? 0) - (a.overall.level ?? 0));
  const [highest] = sorted;
  const lowest = sorted.at(-1);
  const how = "A group's level is the mean over all its teams' ratings, each rating equal.";
  if (!highest || !lowest || highest === lowest) return how;
  return `${how} Highest is ${highest.name} with ${formatScore(highest.overall.level)}, lowest ${lowest.name} with ${formatScore(lowest.overall.level)}.`;
}

type GroupRollUpProps = { rollUp: GroupRollUpModel; levels: Edition['levels'] };

/** Groups of teams as a tree, each rolled up, with their teams below them. */
export function GroupRollUp({ rollUp, levels }: GroupRollUpProps) {
  const { groupings, rows } = rollUp;
  const hasGroups = rows.some(({ isTeam, id }) => !isTeam && id !== 'all');
  if (!hasGroups) {
    return (
      <EmptyState title="No groups of teams yet" action={<TextLink href="/teams">Go to the teams</TextLink>}>
        An administrator makes groups, such as regions or units, on the page of the teams and puts teams into
        them. Their levels are then rolled up here.
      </EmptyState>
    );
  }
  return (
    <Panel title="Groups of teams" description={sentence(rollUp)}>
      <LevelLegend levels={levels} />
      <div className={scale.scale} data-scale="level">
        <PlainTable
          caption="Levels by group of teams"
          columns={[
            'Group or team',
            'Teams',
            'All',
            'Band',
            ...groupings.map(({ id, name, shortName }) => (
              <abbr key={id} title={name}>
                {shortName}
              </abbr>
            )),
          ]}
        >
          <tbody>
            {rows.map(({ id, name, isTeam, depth, teams, overall, cells }) => (
              <tr
                key={id}
                data-depth={Math.min(MOST_INDENTED, depth) || undefined}
                data-strong={!isTeam || undefined}
              >
                <th scope="row">{name}</th>
                <td>{isTeam ? '' : teams}</td>
                <ToneCell level={overall.level} />
                <td className={classes.range}>{bandWords(overall.band)}</td>
                {cells.map(({ level }, at) => (
                  <ToneCell key={at} level={level} />
                ))}
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </div>
    </Panel>
  );
}
