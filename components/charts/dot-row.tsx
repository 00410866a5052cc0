import classes from './charts.module.css';
import { HIGHEST_LEVEL, seriesStyle } from './constants';
import { dotPlaces } from './dot-places';
import { Marker } from './marker';

const WIDTH = 280;
const HEIGHT = 34;
const EDGE = 10;
/** With more series the dots are drawn as one path, and a pointer at one of them is told no name. */
const MOST_NAMED = 40;

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
  /** Whose each level is, shown by a pointer on its dot. */
  names?: readonly string[];
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

const PLAIN_MARK = { shape: 'circle', color: 'var(--chart-level)' } as const;
const markOf = (place: number) => {
  const { marker, color } = seriesStyle(place);
  return { shape: marker, color };
};

const LEVELS = Array.from({ length: HIGHEST_LEVEL + 1 }, (_, level) => level);

function Digits({ y }: { y: number }) {
  return LEVELS.map((level) => (
    <text key={level} x={across(level)} y={y} textAnchor="middle" fontSize={10} fill="var(--chart-label)">
      {level}
    </text>
  ));
}

/** The levels' digits, over a column of rows. */
export function DotAxis() {
  return (
    <svg className={classes.dotAxis} width={WIDTH} height={12} viewBox={`0 0 ${WIDTH} 12`} aria-hidden="true">
      <Digits y={10} />
    </svg>
  );
}

/** Levels on a line from 0 to 5. It only draws what the row's numbers say, so it is hidden from readers. */
export function DotRow({ levels, spread, hasMarks, names = [] }: DotRowProps) {
  const dots = dotPlaces(
    levels.map((level) => (level === null ? null : across(level))),
    HEIGHT,
  );
  return (
    <svg
      className={classes.dotRow}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <path d={LEVELS.map((level) => `M${across(level)} 0V${HEIGHT}`).join('')} stroke="var(--chart-grid)" />
      <g className={classes.dotDigits}>
        <Digits y={HEIGHT + 9} />
      </g>
      {spread && <Behind spread={spread} />}
      {hasMarks || (names.length > 0 && names.length <= MOST_NAMED) ? (
        dots.map(({ place, x, y }) => (
          <g key={place}>
            {names[place] !== undefined && <title>{names[place]}</title>}
            <Marker x={x} y={y} {...(hasMarks ? markOf(place) : PLAIN_MARK)} />
          </g>
        ))
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
