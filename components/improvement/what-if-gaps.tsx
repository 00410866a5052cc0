import { Title } from '@mantine/core';
import { PlainTable, WordsHead } from '@/components/comparison/plain-table';
import { IMPORTANCE_NAMES } from '@/lib/assessment/constants';
import type { RankedGap } from '@/lib/scoring/rank-gaps';
import type { AreaRating } from '@/lib/scoring/types';
import classes from '@/components/comparison/plain-table.module.css';

/** What a plan begins with; the others are in the list of gaps. */
const MOST_SHOWN = 10;
const LEVELS = 'Level → target';

type Ranked = RankedGap<AreaRating & { name: string }>;

function place(gaps: readonly Ranked[], areaId: string): string {
  const at = gaps.findIndex(({ rating }) => rating.areaId === areaId);
  return at === -1 ? 'none' : String(at + 1);
}

/** The most urgent gaps with the tried targets, and where each stood before. */
export function WhatIfGaps({ before, after }: { before: readonly Ranked[]; after: readonly Ranked[] }) {
  const title = 'The most urgent gaps then';
  if (after.length === 0) return null;
  return (
    <>
      <Title order={3} mt="md" mb="xs">
        {title}
      </Title>
      <PlainTable
        caption={title}
        columns={[
          ...['Process area', LEVELS],
          <WordsHead key="importance">Importance</WordsHead>,
          ...['Priority', 'Rank', 'Rank as set'],
        ]}
        hasCards
      >
        <tbody>
          {after.slice(0, MOST_SHOWN).map(({ rating, priority }, at) => (
            <tr key={rating.areaId}>
              <th scope="row">{rating.name}</th>
              <td data-label={LEVELS}>
                {rating.level} → {rating.target}
              </td>
              <td data-label="Importance" className={classes.words}>
                {IMPORTANCE_NAMES[rating.importance]}
              </td>
              <td data-label="Priority">{priority}</td>
              <td data-label="Rank">{at + 1}</td>
              <td data-label="as set">{place(before, rating.areaId)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </>
  );
}
