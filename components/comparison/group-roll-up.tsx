import scale from '@/components/map/map-colours.module.css';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import type { GroupRollUp as GroupRollUpModel } from '@/lib/comparison/roll-up-groups';
import type { Edition } from '@/lib/framework/edition';
import { bandWords } from './comparison-words';
import { clearEndsWords, namedScore, type NamedScore } from './ends-words';
import { LevelLegend } from './level-legend';
import { PlainTable } from './plain-table';
import classes from './plain-table.module.css';
import { ShortNames } from './short-names';
import { TeamMark } from './team-mark';
import { ToneCell } from './tone-cell';

const MOST_INDENTED = 3;

/** The uppermost groups beside one another: a group and one that lies in it are no two to compare. */
function groupsApart(rows: GroupRollUpModel['rows']): NamedScore[] {
  const groups = rows.flatMap(({ id, name, isTeam, depth, overall }) =>
    isTeam || id === 'all' ? [] : namedScore(name, overall).map((score) => ({ ...score, depth })),
  );
  const beside = groups.filter((one) => groups.some((other) => other !== one && other.depth === one.depth));
  const uppermost = Math.min(...beside.map(({ depth }) => depth));
  return beside.filter(({ depth }) => depth === uppermost);
}

function sentence({ rows }: GroupRollUpModel): string {
  const ends = clearEndsWords(groupsApart(rows), 'groups');
  return `A group's level is the mean over all its teams' ratings, each rating equal. ${ends}`.trim();
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
            {rows.map(({ id, name, isTeam, depth, teams, standing, overall, cells }) => (
              <tr
                key={id}
                data-depth={Math.min(MOST_INDENTED, depth) || undefined}
                data-strong={!isTeam || undefined}
              >
                <th scope="row">
                  {name}
                  <TeamMark standing={standing} />
                </th>
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
      <ShortNames parts={groupings} />
    </Panel>
  );
}
