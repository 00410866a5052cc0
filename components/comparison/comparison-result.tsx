import { Text } from '@mantine/core';
import type { Comparison } from '@/lib/comparison/types';
import { ComparisonCharts } from './comparison-charts';
import { ComparisonTable } from './comparison-table';
import { sharedSentence } from './comparison-words';
import { Differences } from './differences';
import { LeftOut } from './left-out';
import { NothingCompared } from './nothing-compared';

/** What two to six teams share and where they differ. */
export function ComparisonResult({ comparison }: { comparison: Comparison }) {
  if (comparison.areas.length === 0) {
    return (
      <>
        <NothingCompared comparison={comparison} />
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
