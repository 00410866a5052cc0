import type { ReactNode } from 'react';
import { LevelMeter } from '@/components/charts/level-meter';
import { bandWords } from '@/components/comparison/comparison-words';
import type { Depth, ResultArea } from '@/lib/assessment/types';
import { formatLevel, formatPercent, formatScore, NO_SCORE } from '@/lib/format/number';
import type { Score } from '@/lib/scoring/types';
import type { ScoreBand } from '@/lib/scoring/uncertainty';
import { areaState, levelRange } from './result-words';
import classes from './results.module.css';

export const SCORE_COLUMNS = ['Level', 'Band', 'Target', 'Gap', 'Coverage', 'Lowest–highest'];

function LevelCell({ level, target, text }: { level: number | null; target: number | null; text: string }) {
  return (
    <span className={classes.level}>
      <LevelMeter level={level} target={target} />
      <span>{text}</span>
    </span>
  );
}

function BandCell({ band }: { band: ScoreBand | null }) {
  return band ? <span className={classes.band}>{bandWords(band)}</span> : NO_SCORE;
}

function CoverageCell({ coverage, counts }: { coverage: number | null; counts: string }) {
  if (coverage === null) return NO_SCORE;
  return (
    <>
      <span className={classes.percent}>{formatPercent(coverage)}</span>{' '}
      <span className={classes.counts}>{counts}</span>
    </>
  );
}

/** A part's row, in the order of SCORE_COLUMNS. */
export function scoreCells(score: Score, band: ScoreBand | null): ReactNode[] {
  const { level, target, gap, coverage, rated, applicable } = score;
  return [
    <LevelCell key="level" level={level} target={target} text={formatScore(level)} />,
    <BandCell key="band" band={band} />,
    formatScore(target),
    formatScore(gap),
    <CoverageCell key="coverage" coverage={coverage} counts={`${rated} of ${applicable}`} />,
    levelRange(score),
  ];
}

/** An area's row, in the order of SCORE_COLUMNS. */
export function areaCells(area: ResultArea, band: ScoreBand | null, campaignDepth: Depth): ReactNode[] {
  const { level, target, gap, notApplicable } = area;
  const state = areaState(area, campaignDepth);
  if (notApplicable) return [NO_SCORE, NO_SCORE, NO_SCORE, NO_SCORE, state, NO_SCORE];
  return [
    <LevelCell key="level" level={level} target={target} text={formatLevel(level)} />,
    <BandCell key="band" band={band} />,
    formatLevel(target),
    formatLevel(gap),
    state,
    NO_SCORE,
  ];
}
