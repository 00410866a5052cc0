'use client';

import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '@/components/ui/panel';
import { formatScore } from '@/lib/format/number';
import { computeWhatIf, NOTHING_TRIED, triedTarget, type GroupedArea } from '@/lib/improvement/what-if';
import type { Score } from '@/lib/scoring/types';
import classes from './improvement.module.css';
import { TargetSlider } from './what-if-slider';
import { WhatIfGaps } from './what-if-gaps';

export type WhatIfArea = GroupedArea & { name: string };

type WhatIfPanelProps = {
  /** In map order; those that do not apply count nowhere. */
  areas: readonly WhatIfArea[];
  groupings: readonly { id: string; name: string; score: Score }[];
};

const gapText = (gap: number | null | undefined) => `gap ${formatScore(gap ?? null)}`;

/** Targets tried out: gaps, scores and priorities follow at once, in the browser. */
export function WhatIfPanel({ areas, groupings }: WhatIfPanelProps) {
  const [tried, setTried] = useState(NOTHING_TRIED);
  const now = computeWhatIf(areas, NOTHING_TRIED);
  const then = computeWhatIf(areas, tried);
  const isTrying = tried !== NOTHING_TRIED;
  return (
    <Panel
      title="What if the targets were others?"
      description="Move a target, and scores, gaps and priorities follow at once. Nothing is saved."
      actions={
        <Button
          variant="default"
          size="compact-md"
          disabled={!isTrying}
          onClick={() => setTried(NOTHING_TRIED)}
        >
          Reset all
        </Button>
      }
    >
      <Text size="sm" mb="sm" role="status">
        {isTrying
          ? `Tried: target ${formatScore(then.overall.target)}, gap ${formatScore(then.overall.gap)}, ` +
            `${then.gaps.length} areas below target. `
          : ''}
        As set: target {formatScore(now.overall.target)}, gap {formatScore(now.overall.gap)},{' '}
        {now.gaps.length} areas below target. The level stays {formatScore(now.overall.level)}.
      </Text>
      {groupings.map(({ id, name, score }) => (
        <div key={id} role="group" aria-label={name}>
          <TargetSlider
            name={name}
            set={score.target}
            tried={tried.groupings[id]}
            result={gapText(then.groupings.get(id)?.gap)}
            onTry={(target) =>
              setTried((before) => ({ ...before, groupings: { ...before.groupings, [id]: target } }))
            }
          />
          <details className={classes.areas}>
            <summary>Process areas of {name}</summary>
            {areas
              .filter(({ groupingId, notApplicable }) => groupingId === id && !notApplicable)
              .map((area) => (
                <TargetSlider
                  key={area.areaId}
                  name={area.name}
                  set={area.target}
                  tried={triedTarget(area, tried)}
                  result={`level ${area.level ?? '–'}`}
                  onTry={(target) =>
                    setTried((before) => ({ ...before, areas: { ...before.areas, [area.areaId]: target } }))
                  }
                />
              ))}
          </details>
        </div>
      ))}
      <WhatIfGaps before={now.gaps} after={then.gaps} />
    </Panel>
  );
}
