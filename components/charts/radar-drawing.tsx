'use client';

import { useState } from 'react';
import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar as RadarShape,
  RadarChart,
  ResponsiveContainer,
  Tooltip,
} from 'recharts';
import { HIGHEST_LEVEL, RADAR_HEIGHT } from './constants';
import { AxisLabel, ScaleLabel } from './radar-labels';
import { LABEL_DISTANCE, radarLayout } from './radar-layout';
import { RadarSeries } from './radar-series';
import { RadarTooltip } from './radar-tooltip';
import type { ChartProps, Series } from './types';

/** Drawn for at first; the box keeps its height while the browser measures and redraws. */
const FIRST_SIZE = { width: 480, height: RADAR_HEIGHT };

type Row = { axis: string; values: (number | null)[] };

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

/** Drawn in the order written, and at once. */
const IN_ORDER = { zIndex: 0, isAnimationActive: false } as const;

function shape(series: Series, place: number, isAlone: boolean) {
  const { name, isTarget } = series;
  return (
    <RadarShape
      key={place}
      {...IN_ORDER}
      name={name}
      dataKey={(row: Row) => row.values[place] ?? undefined}
      activeDot={false}
      shape={({ points }) => <RadarSeries points={points} style={series} isFilled={isAlone && !isTarget} />}
    />
  );
}

/** The radar itself, to be put into a box of its height. */
export function RadarDrawing({ axes, series }: ChartProps) {
  const [size, setSize] = useState(FIRST_SIZE);
  const { labels, radius, startAngle } = radarLayout(axes, size);
  const rows: Row[] = axes.map((axis, at) => ({
    axis,
    values: series.map(({ values }) => values[at] ?? null),
  }));
  const filled = series.filter(({ isTarget }) => !isTarget);
  return (
    <ResponsiveContainer
      width="100%"
      height={RADAR_HEIGHT}
      initialDimension={FIRST_SIZE}
      onResize={(width, height) => setSize({ width, height })}
    >
      <RadarChart
        data={rows}
        outerRadius={radius}
        startAngle={startAngle}
        endAngle={startAngle - 360}
        accessibilityLayer={false}
        margin={NO_MARGIN}
      >
        <PolarGrid stroke="var(--chart-grid)" zIndex={0} />
        <PolarAngleAxis
          zIndex={0}
          dataKey="axis"
          axisLine={false}
          tickSize={LABEL_DISTANCE}
          tick={({ x, y, payload, index }) => (
            <AxisLabel x={Number(x)} y={Number(y)} angle={payload.coordinate} lines={labels[index] ?? []} />
          )}
        />
        {series.map((entry, place) => shape(entry, place, filled.length === 1))}
        <PolarRadiusAxis
          zIndex={0}
          angle={startAngle}
          domain={[0, HIGHEST_LEVEL]}
          tickCount={HIGHEST_LEVEL + 1}
          axisLine={false}
          tick={({ x, y, payload }) => (
            <ScaleLabel x={Number(x)} y={Number(y)} level={payload.value} isUpright={startAngle === 90} />
          )}
        />
        <Tooltip content={<RadarTooltip series={series} />} cursor={false} isAnimationActive={false} />
      </RadarChart>
    </ResponsiveContainer>
  );
}
