import { Text } from '@mantine/core';
import { EmptyState } from '@/components/ui/empty-state';
import type { Comparison } from '@/lib/comparison/types';
import { ComparisonCharts } from './comparison-charts';
import { ComparisonTable } from './comparison-table';
import { sharedSentence } from './comparison-words';
import { Differences } from './differences';
import { LeftOut } from './left-out';

/** What two to six teams share and where they differ. */
export function ComparisonResult({ comparison }: { comparison: Comparison }) {
  if (comparison.shared === 0) {
    return (
      <>
        <EmptyState title="These teams share no rated area">
          None of the {comparison.inScope} process areas in scope is rated by every team chosen. Choose other
          teams, or come back when they have rated more.
        </EmptyState>
        <LeftOut comparison={comparison} />
      </>
    );
  }
  return (
    <>
      <Text role="status">{sharedSentence(comparison)}</Text>
      <ComparisonCharts comparison={comparison} />
      <ComparisonTable comparison={comparison} />
      <Differences comparison={comparison} />
      <LeftOut comparison={comparison} />
    </>
  );
}
