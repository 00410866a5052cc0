import scale from '@/components/map/map-colours.module.css';
import { Panel } from '@/components/ui/panel';
import { MOST_COMPARED } from '@/lib/campaign/constants';
import type { ComparedLens, LensLine } from '@/lib/comparison/compare-lenses';
import type { LensKind } from '@/lib/comparison/comparison-query';
import type { TeamChoice } from '@/lib/comparison/types';
import { formatScore } from '@/lib/format/number';
import type { Edition } from '@/lib/framework/edition';
import { heldWords, weakestWords } from './chain-words';
import { endsWords } from './comparison-words';
import { LevelLegend } from './level-legend';
import { PlainTable } from './plain-table';
import classes from './plain-table.module.css';
import { ToneCell } from './tone-cell';

export const LENS_NAMES: Record<LensKind, string> = {
  chain: 'End-to-end chains',
  journey: 'Customer journey',
  b2b: 'Business to business',
};

function sentence(lines: readonly LensLine[]): string {
  const rated = lines.flatMap(({ name, spread }) => (spread ? [{ name, value: spread.median }] : []));
  if (rated.length === 0) return 'No team has a level here yet.';
  const ends = endsWords(rated);
  return `By the median of the teams: ${ends === '' ? 'all alike' : ends}. Each team counts with its own rated areas.`;
}

type LinesProps = {
  kind: LensKind;
  lines: readonly LensLine[];
  teams: readonly TeamChoice[];
  chainAddress: (chainId: string) => string;
};

function Lines({ kind, lines, teams, chainAddress }: LinesProps) {
  return (
    <tbody>
      {lines.map(({ id, name, description, cells, spread }) => (
        <tr key={id}>
          <th scope="row">
            {kind === 'chain' ? <a href={chainAddress(id)}>{name}</a> : name}
            <span className={classes.sub}>{description}</span>
          </th>
          {teams.length <= MOST_COMPARED &&
            cells.map(({ level, weakest }, place) => (
              <ToneCell key={place} level={level} below={weakestWords(weakest)} />
            ))}
          <ToneCell level={spread?.median ?? null} />
          <td>{formatScore(spread?.lowest ?? null)}</td>
          <td>{formatScore(spread?.highest ?? null)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** One chain step by step, and which step holds it. */
function Steps({
  chain,
  teams,
}: {
  chain: NonNullable<ComparedLens['chain']>;
  teams: readonly TeamChoice[];
}) {
  const { steps, weakest } = chain;
  const weakestIds = new Set(weakest.map(({ areaId }) => areaId));
  const showsTeams = teams.length <= MOST_COMPARED;
  return (
    <Panel
      title={`${chain.name}, step by step`}
      description={`${chain.description} ${heldWords(weakest, teams.length)}`}
    >
      <PlainTable
        caption={`Steps of ${chain.name}`}
        columns={[
          'Step',
          ...(showsTeams ? teams.map(({ teamName }) => teamName) : []),
          'Median',
          'Lowest',
          'Highest',
          'Lowest step of',
        ]}
        note="A team counts at each of its lowest steps."
      >
        <tbody className={scale.scale} data-scale="level">
          {steps.map(({ areaId, name, handsOn, levels, spread, weakestOf }, at) => (
            <tr key={areaId} data-strong={weakestIds.has(areaId) || undefined}>
              <th scope="row">
                {at + 1}. {name}
                {weakestIds.has(areaId) && (weakest.length === 1 ? ' (weakest)' : ' (lowest median)')}
                <span className={classes.sub}>{handsOn}</span>
              </th>
              {showsTeams && levels.map((level, place) => <ToneCell key={place} level={level} isChoice />)}
              <ToneCell level={spread?.median ?? null} />
              <td>{formatScore(spread?.lowest ?? null)}</td>
              <td>{formatScore(spread?.highest ?? null)}</td>
              <td>{weakestOf === 1 ? '1 team' : `${weakestOf} teams`}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Panel>
  );
}

type LensProps = {
  lens: ComparedLens;
  levels: Edition['levels'];
  teams: readonly TeamChoice[];
  chainAddress: (chainId: string) => string;
};

/** The same areas through another lens: by chain, by stage of the customer's journey, by business to business. */
export function Lens({ lens: { kind, lines, chain }, levels, teams, chainAddress }: LensProps) {
  const title = LENS_NAMES[kind];
  const names = teams.length <= MOST_COMPARED ? teams.map(({ teamName }) => teamName) : [];
  return (
    <>
      <Panel title={title} description={sentence(lines)}>
        <LevelLegend levels={levels} />
        <div className={scale.scale} data-scale="level">
          <PlainTable
            caption={`${title}: levels of the teams`}
            columns={[title, ...names, 'Median', 'Lowest', 'Highest']}
          >
            <Lines kind={kind} lines={lines} teams={teams} chainAddress={chainAddress} />
          </PlainTable>
        </div>
      </Panel>
      {chain && <Steps chain={chain} teams={teams} />}
    </>
  );
}
