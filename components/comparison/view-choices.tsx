import { Group } from '@mantine/core';
import type { ComparisonView, PartKind, TeamSort } from '@/lib/comparison/comparison-query';
import { LENSES, PARTS, SORTS } from '@/lib/comparison/comparison-query';
import { viewsFor } from '@/lib/comparison/settle-query';
import type { ComparisonPage } from '@/lib/comparison/comparison-page';
import type { Basis } from '@/lib/comparison/types';
import { comparisonAddress } from './comparison-address';
import { LENS_NAMES } from './lens';
import { LinkChoice, ViewLink } from './view-link';

export const VIEW_NAMES: Record<ComparisonView, string> = {
  heat: 'Heat map',
  dots: 'Dot plot',
  radar: 'Radar',
  ranking: 'Ranking',
  differences: 'Two teams',
  lens: 'Lenses',
  groups: 'Groups of teams',
  map: 'eTOM map',
  rest: 'Against the rest',
};
const PART_NAMES: Record<PartKind, string> = { grouping: 'Grouping', vertical: 'Vertical', group: 'Group' };
const SORT_NAMES: Record<TeamSort, string> = { name: 'Name', level: 'Level', spread: 'Spread' };
const BASIS_NAMES: Record<Basis, string> = {
  shared: 'Areas that every team shares',
  own: 'Each over its own areas',
};
const BASES = ['shared', 'own'] as const satisfies Basis[];

/** The views whose figures depend on which areas count. */
const WITH_BASIS: readonly ComparisonView[] = ['heat', 'dots', 'radar', 'ranking', 'groups'];

/** View, areas, columns and order: each choice is an address. `basis` is what the address itself says. */
export function ViewChoices({ page, basis }: { page: ComparisonPage; basis: Basis | null }) {
  const { campaignId, query } = page;
  const { view } = query;
  const link = (name: string, changes: Partial<typeof query>, isCurrent: boolean) => (
    <ViewLink
      key={name}
      href={comparisonAddress(campaignId, { ...query, basis, ...changes })}
      isCurrent={isCurrent}
    >
      {name}
    </ViewLink>
  );
  const fresh = { open: null, chain: null, pair: [] };
  return (
    <>
      <LinkChoice label="View">
        {viewsFor(page).map((offered) =>
          link(VIEW_NAMES[offered], { ...fresh, view: offered }, offered === view),
        )}
      </LinkChoice>
      <Group gap="lg">
        {WITH_BASIS.includes(view) && (
          <LinkChoice label="Over">
            {BASES.map((offered) => link(BASIS_NAMES[offered], { basis: offered }, offered === query.basis))}
          </LinkChoice>
        )}
        {(view === 'heat' || view === 'dots') && (
          <LinkChoice label="By">
            {PARTS.map((by) =>
              link(PART_NAMES[by], { by, open: null }, by === query.by && query.open === null),
            )}
          </LinkChoice>
        )}
        {view === 'heat' && (
          <LinkChoice label="Sorted by">
            {SORTS.map((sort) => link(SORT_NAMES[sort], { sort }, sort === query.sort))}
          </LinkChoice>
        )}
        {view === 'lens' && (
          <LinkChoice label="Lens">
            {LENSES.map((lens) => link(LENS_NAMES[lens], { lens, chain: null }, lens === query.lens))}
          </LinkChoice>
        )}
      </Group>
    </>
  );
}
