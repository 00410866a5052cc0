import { Text } from '@mantine/core';
import { EmptyState } from '@/components/ui/empty-state';
import { MOST_COMPARED } from '@/lib/campaign/constants';
import { dotPlot } from '@/lib/comparison/dot-lines';
import { heatMap } from '@/lib/comparison/heat-map';
import { areaIdsOfPart } from '@/lib/comparison/part-areas';
import { rankTeams } from '@/lib/comparison/rank-teams';
import { rollUpGroups } from '@/lib/comparison/roll-up-groups';
import { lensOf, pairOf } from '@/lib/comparison/view-models';
import type { Compared, ComparisonPage } from '@/lib/comparison/comparison-page';
import type { Basis } from '@/lib/comparison/types';
import { comparisonAddress } from './comparison-address';
import { ComparisonMap } from './comparison-map';
import { ComparisonResult } from './comparison-result';
import { sharedSentence } from './comparison-words';
import { Dots } from './dots';
import { FirstTeams } from './first-teams';
import { GroupRollUp } from './group-roll-up';
import { HeatMap } from './heat-map';
import { Lens } from './lens';
import { NotConfirmedTeams } from './not-confirmed-teams';
import { NothingCompared } from './nothing-compared';
import { PairDifferences, PairForm } from './pair-differences';
import { Ranking } from './ranking';

type ComparedViewProps = {
  page: ComparisonPage;
  compared: Compared;
  /** The map's, from the address. */
  colour: string | undefined;
  /** What the address itself says. */
  basis: Basis | null;
};

function TwoTeams({ page: { campaignId, query }, compared, basis }: Omit<ComparedViewProps, 'colour'>) {
  const pair = pairOf(compared, query);
  if (!pair) return null;
  const [first, second] = pair.comparison.teams.map(({ teamName }) => teamName);
  const hidden = [
    ['view', 'differences'] as const,
    ...(query.teams === 'all' ? [] : [['teams', query.teams.join(',')] as const]),
    ...(basis === null ? [] : [['basis', basis] as const]),
  ];
  return (
    <>
      <PairForm
        action={comparisonAddress(campaignId, {})}
        hidden={hidden}
        teams={compared.comparison.teams}
        pair={pair.comparison.teams.map(({ teamId }) => teamId)}
      />
      {query.pair.length === 1 && (
        <Text role="status">
          Only {first} was chosen, so {second} stands beside it. Choose two different teams.
        </Text>
      )}
      <NotConfirmedTeams teams={pair.comparison.teams} />
      {pair.areas.length === 0 ? (
        <NothingCompared comparison={pair.comparison} />
      ) : (
        <PairDifferences pair={pair} />
      )}
    </>
  );
}

function View({ page, compared, colour, basis }: ComparedViewProps) {
  const { campaignId, query } = page;
  const { content, comparison, groups } = compared;
  const { edition } = content;
  const address = (changes: Partial<typeof query>) =>
    comparisonAddress(campaignId, { ...query, basis, ...changes });
  const areaIdsOf = (by: typeof query.by, partId: string) => areaIdsOfPart(edition, by, partId);
  const opens = (partId: string) =>
    query.open === null && partId !== 'all' ? address({ open: partId }) : undefined;
  switch (query.view) {
    case 'heat':
      return (
        <HeatMap
          heat={heatMap(comparison, query, areaIdsOf)}
          basis={query.basis}
          levels={edition.levels}
          columnAddress={opens}
        />
      );
    case 'dots':
      return (
        <Dots plot={dotPlot(comparison, query, areaIdsOf)} teams={comparison.teams} lineAddress={opens} />
      );
    case 'ranking':
      return <Ranking ranking={rankTeams(comparison)} />;
    case 'differences':
      return <TwoTeams page={page} compared={compared} basis={basis} />;
    case 'lens': {
      const lens = lensOf(compared, query);
      if (!lens)
        return <EmptyState title="No lenses">None are written for this edition of the framework.</EmptyState>;
      return (
        <Lens
          lens={lens}
          levels={edition.levels}
          teams={comparison.teams}
          chainAddress={(chain) => address({ chain })}
        />
      );
    }
    case 'groups':
      return <GroupRollUp rollUp={rollUpGroups(content, groups, query.basis)} levels={edition.levels} />;
    case 'map':
      return (
        <ComparisonMap
          content={content}
          lastLevels={compared.lastLevels}
          colour={colour}
          address={address({})}
          areaAddress={(open) => address({ view: 'dots', by: 'grouping', open })}
        />
      );
    default:
      return comparison.teams.length > MOST_COMPARED ? (
        <EmptyState
          title={`Choose up to ${MOST_COMPARED} teams`}
          action={<FirstTeams comparison={comparison} address={(teams) => address({ teams })} />}
        >
          More lines over one another can not be told apart. The heat map and the dot plot show all of them.
        </EmptyState>
      ) : (
        <ComparisonResult comparison={comparison} />
      );
  }
}

/** Those whose every figure is of the comparison: they have nothing to show where it is empty. */
const NEEDS_AREAS = ['heat', 'dots', 'ranking', 'groups'];

/** One view of a comparison, with what it rests on. */
export function ComparedView(props: ComparedViewProps) {
  const { page, compared } = props;
  const { view } = page.query;
  const { comparison } = compared;
  if (NEEDS_AREAS.includes(view) && comparison.areas.length === 0) {
    return <NothingCompared comparison={comparison} />;
  }
  return (
    <>
      {NEEDS_AREAS.includes(view) && <Text role="status">{sharedSentence(comparison)}</Text>}
      {view !== 'differences' && <NotConfirmedTeams teams={comparison.teams} />}
      <View {...props} />
    </>
  );
}
