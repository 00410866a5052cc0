import { EmptyState } from '@/components/ui/empty-state';
import type { Comparison } from '@/lib/comparison/types';

type NothingComparedProps = { comparison: Pick<Comparison, 'basis' | 'inScope' | 'teams'> };

/** In place of a view none of whose areas counts. */
export function NothingCompared({ comparison: { basis, inScope, teams } }: NothingComparedProps) {
  if (basis === 'own')
    return (
      <EmptyState title="Nothing is rated yet">
        Come back when the teams have rated their first process areas.
      </EmptyState>
    );
  return (
    <EmptyState title="These teams share no rated area">
      None of the {inScope} process areas in scope is rated by {teams.length === 2 ? 'both' : 'every one'} of
      these teams. Look at each over its own areas, choose other teams, or come back when they have rated
      more.
    </EmptyState>
  );
}
