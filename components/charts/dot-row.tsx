import { HIGHEST_LEVEL, seriesStyle } from './constants';
import { dotPlaces } from './dot-places';
import { Marker } from './marker';

const WIDTH = 280;
const HEIGHT = 34;
const EDGE = 10;

export type DotSpread = {
  lowest?: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  highest?: number;
};

type DotRowProps = {
  /** 0 to 5, one a series; null draws none. */
  levels: readonly (number | null)[];
  /** Drawn behind the dots: range as a line, quartiles as a box, median as a stroke. Null draws none. */
  spread: DotSpread | null;
  /** Whether each dot has its series' colour and mark; without, all dots are alike and drawn as one path. */
  hasMarks: boolean;
};

const across = (level: number) => EDGE + (level / HIGHEST_LEVEL) * (WIDTH - 2 * EDGE);
const MIDDLE = HEIGHT / 2;

function Behind({ spread }: { spread: DotSpread }) {
  const { lowest, lowerQuartile, median, upperQuartile, highest } = spread;
  const x = across(lowerQuartile);
  return (
    <>
      {lowest !== undefined && highest !== undefined && (
        <path d={`M${across(lowest)} ${MIDDLE}H${across(highest)}`} stroke="var(--chart-label)" />
      )}
      <rect
        x={x - 1}
        y={5}
        width={Math.max(2, across(upperQuartile) - x + 2)}
        height={HEIGHT - 10}
        fill="var(--chart-grid)"
        fillOpacity={0.6}
        stroke="var(--chart-label)"
        strokeWidth={0.75}
      />
      <path d={`M${across(median)} 3V${HEIGHT - 3}`} stroke="var(--chart-target)" strokeWidth={2.5} />
    </>
  );
}

/** Levels on a line from 0 to 5. It only draws what the row's numbers say, so it is hidden from readers. */
export function DotRow({ levels, spread, hasMarks }: DotRowProps) {
  const dots = dotPlaces(
    levels.map((level) => (level === null ? null : across(level))),
    HEIGHT,
  );
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path
        d={Array.from({ length: HIGHEST_LEVEL + 1 }, (_, level) => `M${across(level)} 0V${HEIGHT}`).join('')}
        stroke="var(--chart-grid)"
      />
      {spread && <Behind spread={spread} />}
      {hasMarks ? (
        dots.map(({ place, x, y }) => {
          const { marker, color } = seriesStyle(place);
          return <Marker key={place} x={x} y={y} shape={marker} color={color} />;
        })
      ) : (
        <path
          d={dots.map(({ x, y }) => `M${x} ${y}h0`).join('')}
          stroke="var(--chart-level)"
          strokeWidth={5}
          strokeLinecap="round"
        />
      )}
    </svg>
  );
}
