import type { ReactNode } from 'react';
import { LevelMeter } from '@/components/charts/level-meter';
import { formatPercent, formatScore, roundScore } from '@/lib/format/number';
import { bandWords } from '@/components/comparison/comparison-words';
import type { Score } from '@/lib/scoring/types';
import type { ScoreBand } from '@/lib/scoring/uncertainty';
import { areaCount, levelRange } from './result-words';
import classes from './results.module.css';

function Figure({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd>
        <span className={classes.figureValue}>{value}</span>
        <span className={classes.figureNote}>{children}</span>
      </dd>
    </div>
  );
}

/** The assessment in four numbers. */
export function KeyFigures({
  overall,
  band,
  gapCount,
}: {
  overall: Score;
  band: ScoreBand | null;
  gapCount: number;
}) {
  const { level, target, gap, coverage, rated, applicable, notApplicable } = overall;
  const isUneven =
    gap !== null && target !== null && level !== null && roundScore(gap) !== roundScore(target - level);
  return (
    <>
      <dl className={classes.figures} aria-label="Key figures">
        <Figure name="Level" value={formatScore(level)}>
          <LevelMeter level={level} target={target} />
          {level === null
            ? 'No area is rated'
            : `of 5, band ${bandWords(band)}; areas lie at ${levelRange(overall)}`}
        </Figure>
        <Figure name="Target" value={formatScore(target)}>
          Mean of {areaCount(applicable)}
        </Figure>
        <Figure name="Gap" value={formatScore(gap)}>
          {areaCount(gapCount)} below target
        </Figure>
        <Figure name="Coverage" value={formatPercent(coverage)}>
          {rated} of {areaCount(applicable)} rated
          {notApplicable > 0 && `, ${notApplicable} not applicable`}
        </Figure>
      </dl>
      {isUneven && (
        <p className={classes.figuresNote}>
          The gap is the mean of the areas’ gaps: a level above its target makes up for nothing. The target is
          over all areas that apply, rated or not.
        </p>
      )}
    </>
  );
}
