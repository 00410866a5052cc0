import { Fragment } from 'react';
import scale from '@/components/map/map-colours.module.css';
import { Panel } from '@/components/ui/panel';
import { MOST_COMPARED } from '@/lib/campaign/constants';
import type { ComparedLens, LensLine } from '@/lib/comparison/compare-lenses';
import type { LensKind } from '@/lib/comparison/comparison-query';
import type { ComparedTeam } from '@/lib/comparison/types';
import { formatScore } from '@/lib/format/number';
import type { Edition } from '@/lib/framework/edition';
import { heldWords, weakestWords } from './chain-words';
import { bandWords } from './comparison-words';
import { rangeWords } from './ends-words';
import { isAmong, LineHead, StepHead } from './lens-heads';
import { LensOfOne } from './lens-of-one';
import { LevelLegend } from './level-legend';
import { PlainTable } from './plain-table';
import { TeamMark } from './team-mark';
import { ToneCell } from './tone-cell';

export const LENS_NAMES: Record<LensKind, string> = {
  chain: 'End-to-end chains',
  journey: 'Customer journey',
  b2b: 'Business to business',
};

function sentence(lines: readonly LensLine[]): string {
  const rated = lines.flatMap(({ name, spread }) => (spread ? [{ name, value: spread.median }] : []));
  if (rated.length === 0) return 'No team has a level here yet.';
  const range = rangeWords(rated);
  return `The medians of the teams ${range === '' ? 'are all alike' : `lie ${range}`}. Each team counts with its own rated areas.`;
}

type LinesProps = {
  kind: LensKind;
  lines: readonly LensLine[];
  teams: readonly ComparedTeam[];
  chainAddress: (chainId: string) => string;
};

/** A team over its column. */
const heads = (teams: readonly ComparedTeam[]) =>
  teams.map(({ teamId, teamName, standing }) => (
    <Fragment key={teamId}>
      {teamName}
      <TeamMark standing={standing} />
    </Fragment>
  ));

function Lines({ kind, lines, teams, chainAddress }: LinesProps) {
  return (
    <tbody>
      {lines.map(({ cells, spread, ...line }) => (
        <tr key={line.id}>
          <LineHead line={line} href={kind === 'chain' ? chainAddress(line.id) : null} />
          {teams.length <= MOST_COMPARED &&
            cells.map(({ level, band, weakest }, place) => (
              <ToneCell key={place} level={level} below={[bandWords(band), weakestWords(weakest)]} />
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
  teams: readonly ComparedTeam[];
}) {
  const { steps, weakest } = chain;
  const showsTeams = teams.length <= MOST_COMPARED;
  return (
    <Panel
      title={`${chain.name}, step by step`}
      description={`${chain.description} ${heldWords(chain, teams.length)}`}
    >
      <PlainTable
        caption={`Steps of ${chain.name}`}
        columns={[
          'Step',
          ...(showsTeams ? heads(teams) : []),
          'Median',
          'Lowest',
          'Highest',
          'Lowest step of',
        ]}
        note="A team counts at each of its lowest steps."
      >
        <tbody className={scale.scale} data-scale="level">
          {steps.map(({ levels, spread, weakestOf, ...step }, at) => (
            <tr key={step.areaId} data-strong={isAmong(weakest, step) || undefined}>
              <StepHead step={step} at={at} weakest={weakest} />
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
  teams: readonly ComparedTeam[];
  chainAddress: (chainId: string) => string;
};

/** The same areas through another lens: by chain, by stage of the customer's journey, by business to business. */
export function Lens({ lens, levels, teams, chainAddress }: LensProps) {
  const { kind, lines, chain } = lens;
  const title = LENS_NAMES[kind];
  const [team, ...others] = teams;
  if (team && others.length === 0)
    return <LensOfOne {...{ title, lens, levels, chainAddress }} teamName={team.teamName} />;
  const names = teams.length <= MOST_COMPARED ? heads(teams) : [];
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
